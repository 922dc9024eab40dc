import {
  countAtOrBelow,
  maximumOf,
  minimumOf,
  quantileOf,
  type ScoreClass,
  type ScoreSet,
} from '#domain/distribution/score-set.ts';

/**
 * Counts of both classes in the same bins. Bin i holds distances above edges[i] (the first: from it
 * on) up to edges[i + 1].
 */
export interface Histogram {
  /**
   * Ascending, evenly spaced; one more than there are bins. Empty where there are no comparisons.
   */
  readonly edges: Float64Array;
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
}

const FEWEST = 10;
const MOST = 80;

/**
 * Bins are closed above, as the decision rule is: a threshold on an edge divides no bin. Their
 * number follows Freedman and Diaconis (width 2 IQR n^(-1/3), the narrower of the two classes),
 * within limits that a chart can show.
 */
export function histogram(scores: ScoreSet, bins: number = suitableBins(scores)): Histogram {
  const { low, high } = rangeOf(scores);
  if (!(low <= high)) {
    return { edges: new Float64Array(), mated: new Float64Array(), nonMated: new Float64Array() };
  }
  // All distances equal: one unit of width around them, so that there is something to draw.
  const width = high > low ? (high - low) / bins : 1 / bins;
  const start = high > low ? low : low - 0.5;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => start + i * width);
  if (high > low) edges[bins] = high;
  return {
    edges,
    mated: countsIn(scores.mated, edges),
    nonMated: countsIn(scores.nonMated, edges),
  };
}

function countsIn(scores: ScoreClass, edges: Float64Array): Float64Array {
  const counts = new Float64Array(edges.length - 1);
  let before = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const upTo = countAtOrBelow(scores, edges[bin + 1]);
    counts[bin] = upTo - before;
    before = upTo;
  }
  return counts;
}

function rangeOf(scores: ScoreSet): { readonly low: number; readonly high: number } {
  const classes = [scores.mated, scores.nonMated].filter(({ count }) => count > 0);
  return {
    low: Math.min(...classes.map(minimumOf)),
    high: Math.max(...classes.map(maximumOf)),
  };
}

function suitableBins(scores: ScoreSet): number {
  const { low, high } = rangeOf(scores);
  const widths = [scores.mated, scores.nonMated]
    .map((one) => (2 * (quantileOf(one, 0.75) - quantileOf(one, 0.25))) / Math.cbrt(one.count))
    .filter((width) => width > 0);
  const wanted = widths.length === 0 ? FEWEST : Math.ceil((high - low) / Math.min(...widths));
  return Math.min(MOST, Math.max(FEWEST, wanted));
}
