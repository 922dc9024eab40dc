import { RESAMPLING } from '#domain/photo/resample.ts';

/**
 * Ids of the embedding models that ship with the app; models that a user brings get ids of their
 * own (hence `string`).
 */
export type ModelId = string;

/**
 * Everything that changes an embedding's numbers. Two embeddings are comparable only if all of
 * these agree.
 */
export interface PipelineSettings {
  readonly model: ModelId;
  readonly detector: DetectorId;
  /**
   * `similarity`: rotated and scaled to dlib's 150x150 chip, padding 0.25. `box`: face-api.js's own
   * unrotated box.
   */
  readonly alignment: 'similarity' | 'box';
  /** Mean of the embeddings of a face and of its mirror image. */
  readonly mirrorAveraging: boolean;
}

/**
 * `cascade`: the cheap detector where it suffices, the strong one where not. `ssd-mobilenet-v1`:
 * the strong one alone, as face-api.js uses it.
 */
export type DetectorId = 'cascade' | 'ssd-mobilenet-v1';

/** What the user asks for. `auto`: WebGL on real graphics hardware, else WASM. */
export type BackendWish = 'auto' | 'webgl' | 'wasm' | 'cpu';
export type BackendName = 'webgl' | 'wasm' | 'cpu';

/**
 * Identifies a pipeline in caches: equal keys give interchangeable embeddings, also those that an
 * earlier version of the app has left on a device.
 */
export function pipelineKey(settings: PipelineSettings): string {
  return [
    settings.model,
    settings.detector,
    settings.alignment,
    settings.mirrorAveraging ? 'mirror' : 'plain',
    RESAMPLING,
  ].join('/');
}
