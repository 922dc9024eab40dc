import { PLAIN_SCALE, scoreOf, type ScoreScale } from '#domain/comparison/score-scale.ts';
import {
  convertThreshold,
  thresholdScale,
  type ThresholdScale,
} from '#domain/comparison/threshold-scales.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { decimalNear, type Gap, safePart, shortestDecimal } from './threshold-decimal.ts';

/** The distances nearest to a threshold among the pairs of a set. */
export function gapInScores({ mated, nonMated }: ScoreSet, threshold: number): Gap {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { distance } of [mated, nonMated]) {
    const at = countAtMost(distance, threshold);
    low = Math.max(low, distance[at - 1] ?? low);
    high = Math.min(high, distance[at] ?? high);
  }
  return { low, high };
}

/**
 * A threshold on another scale as a decimal that decides the pairs of the set as it does, also when
 * their distances are computed again in single precision, where the gap between them leaves room
 * for that: the one with four decimals nearest to the exact conversion, or more where four do not
 * suffice. `null` where the scales do not convert.
 *
 * @param scale of the set; its metric is that of the threshold.
 */
export function equivalentDecimal(
  scale: ScoreScale,
  scores: ScoreSet,
  threshold: number,
  to: ThresholdScale,
): number | null {
  const { metric: from } = scale;
  if (from === null) return null;
  if (to === from) return threshold;
  const { metric, isSimilarity, fromDistance } = thresholdScale(to);
  const exact = convertThreshold(threshold, from, metric);
  if (exact === null) return null;
  const around = gapInScores(scores, threshold);
  // Where a file left digits out, a pair may lie anywhere within those.
  const gap = scale.written === null ? around : (safePart(scale, around) ?? around);
  const moved = {
    low: convertThreshold(gap.low, from, metric) ?? Number.NEGATIVE_INFINITY,
    high: convertThreshold(gap.high, from, metric) ?? Number.POSITIVE_INFINITY,
  };
  const target: ScoreScale = { ...PLAIN_SCALE, metric, dimensions: scale.dimensions };
  // Rounding a conversion may pass the ends by the last bit.
  const place = Math.max(exact, moved.low);
  if (to !== metric && !isSimilarity) return writtenNear(target, moved, place, fromDistance);
  const named: ScoreScale = isSimilarity
    ? { ...target, polarity: 'similarity', offset: fromDistance(0) }
    : target;
  return scoreOf(named, decimalNear(named, moved, place));
}

/**
 * The decimal nearest to a distance as another scale writes it, within what is safe around it; the
 * scale rises with the distance.
 */
function writtenNear(
  scale: ScoreScale,
  gap: Gap,
  place: number,
  write: (distance: number) => number,
): number {
  const { low, high } = safePart(scale, gap) ?? gap;
  const near = write(Math.min(high, Math.max(low, place)));
  const reach = 10 ** -scale.decimals;
  const from = Math.max(low > 0 ? write(low) : 0, near - reach / 2);
  const to = Math.min(write(high), near + reach / 2);
  return shortestDecimal(from, to, near) ?? near;
}
