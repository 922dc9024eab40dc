import type { ShownDecisions } from '#domain/comparison/worst-first.ts';

/** Which pairs are listed. */
export interface PairFilter {
  readonly shown: ShownDecisions;
  /** Label of a person that must be in the pair; `null`: anybody. */
  readonly person: string | null;
  /** And of the one on the other side; the same one for a person's own pairs. */
  readonly against: string | null;
  /** Distances, both included; `null`: no limit. */
  readonly from: number | null;
  readonly to: number | null;
  /** Only pairs with a face that the dataset doctor doubts. */
  readonly flagged: boolean;
}

export const WRONG_PAIRS: PairFilter = {
  shown: 'wrong',
  person: null,
  against: null,
  from: null,
  to: null,
  flagged: false,
};
