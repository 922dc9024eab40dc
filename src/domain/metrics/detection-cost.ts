/** What errors cost and how often attempts are mated in use. */
export interface CostModel {
  readonly costMiss: number;
  readonly costFalseMatch: number;
  /** 0 to 1. */
  readonly matedShare: number;
}

/**
 * The detection cost function of NIST's evaluations: Cmiss P FNMR + Cfa (1 - P) FMR, per attempt,
 * and the same over the cheaper of accepting everybody and rejecting everybody (1 means that the
 * model is of no use at this prior and these costs).
 */
export function detectionCost(
  rates: { readonly fmr: number; readonly fnmr: number },
  { costMiss, costFalseMatch, matedShare }: CostModel,
): { readonly cost: number; readonly normalised: number } {
  const miss = costMiss * matedShare;
  const falseMatch = costFalseMatch * (1 - matedShare);
  const cost = miss * rates.fnmr + falseMatch * rates.fmr;
  return { cost, normalised: cost / Math.min(miss, falseMatch) };
}
