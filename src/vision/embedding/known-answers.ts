import { KNOWN_ANSWER_TOLERANCE } from '#vision/known-answer.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
import { bundledModel } from './bundled-models.ts';
import type { Embedder } from './embedder.ts';
import { UnusableModel } from './model-files.ts';
import { message } from '#words/message.ts';

/**
 * Whether a bundled model computes here what it should: largest absolute difference of a component;
 * `null` for a model without a known answer.
 *
 * @throws {UnusableModel} when it is larger than `KNOWN_ANSWER_TOLERANCE`.
 */
export async function checkedError(embedder: Embedder): Promise<number | null> {
  const { id, name, input } = embedder.model;
  const answer = bundledModel(id)?.knownAnswer;
  if (answer === undefined) return null;
  const embedding = await embedder.embed(knownAnswerCrop(input.width, input.height));
  const error = Math.max(...answer.map((value, i) => Math.abs((embedding[i] ?? NaN) - value)));
  if (error <= KNOWN_ANSWER_TOLERANCE) return error;
  throw new UnusableModel(
    message('modelFault.inexact', {
      name,
      error: error.toPrecision(2),
      allowed: String(KNOWN_ANSWER_TOLERANCE),
    }),
    message('modelFix.otherBackend'),
  );
}
