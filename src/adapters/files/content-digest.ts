import { sha256Hex } from '#adapters/platform/digest.ts';
import type { PhotoId } from '#domain/photo/photo.ts';

/**
 * The id of a photo: the SHA-256 of its bytes, so that the same file is the same photo whatever its
 * name.
 */
export async function photoIdOf(bytes: ArrayBuffer): Promise<PhotoId> {
  return (await sha256Hex(bytes)) as PhotoId;
}
