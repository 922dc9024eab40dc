import { magnified } from '#domain/embedding/affine-transform.ts';
import { type CropPlan, planCrop } from '#domain/embedding/crop-geometry.ts';
import { mirroredCrop } from '#domain/embedding/input-values.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { meanVector, toUnitLength } from '#domain/embedding/unit-length.ts';
import { embeddingFault } from '#domain/embedding/validity.ts';
import { resample } from '#domain/photo/resample.ts';
import type { FoundFace } from './detect-faces.ts';
import type { Embedder } from '#vision/embedding/network-embedder.ts';
import { BLACK, canvasOf, type Photo } from './photo-pixels.ts';

/** Longer side in pixels of the thumbnail: sharp at 96 CSS pixels on a dense screen. */
const THUMBNAIL_SIDE = 192;

/** `null` for landmarks that define no face. */
export function chipFor(
  photo: Photo,
  face: Pick<FoundFace, 'box' | 'landmarks'>,
  alignment: PipelineSettings['alignment'],
  { model }: Embedder,
): CropPlan | null {
  return planCrop(face, photo, model.input, alignment);
}

/**
 * The embedding of one aligned face, as the network gives it, or at length 1 where the model's
 * description says so.
 *
 * @returns `null` when the network's answer cannot be compared (see `embeddingFault`).
 */
export async function embedChip(
  photo: Photo,
  chip: CropPlan,
  mirrorAveraging: boolean,
  embedder: Embedder,
): Promise<Float32Array | null> {
  const { dimensions, unitLength } = embedder.model;
  const crop = resample(photo, chip, BLACK);
  const plain = await embedder.embed(crop);
  const embedding = mirrorAveraging
    ? meanVector([plain, await embedder.embed(mirroredCrop(crop))])
    : plain;
  if (embeddingFault(embedding, dimensions) !== null) return null;
  return unitLength ? Float32Array.from(toUnitLength(embedding)) : embedding;
}

/** The aligned face as a small JPEG, laid out exactly as the network sees it. */
export async function thumbnailOf(photo: Photo, chip: CropPlan): Promise<Blob> {
  const factor = THUMBNAIL_SIDE / Math.max(chip.width, chip.height);
  const crop = resample(
    photo,
    {
      width: Math.round(chip.width * factor),
      height: Math.round(chip.height * factor),
      transform: magnified(chip.transform, factor),
      source: chip.source,
    },
    BLACK,
  );
  return canvasOf(crop).convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}
