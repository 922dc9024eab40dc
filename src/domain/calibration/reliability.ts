import { type ScoreSet, weightOfRow } from '#domain/distribution/score-set.ts';

/** One bar of a calibration plot. A bin without comparisons is left out. */
export interface ReliabilityBin {
  /** Predicted probabilities in [from, to); the last bin includes 1. */
  readonly from: number;
  readonly to: number;
  readonly mated: number;
  readonly nonMated: number;
  /** Mean of the predictions, both classes weighed to the stated share. */
  readonly predicted: number;
  /** Share of mated comparisons, weighed the same way: what a calibrated prediction would equal. */
  readonly observed: number;
}

const BINS = 10;

/**
 * Predictions against what was observed. Each class is weighed so that together they have the
 * stated share of mated attempts; without that, a set with seven times as many non-mated pairs
 * would make every honest prediction look wrong.
 *
 * @param probability P(mated | distance) at that share
 * @param matedShare share of mated attempts, 0 to 1 exclusive
 */
export function reliability(
  { mated, nonMated }: ScoreSet,
  probability: (distance: number) => number,
  matedShare: number,
): readonly ReliabilityBin[] {
  const sums = Array.from({ length: BINS }, () => ({
    mated: 0,
    nonMated: 0,
    weight: 0,
    predicted: 0,
  }));
  const matedWeight = matedShare / mated.count;
  const nonMatedWeight = (1 - matedShare) / nonMated.count;
  for (const kind of ['mated', 'nonMated'] as const) {
    const scores = kind === 'mated' ? mated : nonMated;
    for (let row = 0; row < scores.distance.length; row++) {
      const p = probability(scores.distance[row] as number);
      const bin = sums[Math.min(BINS - 1, Math.floor(p * BINS))];
      if (bin === undefined) continue;
      const times = weightOfRow(scores, row);
      const weight = times * (kind === 'mated' ? matedWeight : nonMatedWeight);
      bin[kind] += times;
      bin.weight += weight;
      bin.predicted += weight * p;
    }
  }
  return sums.flatMap((bin, i) =>
    bin.weight === 0
      ? []
      : [
          {
            from: i / BINS,
            to: (i + 1) / BINS,
            mated: bin.mated,
            nonMated: bin.nonMated,
            predicted: bin.predicted / bin.weight,
            observed: (bin.mated * matedWeight) / bin.weight,
          },
        ],
  );
}
