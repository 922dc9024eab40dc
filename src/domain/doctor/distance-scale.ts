import {
  countAtOrBelow,
  quantileOf,
  type ScoreClass,
  type ScoreSet,
} from '#domain/distribution/score-set.ts';
import { findRoot } from '#domain/shared/find-root.ts';

/** What distances of this set, model and metric mean, wrong labels set aside. */
export interface DistanceScale {
  readonly mated: Spread;
  readonly nonMated: Spread;
  /**
   * Share of the mated pairs that are not of one person, 0 to 1: what wrong labels make of them.
   */
  readonly mixed: number;
  /** Where a pair of one name is as probably of one person as of two, most names being right. */
  readonly boundary: number;
  /** Where both classes are as dense: the same, were half of the names wrong. */
  readonly even: number;
}

/** Of a class of distances: where its middle is and how wide its side towards the other class. */
export interface Spread {
  readonly middle: number;
  readonly width: number;
}

/**
 * Fewer labels than this share are never taken to be wrong, whatever a small set happens to show.
 */
const LEAST_MIXED = 0.02;
/** With more, nothing in the set says who is who. */
const MOST_MIXED = 0.75;
/**
 * Distance of the middles in widths, below which being near says nothing about being the same
 * person.
 */
const LEAST_SEPARATION = 1.5;
/** How much wider than the lower side the upper side of the mated distances can be. */
const MOST_SKEWED = 2;
/** Width of a normal distribution between its middle and its 16th or 84th percentile. */
const ONE_WIDTH = 0.1587;

/**
 * Mated pairs are a mixture: of pairs of one person, and, through wrong labels, of pairs of two,
 * which lie as the non-mated ones do. Hardly any pair of one person lies beyond the middle of the
 * non-mated ones, so twice what lies there is the share of the wrong ones (Storey, J. R. Stat. Soc.
 * B 64, 2002); they are taken out before the mated pairs are measured. Quantiles only: it does not
 * matter in which units distances are.
 *
 * @returns `null` where there is nothing to hold a distance against.
 */
export function distanceScale({ mated, nonMated }: ScoreSet): DistanceScale | null {
  const far = quantileOf(nonMated, 0.5);
  // Also when a class is empty: NaN is not smaller.
  if (!(quantileOf(mated, 0.25) < quantileOf(nonMated, 0.25))) return null;
  const beyond = 1 - countAtOrBelow(mated, far) / mated.count;
  const mixed = Math.min(1, 2 * beyond);
  if (mixed > MOST_MIXED) return null;
  const at = (p: number): number => unmixedQuantile(mated, nonMated, mixed, p);
  const near = at(0.5);
  const gap = far - near;
  if (!(gap > 0)) return null;
  const least = gap / 50;
  const below = near - at(ONE_WIDTH);
  // In a small set wrong pairs may all lie short of the middle of the others. They never widen the
  // lower side.
  const above = Math.min(at(1 - ONE_WIDTH) - near, Math.max(MOST_SKEWED * below, gap / 6));
  const matedWidth = Math.max(least, above, below);
  const nonMatedWidth = Math.max(least, (far - quantileOf(nonMated, 0.05)) / 1.645);
  if (gap < LEAST_SEPARATION * Math.hypot(matedWidth, nonMatedWidth) * Math.SQRT1_2) return null;
  const scale = {
    mated: { middle: near, width: matedWidth },
    nonMated: { middle: far, width: nonMatedWidth },
    mixed,
  };
  const boundary = crossing(scale, Math.max(LEAST_MIXED, mixed));
  return { ...scale, boundary, even: Math.min(boundary, crossing(scale, 0.5)) };
}

/** The p-quantile of the mated pairs without those that wrong labels add. */
function unmixedQuantile(
  mated: ScoreClass,
  nonMated: ScoreClass,
  mixed: number,
  p: number,
): number {
  const { distance, atOrBelow, count } = mated;
  const wanted = p * (1 - mixed);
  for (let row = 0; row < distance.length; row++) {
    const d = distance[row] as number;
    const wrong = mixed === 0 ? 0 : (mixed * countAtOrBelow(nonMated, d)) / nonMated.count;
    if ((atOrBelow[row] as number) / count - wrong >= wanted) return d;
  }
  return distance.at(-1) ?? Number.NaN;
}

/** Where a pair is as probably of one person as of two, if this share of all is of two. */
function crossing(
  { mated, nonMated }: Pick<DistanceScale, 'mated' | 'nonMated'>,
  share: number,
): number {
  const odds = (d: number): number =>
    Math.log((1 - share) / share) + logDensity(d, mated) - logDensity(d, nonMated);
  if (odds(nonMated.middle) >= 0) return nonMated.middle;
  return odds(mated.middle) <= 0 ? mated.middle : findRoot(odds, mated.middle, nonMated.middle);
}

/**
 * Probability that two groups of photos are of two people, from the mean distance between them. A
 * mean of many pairs varies less than a pair, but not without end: half of the variance is of the
 * people, not of the photos.
 *
 * @param counted photos of the smaller group.
 */
export function apartness(
  mean: number,
  counted: number,
  { mated, nonMated }: DistanceScale,
): number {
  const narrower = Math.sqrt(0.5 + 0.5 / counted);
  const of = ({ middle, width }: Spread): Spread => ({ middle, width: width * narrower });
  const odds =
    Math.log(LEAST_MIXED / (1 - LEAST_MIXED)) +
    logDensity(Math.min(mean, nonMated.middle), of(nonMated)) -
    logDensity(mean, of(mated));
  return 1 / (1 + Math.exp(-odds));
}

/** Of a normal distribution, up to a constant. */
function logDensity(x: number, { middle, width }: Spread): number {
  const z = (x - middle) / width;
  return -0.5 * z * z - Math.log(width);
}
