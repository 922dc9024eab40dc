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
