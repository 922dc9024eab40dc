import { message, type Message } from '#words/message.ts';

/** Why a share of mated attempts cannot be used; `null` where it can. */
export function priorRefusal(matedShare: number): Message | null {
  return matedShare > 0 && matedShare < 1 ? null : message('refusal.matedShare');
}

/** Natural logarithm of the odds of a share. */
export function logOdds(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}
