/** Why a share of mated attempts cannot be used; `null` where it can. */
export function priorRefusal(matedShare: number): string | null {
  return matedShare > 0 && matedShare < 1
    ? null
    : 'The share of mated attempts must lie between 0 and 100%, both excluded.';
}

/** Natural logarithm of the odds of a share. */
export function logOdds(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}
