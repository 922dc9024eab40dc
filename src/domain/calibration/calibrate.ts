import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { fitLogistic, type LogisticFit, matedProbability } from '#domain/threshold/logistic-fit.ts';
import { priorRefusal } from '#domain/threshold/prior.ts';
import { message } from '#words/message.ts';

import { cllrMin, cllrOfLogistic } from './cllr.ts';
import { fitIsotonic, type IsotonicFit } from './isotonic.ts';
import { reliability, type ReliabilityBin } from './reliability.ts';

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
