import { boxChip, CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import type { Box } from '#domain/face/box.ts';
import { scaleTransform, type SimilarityTransform } from '#domain/face/similarity-transform.ts';
import { FACE_API_RESNET_128 } from '#domain/embedding/embedding-model.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { meanVector } from '#domain/embedding/unit-length.ts';
import { embeddingFault } from '#domain/embedding/validity.ts';
import type { FoundFace } from './detect-faces.ts';
import type { Networks, SquareImage } from './networks.ts';
import { BLACK, drawSquare, mirrored, toSquareImage } from './photo-pixels.ts';

/** What of a photo goes into the chip, and how. */
interface Chip {
  readonly transform: SimilarityTransform;
  readonly source: Box;
}

/** Side in pixels of the thumbnail: sharp at 96 CSS pixels on a dense screen. */
const THUMBNAIL_SIDE = 192;

/** `null` for landmarks that define no face. */
export function chipFor(
  photo: ImageBitmap,
  face: Pick<FoundFace, 'box' | 'landmarks'>,
  alignment: PipelineSettings['alignment'],
): Chip | null {
  if (alignment === 'box') return boxChip(face.landmarks, face.box, photo.width, photo.height);
  const transform = similarityChip(face.landmarks);
  const source = { x: 0, y: 0, width: photo.width, height: photo.height };
  return transform && { transform, source };
}

/**
 * The embedding of one aligned face, as the network gives it (length about 1.45).
 *
 * @returns `null` when the network's answer cannot be compared (see `embeddingFault`).
 */
export async function embedChip(
  photo: ImageBitmap,
  { transform, source }: Chip,
  mirrorAveraging: boolean,
  networks: Networks,
): Promise<Float32Array | null> {
  const crop = toSquareImage(drawSquare(photo, transform, CHIP_SIZE, BLACK, source));
  return embedCrop(crop, mirrorAveraging, networks);
}

/** @param crop The aligned chip, CHIP_SIZE pixels a side. */
async function embedCrop(
  crop: SquareImage,
  mirrorAveraging: boolean,
  networks: Networks,
): Promise<Float32Array | null> {
  const plain = await networks.embed(crop);
  const embedding = mirrorAveraging
    ? meanVector([plain, await networks.embed(mirrored(crop))])
    : plain;
  return embeddingFault(embedding, FACE_API_RESNET_128.dimensions) === null ? embedding : null;
}

/** The aligned face as a small JPEG, laid out exactly as the network sees it. */
export async function thumbnailOf(photo: ImageBitmap, { transform, source }: Chip): Promise<Blob> {
  const enlarged = scaleTransform(transform, THUMBNAIL_SIDE / CHIP_SIZE);
  const canvas = drawSquare(photo, enlarged, THUMBNAIL_SIDE, BLACK, source);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}
