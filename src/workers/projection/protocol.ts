import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { AnswerOf, RequestOf } from '#domain/questions/questions.ts';
import type { Progress } from '#workers/rpc/run-steps.ts';

/**
 * Changes whenever the calls below do, so that a page never speaks to a worker of another build.
 */
export const PROJECTION_PROTOCOL = 2;

/**
 * The columns of a pair table that say which pairs there are, with the rows by ascending distance.
 */
export interface RankedPairs extends Pick<
  PairTable,
  'left' | 'right' | 'subject' | 'subjectCount'
> {
  readonly order: Uint32Array;
}

/** What the projection worker can be asked. */
export interface ProjectionCalls {
  /** Lays the graph of pairs out. */
  graph: { in: RankedPairs; out: AnswerOf<'graph'>; event: Progress };
  /** Projects embeddings to two dimensions. */
  map: { in: RequestOf<'map'>; out: AnswerOf<'map'>; event: Progress };
}
