import type { ContenderResult } from '#domain/contenders/contender-figures.ts';
import type { PairedComparison } from '#domain/contenders/paired-bootstrap.ts';
import type { Pending } from '#application/state/depth.ts';

/** Results of the Compare view by contender id. Computed when the view is looked at. */
export interface ContestState {
  readonly results: Readonly<Record<string, Pending<ContenderResult>>>;
  /** Against the contender that the app is set to. */
  readonly versus: Readonly<Record<string, Pending<PairedComparison>>>;
}

export const EMPTY_CONTEST: ContestState = { results: {}, versus: {} };
