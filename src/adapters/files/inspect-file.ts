import { fileFormat, type PhotoFormat, SIGNATURE_BYTES } from '#adapters/files/file-format.ts';
import { imageSize, type ImageSize } from '#adapters/files/image-size.ts';
import { sha256Hex } from '#adapters/platform/digest.ts';
import type { RegisteredFile } from '#application/ports.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';

/**
 * Most headers fit; a JPEG with large colour profiles or previews before its frame header is read
 * whole instead.
 */
const HEADER_BYTES = 128 * 1024;

/**
 * Says what a file is without decoding it: by its first bytes whether it is a photo, by its header
 * whether its pixels fit in memory, by its digest which photo. Rejects only as `Blob.arrayBuffer`
 * does, when the file can no longer be read.
 */
export async function inspectFile(file: Blob): Promise<RegisteredFile> {
  if (file.size === 0) return { kind: 'empty' };
  const kind = fileFormat(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
  if (kind.kind !== 'photo') return kind;
  if (file.size > MAX_BYTES) {
    const megabytes = Math.round(file.size / 1024 ** 2);
    const limit = MAX_BYTES / 1024 ** 2;
    return {
      kind: 'unreadable',
      detail: message('file.tooManyBytes', { megabytes, limit }),
    };
  }
  let bytes: ArrayBuffer | null = null;
  let size = await sizeFromHeader(file, kind.format);
  if (size === null && file.size > HEADER_BYTES) {
    bytes = await file.arrayBuffer();
    size = imageSize(kind.format, bytes);
  }
  if (size === null) {
    return {
      kind: 'unreadable',
      detail: message('file.noSize'),
    };
  }
  if (size.width * size.height > MAX_MEGAPIXELS * 1e6) {
    return { kind: 'too-large', ...size, limitMegapixels: MAX_MEGAPIXELS };
  }
  return { kind: 'photo', id: await photoIdOf(bytes ?? (await file.arrayBuffer())) };
}

async function sizeFromHeader(file: Blob, format: PhotoFormat): Promise<ImageSize | null> {
  return imageSize(format, await file.slice(0, HEADER_BYTES).arrayBuffer());
}

/**
 * The id of a photo: the SHA-256 of its bytes, so that the same file is the same photo whatever its
 * name.
 */
async function photoIdOf(bytes: ArrayBuffer): Promise<PhotoId> {
  return (await sha256Hex(bytes)) as PhotoId;
}

/**
 * Width x height that is still decoded, in millions of pixels.
 *
 * A decoded photo takes 4 bytes a pixel in the worker, whatever the file's size. Measured in
 * Chromium 156, one photo decoded by `createImageBitmap` in a worker (peak of the renderer
 * process): 108 MP 0.54 GB in 1.3 s, 200 MP 0.89 GB in 1.2 s, 268 MP 1.15 GB in 2.9 s, 400 MP 1.66
 * GB; 900 MP is refused by the browser itself. 200 MP is what the largest phone sensors deliver
 * (16320 x 12240); above it one photo can exhaust an ordinary laptop that decodes several at once.
 */
export const MAX_MEGAPIXELS = 200;

/** Files above this many bytes are not read: Web Crypto takes a file as one piece of memory. */
export const MAX_BYTES = 256 * 1024 * 1024;
