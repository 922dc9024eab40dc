import { message, type Message } from '#words/message.ts';
import type { ScoreOrigin } from './score-scale.ts';

/** Pairs of either kind. */
export interface PairCounts {
  readonly mated: number;
  readonly nonMated: number;
}

/**
 * Which kind of pair a set lacks, and what to do: to photos some are added, of a file another is
 * imported. `null` where both are there.
 */
export function missingKind(
  { source }: Pick<ScoreOrigin, 'source'>,
  { mated, nonMated }: PairCounts,
): Message | null {
  if (mated === 0 && nonMated === 0) return message('refusal.noPairs', { source });
  if (mated === 0) return message('refusal.noMated', { source });
  return nonMated > 0 ? null : message('refusal.noNonMated', { source });
}
