/** A file that the browser cannot make a picture of. */
export class UndecodablePhoto extends Error {
  override readonly name = 'UndecodablePhoto';
}

/**
 * Decodes an image file to an upright picture in sRGB: its EXIF orientation and colour profile are obeyed. The caller closes the bitmap.
 *
 * @throws {UndecodablePhoto}
 */
export async function decodePhoto(file: Blob): Promise<ImageBitmap> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      colorSpaceConversion: 'default',
    });
  } catch (error) {
    throw new UndecodablePhoto(
      'The browser cannot decode this file. It is damaged, or of a format that this browser does not know.',
      { cause: error },
    );
  }
  if (bitmap.width === 0 || bitmap.height === 0) {
    bitmap.close();
    throw new UndecodablePhoto('The picture has no pixels.');
  }
  return bitmap;
}
