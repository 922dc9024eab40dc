import type { Calibration } from '#domain/calibration/calibrate.ts';
import type { Likeness } from '#domain/comparison/likeness.ts';
import type { GroupReport } from '#domain/groups/compare-groups.ts';
import type { PersonInfluence } from '#domain/groups/person-influence.ts';
import type { BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import type { CrossValidationOutcome } from '#domain/validation/cross-validation-result.ts';

/** A result that takes the statistics worker a while. */
export type Pending<Value> =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string };

export interface DepthResults {
  readonly calibration: Calibration;
  readonly likeness: Likeness;
  readonly crossValidation: CrossValidationOutcome;
  readonly bootstrap: BootstrapResult;
  readonly influence: PersonInfluence;
  readonly groups: GroupReport;
}

/** How sure the figures are, and what they mean for others: computed after the evaluation, in the background. */
export type Depth = { readonly [Name in keyof DepthResults]: Pending<DepthResults[Name]> };

const NONE = { kind: 'none' } as const;

export const EMPTY_DEPTH: Depth = {
  calibration: NONE,
  likeness: NONE,
  crossValidation: NONE,
  bootstrap: NONE,
  influence: NONE,
  groups: NONE,
};

/** The value where it is ready. */
export function readyValue<Value>(pending: Pending<Value>): Value | null {
  return pending.kind === 'ready' ? pending.value : null;
}
