/**
 * Both error rates as columns, one row per threshold, ascending: FMR rises, FNMR falls. Fractions.
 */
export interface ErrorRates {
  readonly threshold: ArrayLike<number>;
  readonly fmr: ArrayLike<number>;
  readonly fnmr: ArrayLike<number>;
}

export function hasErrorFreePoint({ fmr, fnmr }: ErrorRates): boolean {
  for (let i = 0; i < fmr.length; i += 1) if (fmr[i] === 0 && fnmr[i] === 0) return true;
  return false;
}
