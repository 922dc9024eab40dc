import { knownAnswerCrop } from './known-answer-crop.ts';
import { KNOWN_ANSWER } from './known-answer-embedding.ts';
import type { Networks } from './networks.ts';

/** Largest difference of a component that a backend may show. They agree within 1e-6; half precision on some phones' graphics hardware does not come near this. */
export const KNOWN_ANSWER_TOLERANCE = 1e-3;

/**
 * Embeds the crop whose answer is known.
 *
 * @returns The largest absolute difference of a component from its stored value; Infinity when a component is not a number.
 */
export async function knownAnswerError(networks: Networks): Promise<number> {
  const embedding = await networks.embedder.embed(knownAnswerCrop());
  let worst = 0;
  KNOWN_ANSWER.forEach((expected, i) => {
    const difference = Math.abs((embedding[i] ?? NaN) - expected);
    worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  });
  return worst;
}
