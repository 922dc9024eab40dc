import { photoIdOf } from '#adapters/files/content-digest.ts';
import { fileFormat, SIGNATURE_BYTES, type PhotoFormat } from '#adapters/files/file-format.ts';
import { imageSize, type ImageSize } from '#adapters/files/image-size.ts';
import { MAX_BYTES, MAX_MEGAPIXELS } from '#adapters/files/photo-limits.ts';
import type { RegisteredFile } from '#application/ports.ts';
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
