import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { ModelInput } from './model-input.ts';
import type { ModelId } from './pipeline-settings.ts';
import { pixelNormalisation } from './pixel-normalisation.ts';

/**
 * What the app knows of a network that turns a face into a vector. The network itself lives in
 * `src/vision`.
 */
export interface EmbeddingModel {
  readonly id: ModelId;
  readonly name: string;
  readonly dimensions: number;
  /** Longer side in pixels of the crop that it receives. */
  readonly inputSize: number;
  /** What is done to the crop's pixels (RGB, 0 to 255) before the first layer, in one phrase. */
  readonly normalisation: string;
  /** Everything between a face's landmarks and the first layer. */
  readonly input: ModelInput;
  /** What runs it: face-api.js's own network, a TF.js graph or layers model, or an ONNX file. */
  readonly format: 'face-api' | 'tfjs-graph' | 'tfjs-layers' | 'onnx';
  /** Name of the output that is the embedding; `null` where there is only one. */
  readonly output: string | null;
  /** Whether the app brings the vector to length 1; if not, it stays as the network gives it. */
  readonly unitLength: boolean;
  /** The distance that its authors compare with. */
  readonly defaultMetric: MetricId;
  /**
   * The name by which `libraryDefaultsFor` knows it: its id, or deepface's name; `null` where no
   * library has a threshold for it.
   */
  readonly libraryName: string | null;
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
  // The network subtracts and divides by itself.
  input: crop(150, { alignment: 'dlib-chip', layout: 'nhwc', normalisation: 'bytes' }),
  format: 'face-api',
  output: null,
  unitLength: false,
  defaultMetric: 'euclidean',
  libraryName: 'face-api-resnet-128',
  licence: 'MIT (package), weights CC0 (dlib)',
  origin: '@vladmandic/face-api 1.7.15, model/face_recognition_model.bin',
};

/** 512 dimensions, of ArcFace's kind; its package does not name the network it was trained as. */
export const ARCFACE_TYPE_512: EmbeddingModel = {
  id: 'arcface-type-512',
  name: 'ArcFace type (faceplugin)',
  dimensions: 512,
  inputSize: 112,
  normalisation: pixelNormalisation('centred-127').formula,
  input: crop(112, {
    alignment: 'five-points',
    layout: 'nchw',
    normalisation: 'centred-127',
  }),
  format: 'onnx',
  output: 'output',
  unitLength: false,
  defaultMetric: 'cosine',
  libraryName: null,
  licence: 'MIT (package)',
  origin: 'faceplugin-face-recognition-js 0.0.1, model/fr_feature.onnx',
};

/**
 * 1024 dimensions, the pooled features of a network for age and gender; what `human` compares faces
 * with. Of some twenty ways to cut the face out (boxes, five points, the mean face, with margins)
 * this is one that tells the article's people apart after the cascade; EER 5.0 % on 60 people of
 * LFW with three photos each.
 */
const FACERES_1024: EmbeddingModel = {
  id: 'faceres-1024',
  name: 'FaceRes (human)',
  dimensions: 1024,
  inputSize: 224,
  normalisation: pixelNormalisation('bytes').formula,
  input: {
    ...crop(224, { alignment: 'dlib-chip', layout: 'nhwc', normalisation: 'bytes' }),
    margin: 0.12,
  },
  format: 'tfjs-graph',
  output: 'global_pooling/Mean',
  unitLength: false,
  defaultMetric: 'cosine',
  libraryName: null,
  licence: 'MIT (package)',
  origin: '@vladmandic/human 3.3.6, models/faceres.bin',
};

export const EMBEDDING_MODELS: readonly EmbeddingModel[] = [
  FACE_API_RESNET_128,
  ARCFACE_TYPE_512,
  FACERES_1024,
];

/** `undefined` for a model that does not ship with the app. */
export function embeddingModel(id: ModelId): EmbeddingModel | undefined {
  return EMBEDDING_MODELS.find((model) => model.id === id);
}

function crop(
  side: number,
  rest: Pick<ModelInput, 'alignment' | 'layout' | 'normalisation'>,
): ModelInput {
  return { width: side, height: side, margin: 0, resize: 'keep-aspect', colour: 'rgb', ...rest };
}
