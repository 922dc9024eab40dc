import {
  spanEnds,
  recomputationError,
  type ScoreScale,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { message } from '#words/message.ts';
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
  const at = thresholdText(scale, threshold);
  const isRead = scale.written !== null;
  if (safePart(scale, gap) === null) {
    const [low, high] = spanEnds(scale, gap.low, gap.high);
    return {
      code: 'threshold-gap-narrow',
      severity: 'info',
      text: message(isRead ? 'copying.gapNarrowRead' : 'copying.gapNarrowComputed', {
        at,
        low,
        high,
      }),
    };
  }
  const nearer = threshold - gap.low < gap.high - threshold ? gap.low : gap.high;
  return {
    code: 'threshold-on-edge',
    severity: 'info',
    text: message(isRead ? 'copying.onEdgeRead' : 'copying.onEdgeComputed', {
      at,
      place: nearer === threshold ? 'exactly' : 'near',
      noun: scale.noun,
      safe: thresholdText(scale, decimalInside(scale, gap)),
    }),
  };
}
