/** A face of one of the face-api.js package's group photos (demo/sample1.jpg to sample6.jpg). */
export interface SampleFace {
  /** 1 to 6. */
  readonly photo: number;
  /** Centre of the face in pixels of the photo. */
  readonly x: number;
  readonly y: number;
  /** Height of the detector's box in pixels. */
  readonly height: number;
  /** Numbers of draws that the app finds no face in. The sample passes them over. */
  readonly unseen?: readonly number[];
}

/**
 * 14 of the 22 faces, found once with the detector of this app. Left out are two profiles, a hidden
 * face, one that is rarely found again, and as many of the others as it took for no two faces of
 * different photos to be closer than 0.6 (euclidean): those might be one person, and nobody says.
 * People are named in this order: Person A, Person B ...
 */
export const SAMPLE_FACES: readonly SampleFace[] = [
  { photo: 1, x: 501, y: 474, height: 239 },
  { photo: 2, x: 1544, y: 274, height: 242 },
  { photo: 3, x: 684, y: 465, height: 269, unseen: [1] },
  { photo: 3, x: 1184, y: 363, height: 297, unseen: [4, 5] },
  { photo: 3, x: 1598, y: 430, height: 283, unseen: [1, 3] },
  { photo: 4, x: 336, y: 307, height: 250, unseen: [4, 5] },
  { photo: 4, x: 755, y: 181, height: 262, unseen: [2] },
  { photo: 4, x: 1073, y: 292, height: 227 },
  { photo: 5, x: 463, y: 1011, height: 297, unseen: [2, 5] },
  { photo: 5, x: 864, y: 215, height: 210 },
  { photo: 5, x: 1489, y: 524, height: 275, unseen: [3] },
  { photo: 6, x: 354, y: 612, height: 294 },
  { photo: 6, x: 759, y: 473, height: 308 },
  { photo: 6, x: 1591, y: 409, height: 297 },
];

/** `Person A` to `Person N`. */
export function personName(index: number): string {
  return `Person ${String.fromCharCode(65 + index)}`;
}
