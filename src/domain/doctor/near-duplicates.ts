import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { quantileOf } from '#domain/distribution/score-set.ts';

/**
 * Two faces so near that they probably come from one photo: a copy that was resized, cropped or
 * saved again.
 */
export interface NearDuplicate {
  /** Row of the pair table. */
  readonly pair: number;
  readonly distance: number;
  /** False: the copies carry the names of two people. */
  readonly mated: boolean;
}

/** Share of the median mated distance. See `nearDuplicateLimit`. */
const SHARE = 0.45;

/**
 * The distance at or below which two photos count as copies: 0.45 of the median distance between
 * photos of one person. It follows the model and the set by itself; `docs/doctor.md` has the
 * measurement behind the share. Cosine distances grow with the square of the straight-line
 * distance, so there the share is squared. `null` without mated pairs.
 */
export function nearDuplicateLimit(evaluation: Evaluation, metric: MetricId): number | null {
  const { mated } = evaluation.scores;
  if (mated.count === 0) return null;
  return quantileOf(mated, 0.5) * SHARE ** COMPARISON_METRICS[metric].degree;
}

/** More at once would help nobody: they are put right one by one. */
export const MOST_DUPLICATES = 200;

/**
 * Nearest first, at most `longest`. Walks the sorted pairs and stops at the limit, so it costs what
 * it finds.
 */
export function nearDuplicates(
  { pairs, order }: Evaluation,
  limit: number,
  longest = MOST_DUPLICATES,
): readonly NearDuplicate[] {
  const found: NearDuplicate[] = [];
  for (const pair of order) {
    const distance = pairs.distance[pair] as number;
    if (distance > limit || found.length === longest) break;
    found.push({ pair, distance, mated: pairs.mated[pair] === 1 });
  }
  return found;
}
