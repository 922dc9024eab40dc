import { type ComparisonInput, comparedPairs } from '#domain/aggregation/compared-pairs.ts';
import { classRows, type ClassRows } from '#domain/comparison/class-rows.ts';
import type { Doubts } from '#domain/doctor/doubt.ts';
import { doubtsAbout } from '#domain/doctor/doubted-labels.ts';
import { evaluatePairs, methodInput } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { personMeans, type PersonMeans } from '#domain/groups/zoo.ts';
import { type DrawnCurves, drawnCurves } from '#domain/metrics/drawn-curves.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';
import type { Proposal } from '#domain/threshold/threshold-choice.ts';
import { proposeAll } from '#domain/threshold/threshold-methods.ts';
import { personPairs, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';

/**
 * An evaluation with all that a page shows of it at once: computed off the main thread, in one go.
 * Plain data.
 */
export interface EvaluatedSet {
  readonly evaluation: Evaluation;
  /**
   * Rows of the pair table by class, each by ascending distance: what lists of pairs start from.
   */
  readonly rows: ClassRows;
  /** Pairs by person, for figures that take people as the sample. */
  readonly people: PersonPairs;
  /** By person; none where there are more people than anybody looks at one by one. */
  readonly personMeans: readonly PersonMeans[];
  readonly curves: DrawnCurves;
  /** What every method says, in their order. */
  readonly proposals: readonly Proposal[];
  /** Labels that the distances speak against. */
  readonly doubts: Doubts;
}

/**
 * People that can be listed. Pairs without people count each photo as a person of its own: there is
 * nothing to list of millions.
 */
const MOST_LISTED = 20_000;

/**
 * Compares and evaluates. Labels are examined photo by photo, also where photos are compared with
 * people.
 */
export function evaluatedSetOf(input: ComparisonInput, context: MethodContext): EvaluatedSet {
  const evaluation = evaluatePairs(comparedPairs(input), context.density);
  const single = (input.aggregation ?? 'single') === 'single';
  return evaluatedSet(
    evaluation,
    context,
    single ? evaluation : evaluatePairs(comparedPairs({ ...input, aggregation: 'single' })),
  );
}

/** @param byPhoto the same photos, each compared with each. */
export function evaluatedSet(
  evaluation: Evaluation,
  context: MethodContext,
  byPhoto: Evaluation = evaluation,
): EvaluatedSet {
  const people = personPairs(evaluation.pairs, evaluation.order);
  return {
    evaluation,
    rows: classRows(evaluation.pairs, evaluation.order),
    people,
    personMeans: people.subjectCount > MOST_LISTED ? [] : personMeans(people),
    curves: drawnCurves(evaluation.cuts),
    proposals: proposalsFor(evaluation, people, context),
    doubts: doubtsAbout(byPhoto.pairs, byPhoto.scores),
  };
}

export function proposalsFor(
  evaluation: Evaluation,
  people: PersonPairs,
  { parameters, libraryDefault }: MethodContext,
  ceiling: RateCeiling = rateCeiling(people),
): readonly Proposal[] {
  return proposeAll(methodInput(evaluation, parameters, libraryDefault, ceiling));
}
