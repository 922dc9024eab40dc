import { type ComparisonInput, comparedPairs } from '#domain/aggregation/compared-pairs.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';

/** What a change to a set is judged by, before it is made. */
export interface SetFigures {
  readonly mated: number;
  readonly nonMated: number;
  /** `null` where a class is missing. */
  readonly eer: number | null;
  readonly auc: number | null;
}

export function figuresOf({ scores, summary }: Pick<Evaluation, 'scores' | 'summary'>): SetFigures {
  return {
    mated: scores.mated.count,
    nonMated: scores.nonMated.count,
    eer: summary.equalErrorRate?.rate ?? null,
    auc: summary.auc,
  };
}

/** The figures that a set would have. */
export function foreseenFigures(input: ComparisonInput): SetFigures {
  return figuresOf(evaluatePairs(comparedPairs(input)));
}
