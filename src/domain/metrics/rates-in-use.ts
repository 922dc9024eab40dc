import type { Confusion } from '#domain/metrics/metric-value.ts';

/** Both error rates of a confusion matrix; `null` where the class is empty. */
export function errorRates({
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative,
}: Confusion): { readonly fmr: number | null; readonly fnmr: number | null } {
  const mated = truePositive + falseNegative;
  const nonMated = falsePositive + trueNegative;
  return {
    fmr: nonMated > 0 ? falsePositive / nonMated : null,
    fnmr: mated > 0 ? falseNegative / mated : null,
  };
}

/**
 * FAR = FMR (1 - FTA): a non-mated attempt is accepted if a face was acquired and matches (ISO/IEC
 * 19795-1, one attempt).
 */
export function falseAcceptRate(fmr: number, failureToAcquire: number): number {
  return fmr * (1 - failureToAcquire);
}

/**
 * FRR = FTA + FNMR (1 - FTA): a mated attempt is rejected if no face was acquired or it does not
 * match (ISO/IEC 19795-1).
 */
export function falseRejectRate(fnmr: number, failureToAcquire: number): number {
  return failureToAcquire + fnmr * (1 - failureToAcquire);
}

/**
 * The share of matches that are mated where a share `matedShare` of attempts is: Bayes' rule on the
 * two error rates, so it does not depend on the mix of this set. `null` where nothing matches.
 */
export function precisionInUse(fmr: number, fnmr: number, matedShare: number): number | null {
  const right = matedShare * (1 - fnmr);
  const wrong = (1 - matedShare) * fmr;
  return right + wrong > 0 ? right / (right + wrong) : null;
}

/**
 * False positive identification rate: 1 - (1 - FMR)^N, the chance that somebody who is not in a
 * gallery of N matches at least one of its faces if comparisons were independent, which those of
 * one face are not.
 */
export function falsePositiveIdentificationRate(fmr: number, gallerySize: number): number {
  return fmr >= 1 && gallerySize > 0 ? 1 : -Math.expm1(gallerySize * Math.log1p(-fmr));
}
