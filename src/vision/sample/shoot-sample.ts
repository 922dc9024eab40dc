import { resampleSquare } from '#domain/photo/resample.ts';
import { seededRandom, type SeededRandom } from '#domain/shared/seeded-random.ts';
import type { Checkpoint } from '#vision/acquire.ts';
import { decodePhoto } from '#vision/decode-photo.ts';
import { BLACK, canvasOf, contextOf, type Photo } from '#vision/photo-pixels.ts';
import { fetchPinned } from '#vision/weights.ts';

export interface SampleShot {
  /** `Sample (simulated)/Person A/shot-1.jpg`. */
  readonly path: string;
  readonly file: Blob;
}

const SHOTS = 4;

/**
 * Re-shoots each of the sample's faces several times. The same numbers are drawn on every computer;
 * the files' bytes are the same as far as the browser's JPEG coder is.
 *
 * @param base Address of the folder that holds `models/`, with a trailing slash.
 */
export async function shootSample(
  base: string,
  checkpoint: Checkpoint,
  onProgress: (done: number, total: number) => void,
): Promise<readonly SampleShot[]> {
  const shots: SampleShot[] = [];
  const total = SAMPLE_FACES.length * SHOTS;
  const photos = new Map<number, Photo>();
  try {
    for (const [index, face] of SAMPLE_FACES.entries()) {
      const photo = photos.get(face.photo) ?? (await groupPhoto(base, face.photo));
      photos.set(face.photo, photo);
      for (const [shot, draw] of drawsOf(face).entries()) {
        await checkpoint();
        // A generator for each draw: adding a shot or a face changes no other.
        const random = seededRandom(1000 * index + draw);
        const capture = drawCapture(random);
        const canvas = canvasOf(resampleSquare(photo, viewOf(face, capture), capture.side, BLACK));
        const context = contextOf(canvas);
        const image = context.getImageData(0, 0, capture.side, capture.side);
        applyCapture(image.data, capture, random);
        context.putImageData(image, 0, 0);
        const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: capture.quality });
        shots.push({ path: `Sample (simulated)/${personName(index)}/shot-${shot + 1}.jpg`, file });
        onProgress(shots.length, total);
      }
    }
  } finally {
    for (const photo of photos.values()) photo.close();
  }
  return shots;
}

/**
 * The first draws, counted from 1, that show a face which is found. No other choice is made: of
 * seven draws of every face 13 in 98 are passed over, and the equal error rate of the sample is 3.6
 * % (euclidean, 128-d network).
 */
function drawsOf({ unseen = [] }: SampleFace): readonly number[] {
  const draws: number[] = [];
  for (let draw = 1; draws.length < SHOTS; draw++) if (!unseen.includes(draw)) draws.push(draw);
  return draws;
}

async function groupPhoto(base: string, number: number): Promise<Photo> {
  const bytes = await fetchPinned(base, `models/sample/sample${number}.jpg`);
  return decodePhoto(new Blob([bytes], { type: 'image/jpeg' }));
}

/** From pixels of the group photo to pixels of the shot. */
function viewOf(
  face: SampleFace,
  { side, field, degrees, shiftX, shiftY }: Capture,
): { readonly a: number; readonly b: number; readonly e: number; readonly f: number } {
  const scale = side / (field * face.height);
  const a = scale * Math.cos((degrees * Math.PI) / 180);
  const b = scale * Math.sin((degrees * Math.PI) / 180);
  return {
    a,
    b,
    e: side * (0.5 + shiftX) - a * face.x + b * face.y,
    f: side * (0.5 + shiftY) - b * face.x - a * face.y,
  };
}

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
function personName(index: number): string {
  return `Person ${String.fromCharCode(65 + index)}`;
}

/** One simulated shot: what lies between a face and the file that shows it. */
export interface Capture {
  /** Side of the square picture in pixels. */
  readonly side: number;
  /** Side of the picture as a multiple of the face's height. */
  readonly field: number;
  /** Tilt in degrees, clockwise. */
  readonly degrees: number;
  /** Shift of the face from the middle, in fractions of the picture's side. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Standard deviation of the Gaussian blur in pixels of the picture. */
  readonly blur: number;
  /** Gain of each channel: exposure times white balance. */
  readonly gain: readonly [red: number, green: number, blue: number];
  /** Below 1 lifts the shadows, above 1 deepens them. */
  readonly gamma: number;
  /** Standard deviation of the sensor's noise, of 255. */
  readonly noise: number;
  /** JPEG quality, 0 to 1. */
  readonly quality: number;
}

