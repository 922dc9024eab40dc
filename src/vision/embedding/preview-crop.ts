import { planCrop } from '#domain/embedding/crop-geometry.ts';
import { fromInputValues, toInputValues } from '#domain/embedding/input-values.ts';
import type { ModelInput } from '#domain/embedding/model-input.ts';
import { resample } from '#domain/photo/resample.ts';
import { decodePhoto } from '#vision/decode-photo.ts';
import type { FoundFace } from '#vision/detect-faces.ts';
import { BLACK, canvasOf, type Photo } from '#vision/photo-pixels.ts';

/** What a model gets of a face. */
export interface CropPreview {
  readonly kind: 'crop';
  /** PNG of the crop's own size, made back from the values below. */
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  /** Of the values that the first layer receives. */
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
}

type KnownFace = Pick<FoundFace, 'box' | 'landmarks'>;

/** @returns `null` for landmarks that define no face, and for a photo that cannot be decoded. */
export async function previewOf(
  file: Blob,
  face: KnownFace,
  input: ModelInput,
): Promise<CropPreview | null> {
  const photo = await decodePhoto(file).catch(() => null);
  if (photo === null) return null;
  try {
    return await previewCrop(photo, face, input);
  } finally {
    photo.close();
  }
}

async function previewCrop(
  photo: Photo,
  face: KnownFace,
  input: ModelInput,
): Promise<CropPreview | null> {
  const plan = planCrop(face, photo, input, 'similarity');
  if (plan === null) return null;
  const crop = resample(photo, plan, BLACK);
  const values = toInputValues(crop, input);
  let lowest = Infinity;
  let highest = -Infinity;
  let sum = 0;
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    sum += value;
  }
  const picture = await canvasOf(fromInputValues(values, crop, input)).convertToBlob();
  const { width, height } = plan;
  return { kind: 'crop', picture, width, height, lowest, highest, mean: sum / values.length };
}
