import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { Calibration } from '#domain/calibration/calibrate.ts';
import type { Likeness } from '#domain/comparison/likeness.ts';
import type { ContenderRequest, ContenderResult } from '#domain/contenders/contender-figures.ts';
import type { PairedComparison, PairedRequest } from '#domain/contenders/paired-bootstrap.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { SetFigures } from '#domain/evaluation/set-figures.ts';
import type { GroupReport, GroupsRequest } from '#domain/groups/compare-groups.ts';
import type { InfluenceRequest, PersonInfluence } from '#domain/groups/person-influence.ts';
import type { Proposal } from '#domain/threshold/threshold-method.ts';
import type { BootstrapRequest, BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import type {
  CrossValidationOutcome,
  CrossValidationRequest,
} from '#domain/validation/cross-validation-result.ts';

/** Changes whenever the calls below do, so that a page never speaks to a worker of another build. */
export const STATISTICS_PROTOCOL = 8;

export type EvaluationInput = ComparisonInput;

/** Replicates, folds, permutations, people or nodes of a tree done, of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A question about the evaluation that the worker keeps under `key`. */
export interface About<Request> {
  readonly key: number;
  readonly request: Request;
}

/** What a contender's pairs are made from. */
export interface HeldContender {
  readonly id: string;
  readonly input: EvaluationInput;
  readonly density: DensitySettings;
}

/** What the statistics worker can be asked. */
export interface StatisticsCalls {
  /** Evaluates, and keeps the result under `key` for the calls that follow, in place of the one before. */
  evaluate: {
    in: {
      readonly key: number;
      readonly input: EvaluationInput;
      readonly context: MethodContext;
    };
    out: EvaluatedSet;
  };
  /** The figures of another set; what is kept stays. */
  foresee: { in: { readonly input: EvaluationInput }; out: SetFigures };
  propose: { in: About<MethodContext>; out: readonly Proposal[] };
  bootstrap: { in: About<BootstrapRequest>; out: BootstrapResult; event: Progress };
  crossValidate: {
    in: About<CrossValidationRequest>;
    out: CrossValidationOutcome;
    event: Progress;
  };
  calibrate: { in: About<{ readonly matedShare: number }>; out: Calibration };
  likeness: { in: About<null>; out: Likeness; event: Progress };
  groups: { in: About<GroupsRequest>; out: GroupReport; event: Progress };
  /** Evaluates a contender and keeps its pairs by person under its id, beside those of the others. */
  hold: { in: HeldContender; out: null };
  /** The figures of a contender that is kept. */
  contend: {
    in: { readonly id: string; readonly request: ContenderRequest };
    out: ContenderResult;
    event: Progress;
  };
  /** Compares two contenders that are kept. */
  pair: {
    in: { readonly first: string; readonly second: string; readonly request: PairedRequest };
    out: PairedComparison;
    event: Progress;
  };
  influence: { in: About<InfluenceRequest>; out: PersonInfluence; event: Progress };
}