/**
 * Draws the conditions of one shot: from a passport photo to a bad surveillance camera. So strong
 * that in about one shot of eight no face is found (the sample passes those over), and that the
 * distances of the same and of different people overlap.
 */
export function drawCapture(random: SeededRandom): Capture {
  const between = (low: number, high: number): number => low + (high - low) * random.uniform();
  /** Even on a logarithmic scale: as often halved as doubled. */
  const factor = (low: number, high: number): number =>
    Math.exp(between(Math.log(low), Math.log(high)));
  const side = Math.round(factor(...RANGES.side));
  const exposure = factor(...RANGES.exposure);
  const warmth = factor(1 / RANGES.warmth, RANGES.warmth);
  return {
    side,
    field: between(...RANGES.field),
    degrees: between(-15, 15),
    shiftX: between(-0.06, 0.06),
    shiftY: between(-0.06, 0.06),
    blur: (side / 160) * between(...RANGES.blur),
    gain: [exposure * warmth, exposure, exposure / warmth],
    gamma: factor(...RANGES.gamma),
    noise: between(...RANGES.noise),
    quality: between(...RANGES.quality),
  };
}

type Range = readonly [low: number, high: number];
const RANGES: {
  readonly side: Range;
  readonly exposure: Range;
  readonly warmth: number;
  readonly field: Range;
  readonly blur: Range;
  readonly gamma: Range;
  readonly noise: Range;
  readonly quality: Range;
} = {
  side: [80, 300],
  exposure: [0.45, 1.8],
  warmth: 1.15,
  field: [1.8, 2.2],
  blur: [0, 0.5],
  gamma: [0.7, 1.4],
  noise: [1, 4],
  quality: [0.3, 0.85],
};

const NOISE_STOCK = 4096;

/** Blurs, exposes and adds noise, in place, to RGBA pixels of a square picture. */
export function applyCapture(
  pixels: Uint8ClampedArray,
  { side, blur, gain, gamma, noise }: Capture,
  random: SeededRandom,
): void {
  blurInPlace(pixels, side, blur);
  // Drawn from a stock: a logarithm and a cosine for each of 15 million values would take a second.
  const stock = Float64Array.from({ length: NOISE_STOCK }, () => random.normal());
  const draw = (): number => stock[random.integer(NOISE_STOCK)] ?? 0;
  for (let i = 0; i < pixels.length; i += 4) {
    // Half of the noise is common to the channels, as after a camera's own processing.
    const common = draw();
    for (let channel = 0; channel < 3; channel++) {
      const light = ((pixels[i + channel] ?? 0) / 255) ** gamma * (gain[channel] ?? 1);
      pixels[i + channel] = 255 * light + noise * (common + draw()) * Math.SQRT1_2;
    }
  }
}

/**
 * Separable Gaussian; the border is repeated outwards. Plain loops: it runs over some 30 million
 * values.
 */
function blurInPlace(pixels: Uint8ClampedArray, side: number, sigma: number): void {
  if (sigma < 0.2) return;
  const radius = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  const line = new Float64Array(side + 2 * radius);
  for (const [step, across] of [
    [4, 4 * side],
    [4 * side, 4],
  ] as const) {
    for (let start = 0; start < side; start++) {
      for (let channel = 0; channel < 3; channel++) {
        const origin = start * across + channel;
        for (let i = 0; i < line.length; i++) {
          const at = Math.max(0, Math.min(side - 1, i - radius));
          line[i] = pixels[origin + at * step] ?? 0;
        }
        for (let at = 0; at < side; at++) {
          let value = 0;
          for (let i = 0; i < kernel.length; i++) value += (kernel[i] ?? 0) * (line[at + i] ?? 0);
          pixels[origin + at * step] = value / sum;
        }
      }
    }
  }
}
