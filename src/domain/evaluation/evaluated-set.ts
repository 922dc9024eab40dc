import { classRows, type ClassRows } from '#domain/comparison/class-rows.ts';
import type { Doubts } from '#domain/doctor/doubt.ts';
import { doubtsAbout } from '#domain/doctor/doubted-labels.ts';
import { methodInput } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { type DrawnCurves, drawnCurves } from '#domain/metrics/drawn-curves.ts';
import type { Proposal } from '#domain/threshold/threshold-method.ts';
import { proposeAll } from '#domain/threshold/threshold-methods.ts';
import { personPairs, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';

/** An evaluation with all that a page shows of it at once: computed off the main thread, in one go. Plain data. */
export interface EvaluatedSet {
  readonly evaluation: Evaluation;
  /** Rows of the pair table by class, each by ascending distance: what lists of pairs start from. */
  readonly rows: ClassRows;
  /** Pairs by person, for figures that take people as the sample. */
  readonly people: PersonPairs;
  readonly curves: DrawnCurves;
  /** What every method says, in their order. */
  readonly proposals: readonly Proposal[];
  /** Labels that the distances speak against. */
  readonly doubts: Doubts;
}

export function evaluatedSet(evaluation: Evaluation, context: MethodContext): EvaluatedSet {
  return {
    evaluation,
    rows: classRows(evaluation.pairs, evaluation.order),
    people: personPairs(evaluation.pairs, evaluation.order),
    curves: drawnCurves(evaluation.cuts),
    proposals: proposalsFor(evaluation, context),
    doubts: doubtsAbout(evaluation),
  };
}

export function proposalsFor(
  evaluation: Evaluation,
  { parameters, libraryDefault }: MethodContext,
): readonly Proposal[] {
  return proposeAll(methodInput(evaluation, parameters, libraryDefault));
}
