import { type PipelineSettings, pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';

/**
 * What was computed from each photo under each pipeline. A cache, not a decision: undo never drops
 * any of it, so redo is instant.
 */
export type Acquisitions = Readonly<Record<string, AcquisitionOutcome>>;

export function acquisitionKey(photo: PhotoId, pipeline: PipelineSettings): string {
  return acquisitionKeys(pipeline)(photo);
}

/** The same for many photos. */
export function acquisitionKeys(pipeline: PipelineSettings): (photo: PhotoId) => string {
  const prefix = pipelineKey(pipeline);
  return (photo) => `${prefix}/${photo}`;
}
