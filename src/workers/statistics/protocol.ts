import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { ContenderRequest } from '#domain/contenders/contender-figures.ts';
import type { AnswerOf, RequestOf } from '#domain/questions/questions.ts';
import type { SetAnswer, SetQuestionKind, SetRequest } from '#domain/questions/set-questions.ts';
import type { Progress } from '#workers/rpc/run-steps.ts';

/**
 * Changes whenever the calls below or the questions about sets do, so that a page never speaks to a
 * worker of another build.
 */
export const STATISTICS_PROTOCOL = 9;

/** What a contender's pairs are made from. */
export interface HeldContender {
  readonly id: string;
  readonly input: ComparisonInput;
  readonly density: DensitySettings;
}

/** Questions about the evaluation that the worker keeps under `key`. */
type SetCalls = {
  [K in SetQuestionKind]: {
    in: { readonly key: number; readonly request: SetRequest<K> };
    out: SetAnswer<K>;
    event: Progress;
  };
};

/** What the statistics worker can be asked. */
export interface StatisticsCalls extends SetCalls {
  /**
   * Evaluates, and keeps the result under `key` for questions about it, in place of the one before.
   */
  evaluation: {
    in: RequestOf<'evaluation'> & { readonly key: number };
    out: AnswerOf<'evaluation'>;
  };
  /** What is kept stays. */
  foresight: { in: RequestOf<'foresight'>; out: AnswerOf<'foresight'> };
  /**
   * Evaluates a contender and keeps its pairs by person under its id, beside those of the others.
   */
  hold: { in: HeldContender; out: null };
  /** The figures of a contender that is kept. */
  contender: {
    in: { readonly id: string; readonly request: ContenderRequest };
    out: AnswerOf<'contender'>;
    event: Progress;
  };
  /** Compares two contenders that are kept. */
  versus: {
    in: { readonly first: string; readonly second: string };
    out: AnswerOf<'versus'>;
  };
}
