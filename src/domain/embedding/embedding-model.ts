import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { LibraryDefault } from '#domain/threshold/threshold-method.ts';
import type { ModelId } from './pipeline-settings.ts';

/** What the app knows of a network that turns a face into a vector. The network itself lives in `src/vision`. */
export interface EmbeddingModel {
  readonly id: ModelId;
  readonly name: string;
  readonly dimensions: number;
  /** Side in pixels of the square crop that it receives. */
  readonly inputSize: number;
  /** What is done to the crop's pixels (RGB, 0 to 255) before the first layer, in one phrase. */
  readonly normalisation: string;
  /** The distance that its authors compare with. */
  readonly defaultMetric: MetricId;
  /** Thresholds that libraries ship for this very network. They hold for the library's own detector and alignment. */
  readonly libraryDefaults: Readonly<Partial<Record<MetricId, LibraryDefault>>>;
  readonly licence: string;
  /** Where the weights are from. */
  readonly origin: string;
}

export const FACE_API_RESNET_128: EmbeddingModel = {
  id: 'face-api-resnet-128',
  name: 'face-api.js ResNet-34 (dlib)',
  dimensions: 128,
  inputSize: 150,
  normalisation: '(RGB - (122.782, 117.001, 104.298)) / 255',
  defaultMetric: 'euclidean',
  libraryDefaults: {
    euclidean: { threshold: 0.6, source: 'face-api.js' },
    cosine: { threshold: 0.07, source: 'deepface (Dlib)' },
    euclidean_l2: { threshold: 0.4, source: 'deepface (Dlib)' },
  },
  licence: 'MIT (package), weights CC0 (dlib)',
  origin: '@vladmandic/face-api 1.7.15, model/face_recognition_model.bin',
};

export const EMBEDDING_MODELS: readonly EmbeddingModel[] = [FACE_API_RESNET_128];

/** `undefined` for a model that does not ship with the app. */
export function embeddingModel(id: ModelId): EmbeddingModel | undefined {
  return EMBEDDING_MODELS.find((model) => model.id === id);
}
