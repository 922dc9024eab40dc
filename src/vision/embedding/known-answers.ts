import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { KNOWN_ANSWER_TOLERANCE } from '#vision/known-answer.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
import type { Embedder } from './embedder.ts';
import { UnusableModel } from './model-files.ts';

/** First components of the drawn face's embedding by the bundled models; WebAssembly and plain JavaScript agree within 1e-6. */
const ANSWERS: Readonly<Record<ModelId, readonly number[]>> = {
  'arcface-type-512': [
    -0.04803764, -0.0385194, 0.1154768, -0.09003633, -0.02562275, -0.1191095, -0.1145246,
    -0.007031477, 0.07494148, 0.07708423, 0.1280482, 0.03699763, -0.002969316, -0.1616987,
    -0.1247722, -0.1411641,
  ],
  'faceres-1024': [
    0, 0, 0.002624468, 0.1327262, 0, 0, 0.02404439, 0.02389885, 0, 0, 0.04392676, 0, 0, 0, 0, 0,
  ],
};

/**
 * Whether a bundled model computes here what it should: largest absolute difference of a component; `null` for a model without a known answer.
 *
 * @throws {UnusableModel} when it is larger than `KNOWN_ANSWER_TOLERANCE`.
 */
export async function checkedError(embedder: Embedder): Promise<number | null> {
  const { id, name, input } = embedder.model;
  const answer = ANSWERS[id];
  if (answer === undefined) return null;
  const embedding = await embedder.embed(knownAnswerCrop(input.width, input.height));
  const error = Math.max(...answer.map((value, i) => Math.abs((embedding[i] ?? NaN) - value)));
  if (error <= KNOWN_ANSWER_TOLERANCE) return error;
  throw new UnusableModel(
    `${name} computes inexactly in this browser: it missed a known embedding by ${error.toPrecision(2)}, allowed is ${KNOWN_ANSWER_TOLERANCE}.`,
    'Choose another backend in the settings.',
  );
}
