/** The smallest error rates that a set could show even if it had no error at all, by the rule of 3. */
export interface SupportableRate {
  /** 3 / pairs: if every pair were independent, which pairs that share a person are not. */
  readonly ifPairsWereIndependent: number;
  /** Independent trials at best: one for each pair of people (FMR) or each person (FNMR), but no more than there are pairs. */
  readonly bestCaseTrials: number;
  readonly bestCase: number;
  /** Independent trials at worst: pairs of people that have nobody in common (FMR). */
  readonly worstCaseTrials: number;
  readonly worstCase: number;
}

/**
 * Upper 95 % bound of a rate after `trials` independent trials without an error: 3 / n (Hanley and Lippman-Hand, JAMA 249, 1983), at
 * most 1.
 */
export function ruleOfThree(trials: number): number {
  return trials > 0 ? Math.min(1, 3 / trials) : 1;
}

/** For FMR, from the number of people and of non-mated pairs. 25 people support 1 % at best, 78 people 0.1 %. */
export function supportableFmr(people: number, nonMatedPairs: number): SupportableRate {
  return supportable(nonMatedPairs, (people * (people - 1)) / 2, Math.floor(people / 2));
}

/** For FNMR, from the number of people and of mated pairs: people are independent, the pairs of one person are not. */
export function supportableFnmr(people: number, matedPairs: number): SupportableRate {
  return supportable(matedPairs, people, people);
}

function supportable(pairs: number, best: number, worst: number): SupportableRate {
  const bestCaseTrials = Math.min(pairs, best);
  const worstCaseTrials = Math.min(pairs, worst);
  return {
    ifPairsWereIndependent: ruleOfThree(pairs),
    bestCaseTrials,
    bestCase: ruleOfThree(bestCaseTrials),
    worstCaseTrials,
    worstCase: ruleOfThree(worstCaseTrials),
  };
}
