import { invariant } from '#domain/shared/invariant.ts';
import type { PlainCode } from '#words/message.ts';

/**
 * How a probe photo is compared with a person of whom several reference photos are known.
 *
 * - `single`: with each photo by itself; the default of this app, and what deepface's `verify`
 *   does.
 * - `mean`: the mean of the distances to the person's references; face-api.js's `FaceMatcher` does
 *   so.
 * - `minimum`: the distance to the nearest reference; deepface's `find` and most galleries with a
 *   nearest-neighbour search do so.
 * - `mean-embedding`: the distance to the mean of the references' embeddings, which needs the
 *   embeddings.
 */
export type AggregationPolicy = 'single' | 'mean' | 'minimum' | 'mean-embedding';

interface AggregationWords {
  readonly policy: AggregationPolicy;
  readonly name: PlainCode;
  /** One sentence. */
  readonly meaning: PlainCode;
}

export const AGGREGATIONS: readonly AggregationWords[] = [
  { policy: 'single', name: 'aggregation.single', meaning: 'aggregation.singleMeaning' },
  { policy: 'mean', name: 'aggregation.mean', meaning: 'aggregation.meanMeaning' },
  { policy: 'minimum', name: 'aggregation.minimum', meaning: 'aggregation.minimumMeaning' },
  {
    policy: 'mean-embedding',
    name: 'aggregation.meanEmbedding',
    meaning: 'aggregation.meanEmbeddingMeaning',
  },
];

export function aggregationName(policy: AggregationPolicy): PlainCode {
  const found = AGGREGATIONS.find((one) => one.policy === policy);
  invariant(found !== undefined, 'every policy has words');
  return found.name;
}
