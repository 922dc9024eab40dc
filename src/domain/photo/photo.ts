import type { Brand } from '#domain/shared/brand.ts';

/**
 * SHA-256 of the file's bytes as 64 lower-case hex digits: the same file is the same photo,
 * whatever its name.
 */
export type PhotoId = Brand<string, 'PhotoId'>;

/**
 * The name a person goes by in this set, as it is shown. Compare with `subjectKey`, never with
 * `===`.
 */
export type SubjectLabel = Brand<string, 'SubjectLabel'>;

/** One photo that was accepted, with what the user says of it. */
export interface Photo {
  readonly id: PhotoId;
  readonly fileName: string;
  /** Folders and name as dropped, `/` between, no leading `/`. */
  readonly path: string;
  readonly byteLength: number;
  /** Who is in it; `null` until somebody says so: it then takes part in no comparison. */
  readonly subject: SubjectLabel | null;
  /** `false`: kept and shown, but takes part in no comparison. */
  readonly included: boolean;
  /** Index of the face that counts, where a person picked one; `null` leaves it to `selectFace`. */
  readonly chosenFace: number | null;
  /** Other people in the same photo, by index of their face; never holds the face that counts. */
  readonly otherFaces?: Readonly<Record<number, SubjectLabel>>;
  /** True for the sample's re-shot faces, which are not independent photos. */
  readonly simulated: boolean;
}

/** What files of photos are called, those that browsers cannot open too. */
const EXTENSION =
  /\.(?:jpe?g|jpe|jfif|pjpeg|png|apng|webp|gif|bmp|dib|avif|heic|heif|tiff?|ico|svg|p[bgnp]m|jp2|jxl|raw|dng|cr2|cr3|nef|arw|orf|rw2)$/iu;

export function isPhotoName(name: string): boolean {
  return EXTENSION.test(name.trim());
}

/**
 * A file's name without its folders and without the extension of a photo: `subject01.happy` keeps
 * its `.happy`.
 */
export function photoStem(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const stem = name.replace(EXTENSION, '');
  // `a.ppm.png` is what converting leaves.
  return stem.replace(EXTENSION, '');
}
