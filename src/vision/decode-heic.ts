import { formatOfBrands } from '#domain/photo/iso-brands.ts';
import type { HeifImage, Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';

let libheif: Promise<Libheif> | null = null;

export async function isHeic(file: Blob): Promise<boolean> {
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
export async function decodeHeic(file: Blob): Promise<ImageBitmap> {
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
