import {
  spanText,
  recomputationError,
  type ScoreScale,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { decimalInside, gapAround, safePart } from '#domain/threshold/threshold-decimal.ts';

/**
 * Margins are compared with this much slack, for they come out of the same sums as the decimals
 * that keep them.
 */
const SLACK = 1 - 1e-9;

/**
 * Whether a threshold decides this set's pairs alike where distances are computed again in single
 * precision, and if not, what to do; `null` where it does.
 */
export function thresholdNote(cuts: CutTable, scale: ScoreScale, threshold: number): Note | null {
  const gap = gapAround(cuts, threshold);
  const keeps = (margin: number, edge: number): boolean =>
    !Number.isFinite(edge) || margin >= SLACK * recomputationError(scale, edge);
  if (keeps(threshold - gap.low, gap.low) && keeps(gap.high - threshold, gap.high)) return null;
  const because =
    scale.written === null
      ? 'A program that computes in single precision (float32), or adds in another order, gets slightly other numbers.'
      : 'The file gives only so many digits, and a program that uses all of them gets slightly other numbers.';
  const at = thresholdText(scale, threshold);
  if (safePart(scale, gap) === null) {
    return {
      code: 'threshold-gap-narrow',
      severity: 'info',
      text: `No number near ${at} is safe to copy: the pairs on both sides of it are too close together (${spanText(scale, gap.low, gap.high)}). ${because} There a pair at the threshold may be decided otherwise.`,
    };
  }
  const nearer = threshold - gap.low < gap.high - threshold ? gap.low : gap.high;
  const lies = nearer === threshold ? 'is exactly' : 'is very close to';
  return {
    code: 'threshold-on-edge',
    severity: 'info',
    text: `The threshold ${at} ${lies} the ${scale.noun} of a pair. ${because} There this pair may be decided otherwise; ${thresholdText(scale, decimalInside(scale, gap))} decides all pairs of this set alike and is safe to copy.`,
  };
}
