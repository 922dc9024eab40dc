import { type ColourMap, colourMapOf } from '#domain/photo/colour-profile.ts';
import { decodeHeic, isHeic } from './decode-heic.ts';
import { takeProfile } from './embedded-profile.ts';
import { type Photo, photoOf } from './photo-pixels.ts';
import { decodeEndless } from './repair-jpeg.ts';
import { type Orientation, uprightTransform, webpOrientation } from './webp-orientation.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** A file that the browser cannot make a picture of. */
export class UndecodablePhoto extends ReasonedError {
  override readonly name = 'UndecodablePhoto';
}

/**
 * Decodes an image file to an upright picture in sRGB: its EXIF orientation and colour profile are
 * obeyed. The caller closes it.
 *
 * @throws {UndecodablePhoto}
 */
export async function decodePhoto(file: Blob): Promise<Photo> {
  let bitmap: ImageBitmap;
  const { picture, colours } = await withoutProfile(file);
  try {
    bitmap = await decodeUpright(picture).catch((error: unknown) =>
      decodeOtherwise(picture, error),
    );
  } catch (error) {
    throw new UndecodablePhoto(message('photo.undecodable'), { cause: error });
  }
  if (bitmap.width === 0 || bitmap.height === 0) {
    bitmap.close();
    throw new UndecodablePhoto(message('photo.noPixels'));
  }
  return photoOf(bitmap, colours);
}

/** Where the profile is of a kind that is read here, the browser does not see it. */
async function withoutProfile(
  file: Blob,
): Promise<{ readonly picture: Blob; readonly colours: ColourMap | null }> {
  const taken = await takeProfile(file);
  const colours = taken?.profile ? colourMapOf(taken.profile) : null;
  if (taken === null || colours === undefined) return { picture: file, colours: null };
  return { picture: taken.picture, colours };
}

/**
 * For files that the browser refuses and we need not. Throws the browser's error where nothing
 * helps.
 */
async function decodeOtherwise(file: Blob, refusal: unknown): Promise<ImageBitmap> {
  if (await isHeic(file)) return decodeHeic(file);
  const repaired = await decodeEndless(file);
  if (repaired === null) throw refusal;
  return repaired;
}

async function decodeUpright(file: Blob): Promise<ImageBitmap> {
  if (!(await isWebp(file))) return decode(file);
  const bytes = await file.arrayBuffer();
  const tag = webpOrientation(bytes);
  if (tag === null || tag.value === 1) return decode(file);
  new DataView(bytes).setUint16(tag.offset, 1, tag.littleEndian);
  return turnUpright(await decode(new Blob([bytes], { type: 'image/webp' })), tag.value);
}

function decode(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, {
    imageOrientation: 'from-image',
    colorSpaceConversion: 'default',
  });
}

async function isWebp(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(8, 12).arrayBuffer());
  return String.fromCharCode(...head) === 'WEBP';
}

function turnUpright(stored: ImageBitmap, orientation: Orientation): ImageBitmap {
  const { width, height } = stored;
  const canvas =
    orientation < 5 ? new OffscreenCanvas(width, height) : new OffscreenCanvas(height, width);
  const context = canvas.getContext('2d');
  if (context === null) throw new ReasonedError(message('engine.noCanvas'));
  context.setTransform(...uprightTransform(orientation, width, height));
  context.imageSmoothingEnabled = false;
  context.drawImage(stored, 0, 0);
  stored.close();
  return canvas.transferToImageBitmap();
}
