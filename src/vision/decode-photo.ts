import type { HeifImage, Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { type ColourMap, colourMapOf } from '#domain/photo/colour-profile.ts';
import { formatOfBrands } from '#domain/photo/iso-brands.ts';
import { takeProfile } from '#vision/embedded-profile.ts';
import { type Photo, photoOf } from '#vision/photo-pixels.ts';
import { type Orientation, uprightTransform, webpOrientation } from '#vision/webp-orientation.ts';
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

/** Ends a JPEG (ISO/IEC 10918-1, B.1.1.3). */
const END_OF_IMAGE = new Uint8Array([0xff, 0xd9]);
/** What a decoder could not fill it leaves in one colour, block by block. */
const BLOCK = 8;

/**
 * Decodes a JPEG that lacks its last two bytes, which Chromium refuses though nothing of the
 * picture is missing.
 *
 * @returns `null` where that does not help, or more than those bytes are missing: half a photo is
 *   not to be taken for one.
 */
async function decodeEndless(file: Blob): Promise<ImageBitmap | null> {
  const start = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (start[0] !== 0xff || start[1] !== 0xd8 || start[2] !== 0xff) return null;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([file, END_OF_IMAGE], { type: 'image/jpeg' }));
  } catch {
    return null;
  }
  if (!endsInOneColour(bitmap)) return bitmap;
  bitmap.close();
  return null;
}

function endsInOneColour(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(BLOCK, BLOCK);
  const context = canvas.getContext('2d');
  if (context === null) throw new ReasonedError(message('engine.noCanvas'));
  context.drawImage(bitmap, BLOCK - bitmap.width, BLOCK - bitmap.height);
  const colours = new Uint32Array(context.getImageData(0, 0, BLOCK, BLOCK).data.buffer);
  return colours.every((colour) => colour === colours[0]);
}

let libheif: Promise<Libheif> | null = null;

async function isHeic(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.slice(4, 8) !== 'ftyp') return false;
  const brands = [text.slice(8, 12), ...(text.slice(16).match(/.{4}/gs) ?? [])];
  return formatOfBrands(brands) === 'heic';
}

/**
 * The main picture of a HEIC file, for browsers that do not know the format (all but Safari). The
 * decoder, two megabytes of WebAssembly, is loaded with the first such file. The picture's colours
 * are taken for sRGB: a phone's wider ones come out a little paler.
 *
 * @throws {Error} when the file cannot be decoded.
 */
async function decodeHeic(file: Blob): Promise<ImageBitmap> {
  libheif ??= import('libheif-js/libheif-wasm/libheif-bundle.mjs').then(({ default: start }) =>
    start(),
  );
  const library = await libheif;
  const decoder = new library.HeifDecoder();
  let images: readonly HeifImage[] = [];
  try {
    images = decoder.decode(new Uint8Array(await file.arrayBuffer()));
    const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
    if (image === undefined) throw new Error('The file holds no picture.');
    const pixels = new ImageData(image.get_width(), image.get_height());
    const filled = await new Promise<ImageData | null>((resolve) => {
      image.display(pixels, resolve);
    });
    if (filled === null) throw new Error('The picture is damaged.');
    return await createImageBitmap(filled);
  } finally {
    for (const image of images) image.free();
    // The library frees it only with the next file that the same decoder gets.
    if (decoder.decoder !== null) library.heif_context_free(decoder.decoder);
  }
}
