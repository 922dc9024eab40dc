/** Counts at a threshold from which every figure follows. */
export interface Counts {
  readonly mated: number;
  readonly nonMated: number;
  readonly falseNonMatches: number;
  readonly falseMatches: number;
}

/** A proportion as a function of the counts, with what an interval needs to know of it. */
export interface Figure {
  /** NaN where it is not defined. */
  value(counts: Counts): number;
  /** Comparisons that the figure is a share of: its precision if they were independent. */
  trials(counts: Counts): number;
  /** Change per false match and per non-mated comparison. */
  slopes(counts: Counts): { readonly falseMatch: number; readonly nonMated: number };
  /** Which comparisons it rests on. */
  readonly uses: 'mated' | 'non-mated' | 'both';
}

const hits = (c: Counts): number => c.mated - c.falseNonMatches;

export const FMR: Figure = {
  value: (c) => c.falseMatches / c.nonMated,
  trials: (c) => c.nonMated,
  slopes: (c) => ({ falseMatch: 1 / c.nonMated, nonMated: -c.falseMatches / c.nonMated ** 2 }),
  uses: 'non-mated',
};

export const FNMR: Figure = {
  value: (c) => c.falseNonMatches / c.mated,
  trials: (c) => c.mated,
  slopes: () => ({ falseMatch: 0, nonMated: 0 }),
  uses: 'mated',
};

export const PRECISION: Figure = {
  value: (c) => hits(c) / (hits(c) + c.falseMatches),
  trials: (c) => hits(c) + c.falseMatches,
  slopes: (c) => ({ falseMatch: -hits(c) / (hits(c) + c.falseMatches) ** 2, nonMated: 0 }),
  uses: 'both',
};

const f1Total = (c: Counts): number => 2 * hits(c) + c.falseMatches + c.falseNonMatches;

export const F1: Figure = {
  value: (c) => (2 * hits(c)) / f1Total(c),
  trials: f1Total,
  slopes: (c) => ({ falseMatch: (-2 * hits(c)) / f1Total(c) ** 2, nonMated: 0 }),
  uses: 'both',
};

export const ACCURACY: Figure = {
  value: (c) => 1 - (c.falseNonMatches + c.falseMatches) / (c.mated + c.nonMated),
  trials: (c) => c.mated + c.nonMated,
  slopes: (c) => ({
    falseMatch: -1 / (c.mated + c.nonMated),
    nonMated: (c.falseNonMatches + c.falseMatches) / (c.mated + c.nonMated) ** 2,
  }),
  uses: 'both',
};

/**
 * 1 - (w FNMR + (1 - w) FMR): what is left of a perfect score when a miss weighs w and a false match 1 - w, 0 to 1. Costs and priors are such
 * weights.
 */
export function weightedAccuracy(missWeight: number): Figure {
  const w = missWeight;
  return {
    value: (c) => 1 - (w * c.falseNonMatches) / c.mated - ((1 - w) * c.falseMatches) / c.nonMated,
    // As if errors of both kinds were as frequent: never more than the smaller class allows.
    trials: (c) => 1 / (w ** 2 / c.mated + (1 - w) ** 2 / c.nonMated),
    slopes: (c) => ({
      falseMatch: -(1 - w) / c.nonMated,
      nonMated: ((1 - w) * c.falseMatches) / c.nonMated ** 2,
    }),
    uses: 'both',
  };
}

export const BALANCED_ACCURACY: Figure = weightedAccuracy(1 / 2);

const trueNonMatches = (c: Counts): number => c.nonMated - c.falseMatches;

export const NPV: Figure = {
  value: (c) => trueNonMatches(c) / (trueNonMatches(c) + c.falseNonMatches),
  trials: (c) => trueNonMatches(c) + c.falseNonMatches,
  slopes: (c) => {
    const perTrueNonMatch = c.falseNonMatches / (trueNonMatches(c) + c.falseNonMatches) ** 2;
    return { falseMatch: -perTrueNonMatch, nonMated: perTrueNonMatch };
  },
  uses: 'both',
};
