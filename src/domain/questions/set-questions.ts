import { calibrate } from '#domain/calibration/calibrate.ts';
import { likeness, likenessSteps } from '#domain/comparison/likeness.ts';
import { type EvaluatedSet, proposalsFor } from '#domain/evaluation/evaluated-set.ts';
import { compareGroups, type GroupsRequest } from '#domain/groups/compare-groups.ts';
import { type InfluenceRequest, personInfluence } from '#domain/groups/person-influence.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';
import type { BootstrapRequest } from '#domain/uncertainty/bootstrap-result.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { peopleOf } from '#domain/uncertainty/person-pairs.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import { crossValidate, personFolds } from '#domain/validation/cross-validate.ts';
import type { CrossValidationRequest } from '#domain/validation/cross-validation-result.ts';

/** A set that questions are asked about, with what serves all of them. */
export interface AskedSet extends Pick<EvaluatedSet, 'evaluation' | 'people'> {
  /**
   * Its bounds are found with the first parameters that are tried on the set, and serve all others.
   */
  readonly ceiling: RateCeiling;
}

/** A question about one evaluated set. */
export interface SetQuestion<Request, Answer> {
  /** Yields how many steps are done, wherever it may be interrupted, and returns the answer. */
  readonly run: (set: AskedSet, request: Request) => Generator<number, Answer>;
  /** Steps in all: replicates, folds, permutations, people or nodes of a tree. */
  readonly steps: (set: AskedSet, request: Request) => number;
}

/** A question that is answered in a moment. */
function atOnce<Request, Answer>(
  answer: (set: AskedSet, request: Request) => Answer,
): SetQuestion<Request, Answer> {
  return {
    *run(set, request) {
      yield 0;
      return answer(set, request);
    },
    steps: () => 1,
  };
}

function inSteps<Request, Answer>(
  run: SetQuestion<Request, Answer>['run'],
  steps: SetQuestion<Request, Answer>['steps'],
): SetQuestion<Request, Answer> {
  return { run, steps };
}

/**
 * Everything that is asked about a set after its evaluation. Each is one entry here: the calls of
 * the worker, its answers and the types of whoever asks follow from this table.
 */
export const SET_QUESTIONS = {
  /** What the methods say with other parameters. */
  proposals: atOnce(({ evaluation, people, ceiling }, context: MethodContext) =>
    proposalsFor(evaluation, people, context, ceiling),
  ),
  /** Distances as probabilities. The request is the share of mated attempts, 0 to 1 exclusive. */
  calibration: atOnce(({ evaluation: { scores, cuts } }, matedShare: number) =>
    calibrate(scores, cuts, matedShare),
  ),
  /** Who is like whom, whatever the labels say; for at most `MOST_LIKENESS_ITEMS` items. */
  likeness: inSteps(
    ({ evaluation, people }, _of: 'everybody') => likeness(evaluation.pairs, people),
    ({ evaluation }) => likenessSteps(evaluation.pairs),
  ),
  /** A method tried on people that it has not seen. */
  crossValidation: inSteps(
    ({ people }, request: CrossValidationRequest) => crossValidate(people, request),
    ({ people }, { seed }) => personFolds(peopleOf(people), seed).folds.length,
  ),
  /**
   * People resampled: intervals for every method's threshold, AUC, EER, d', and bands for the
   * curves.
   */
  bootstrap: inSteps(
    ({ people }, request: BootstrapRequest) => personBootstrap(people, request),
    (_, { replicates }) => replicates,
  ),
  /** How one threshold treats groups of people. */
  groups: inSteps(
    ({ people }, request: GroupsRequest) => compareGroups(people, request),
    (_, { permutations }) => permutations,
  ),
  /** How a method's threshold moves when one person is left out. */
  influence: inSteps(
    ({ people }, request: InfluenceRequest) => personInfluence(people, request),
    ({ people }) => peopleOf(people).length,
  ),
};

type Table = typeof SET_QUESTIONS;
export type SetQuestionKind = keyof Table;
export type SetRequest<K extends SetQuestionKind> = Parameters<Table[K]['run']>[1];
export type SetAnswer<K extends SetQuestionKind> =
  ReturnType<Table[K]['run']> extends Generator<number, infer Answer> ? Answer : never;
