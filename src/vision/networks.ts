import * as tf from '@tensorflow/tfjs';
import {
  FaceLandmark68Net,
  FaceRecognitionNet,
  NetInput,
  SsdMobilenetv1,
  TinyFaceDetector,
} from 'face-api.js/dist/face-api.esm-nobundle.js';
import { FACE_API_RESNET_128 } from '#domain/embedding/embedding-model.ts';
import type { Crop } from '#domain/embedding/input-values.ts';
import type { Box } from '#domain/face/box.ts';
import type { Embedder } from '#vision/embedding/network-embedder.ts';
import { TENSORFLOW } from './tf-backend.ts';
import type { NetworkRole, NetworkWeights } from './weights.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** A candidate of a detector, in pixels of the square that it looked at. */
export interface Candidate {
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * `tiny`: Tiny Face Detector, 190 KB, for squares of any multiple of 32 pixels. `ssd`: SSD
 * Mobilenet v1, 5.6 MB, for {@link SSD_SIDE} pixels.
 */
export type DetectorNetwork = 'tiny' | 'ssd';

/** Sides in pixels of what the networks receive. */
export const SSD_SIDE = 512;
export const LANDMARKS_SIDE = 112;

/**
 * face-api.js's networks on the backend that is active when they are made. Images are handed over
 * at exactly the size that each network works at, so no resizing is left to face-api.js, whose DOM
 * code does not know workers.
 */
export interface Networks {
  locate(
    detector: DetectorNetwork,
    image: Crop,
    minConfidence: number,
  ): Promise<readonly Candidate[]>;
  /** 68 points as x0, y0, x1 ... in fractions of the square's side. */
  landmarks(image: Crop): Promise<Float32Array>;
  /**
   * What embeds faces: face-api.js's own network, 128 values, all zero for an image without
   * content; or another in its place.
   */
  readonly embedder: Embedder;
  dispose(): void;
}

export function makeNetworks(weights: Readonly<Record<NetworkRole, NetworkWeights>>): Networks {
  const ssd = withWeights(new SsdMobilenetv1(), weights.detector);
  const tiny = withWeights(new TinyFaceDetector(), weights.tinyDetector);
  const landmarker = withWeights(new FaceLandmark68Net(), weights.landmarks);
  const recogniser = withWeights(new FaceRecognitionNet(), weights.embedding);
  return {
    locate: (detector, image, minConfidence) =>
      withInput(image, async (input) => {
        const found =
          detector === 'ssd'
            ? await ssd.locateFaces(input, { minConfidence })
            : await tiny.locateFaces(input, {
                inputSize: image.width,
                scoreThreshold: minConfidence,
              });
        return found.map(({ box, score }) => ({
          box: { x: box.x, y: box.y, width: box.width, height: box.height },
          confidence: score,
        }));
      }),
    landmarks: (image) =>
      withInput(image, async (input) => {
        const found = await landmarker.detectLandmarks(input);
        const [face] = Array.isArray(found) ? found : [found];
        if (face === undefined) throw new ReasonedError(message('engine.noLandmarks'));
        return Float32Array.from(face.relativePositions.flatMap(({ x, y }) => [x, y]));
      }),
    embedder: {
      model: FACE_API_RESNET_128,
      sha256: weights.embedding.sha256,
      runtime: TENSORFLOW,
      embed: (crop) =>
        withInput(crop, async (input) => {
          const found = await recogniser.computeFaceDescriptor(input);
          const [embedding] = Array.isArray(found) ? found : [found];
          if (embedding === undefined) throw new ReasonedError(message('engine.noEmbedding'));
          return embedding;
        }),
      dispose: () => recogniser.dispose(),
    },
    dispose: () => {
      for (const network of [ssd, tiny, landmarker, recogniser]) network.dispose();
    },
  };
}

/** What is used of face-api.js's networks to load them. */
interface Loadable {
  loadFromWeightMap(weightMap: never): void;
}

function withWeights<N extends Loadable>(network: N, { bytes, specs }: NetworkWeights): N {
  // face-api.js bundles declarations of TF.js of its own; at run time it is the one TF.js of this
  // app.
  network.loadFromWeightMap(tf.io.decodeWeights(bytes, specs) as never);
  return network;
}

async function withInput<T>(
  { width, height, rgb }: Crop,
  use: (input: NetInput) => Promise<T>,
): Promise<T> {
  const tensor = tf.tensor3d(rgb, [height, width, 3]);
  try {
    return await use(new NetInput([tensor as never]));
  } finally {
    tensor.dispose();
  }
}
