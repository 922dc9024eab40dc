import { fitIsotonic, isotonicEvidence, type IsotonicFit } from '#domain/calibration/isotonic.ts';
import { type ScoreClass, type ScoreSet, weightOfRow } from '#domain/distribution/score-set.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import {
  fitLogistic,
  type FittedLogistic,
  type LogisticFit,
  logLikelihoodRatio,
  matedProbability,
} from '#domain/threshold/logistic-fit.ts';
import { priorRefusal } from '#domain/threshold/prior.ts';
import { message } from '#words/message.ts';

/** Two ways to turn a distance into a probability, and how good they are. Plain data. */
export interface Calibration {
  /** The share of mated attempts that the plots are for. The fits hold for any share. */
  readonly matedShare: number;
  readonly logistic: LogisticFit;
  /** `null` where a class is empty. */
  readonly isotonic: IsotonicFit | null;
  /** Cllr of the logistic curve, in bits, on the set it was fitted to; `null` without a curve. */
  readonly cllr: number | null;
  /** Cllr under the best monotone calibration; `null` where a class is empty. */
  readonly cllrMin: number | null;
  /** cllr - cllrMin: what the curve's shape loses. 0 or more. */
  readonly calibrationLoss: number | null;
  /**
   * The logistic curve's predictions against what was observed; `null` without a curve. The
   * isotonic fit needs no such plot: it *is* what was observed, and drawn beside the curve it shows
   * the same.
   */
  readonly reliability: readonly ReliabilityBin[] | null;
  readonly notes: readonly Note[];
}

/**
 * Calibrates distances on the truth, never on decisions. The probabilities assume that attempts in
 * use look like the comparisons of this set, but for the share of mated ones, which is corrected
 * for.
 */
export function calibrate(scores: ScoreSet, cuts: CutTable, matedShare: number): Calibration {
  const logistic = fitLogistic(scores);
  const isotonic = fitIsotonic(cuts);
  const shareProblem = priorRefusal(matedShare);
  const curve = logistic.kind === 'fitted' && logistic.slope < 0 ? logistic : null;
  const cost = curve === null ? null : cllrOfLogistic(scores, curve);
  const least = isotonic === null ? null : cllrMin(isotonic);
  return {
    matedShare,
    logistic,
    isotonic,
    cllr: cost,
    cllrMin: least,
    calibrationLoss: cost === null || least === null ? null : Math.max(0, cost - least),
    reliability:
      curve === null || shareProblem !== null
        ? null
        : reliability(scores, (d) => matedProbability(curve, d, matedShare), matedShare),
    notes: notesOn(logistic, shareProblem),
  };
}

function notesOn(logistic: LogisticFit, shareProblem: Note['text'] | null): readonly Note[] {
  const notes: Note[] = [];
  const warn = (code: string, text: Note['text']) =>
    notes.push({ code, severity: 'warning', text });
  if (shareProblem !== null) warn('calibration-share', shareProblem);
  if (logistic.kind === 'refused') warn('calibration-refused', logistic.reason);
  if (logistic.kind === 'separated') {
    warn('calibration-separated', message('note.calibrationSeparated'));
  }
  if (logistic.kind === 'fitted' && logistic.slope >= 0) {
    warn('calibration-reversed', message('note.calibrationReversed'));
  }
  return notes;
}

/** log2(1 + e^x), without overflow. */
function bits(x: number): number {
  return (Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))) / Math.LN2;
}

/**
 * Cllr, the cost of log-likelihood ratios in bits (Brümmer and du Preez, Computer Speech and
 * Language 20, 2006): 0 for perfect evidence, 1 for ratios that always say "no idea"
 * (log-likelihood ratio 0), above 1 for ratios that mislead. Averages over all priors, both classes
 * weighing the same. `evidence` gives the natural log-likelihood ratio of a distance.
 *
 * NaN for an empty class.
 */
export function cllr(
  { mated, nonMated }: ScoreSet,
  evidence: (distance: number) => number,
): number {
  return (
    (meanCost(mated, (d) => bits(-evidence(d))) + meanCost(nonMated, (d) => bits(evidence(d)))) / 2
  );
}

/** Cllr of a fitted logistic curve on the comparisons of a set. */
function cllrOfLogistic(scores: ScoreSet, fit: FittedLogistic): number {
  return cllr(scores, (distance) => logLikelihoodRatio(fit, distance));
}

/**
 * Cllr that the same distances would have under the best possible monotone calibration, i.e. after
 * isotonic regression on the set itself: what remains is lack of discrimination, not of
 * calibration.
 */
export function cllrMin(fit: IsotonicFit): number {
  let matedCost = 0;
  let nonMatedCost = 0;
  for (let step = 0; step < fit.from.length; step++) {
    const mated = fit.mated[step] as number;
    const nonMated = fit.nonMated[step] as number;
    const evidence = isotonicEvidence(fit, step);
    // A step without one class has infinite evidence, which costs the other class nothing.
    if (mated > 0 && nonMated > 0) {
      matedCost += mated * bits(-evidence);
      nonMatedCost += nonMated * bits(evidence);
    }
  }
  return (matedCost / fit.matedCount + nonMatedCost / fit.nonMatedCount) / 2;
}

function meanCost(scores: ScoreClass, costAt: (distance: number) => number): number {
  let sum = 0;
  for (let row = 0; row < scores.distance.length; row++) {
    sum += weightOfRow(scores, row) * costAt(scores.distance[row] as number);
  }
  return sum / scores.count;
}

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
function reliability(
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
