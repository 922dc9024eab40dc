import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { IslandLayout } from '#domain/graph/island-layout.ts';
import type { Progress } from '#workers/statistics/protocol.ts';

/** Changes whenever the calls below do, so that a page never speaks to a worker of another build. */
export const PROJECTION_PROTOCOL = 1;

/** The columns of a pair table that say which pairs there are, with the rows by ascending distance. */
export interface RankedPairs extends Pick<
  PairTable,
  'left' | 'right' | 'subject' | 'subjectCount'
> {
  readonly order: Uint32Array;
}

export interface GraphArrangement {
  readonly layout: IslandLayout;
  /** What `joiningPairs` says: enough to know the islands at any threshold. */
  readonly joins: Uint32Array;
}

/** A point of each row, in no particular unit. */
export interface Projected {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Neighbours that each row was held near to. */
  readonly neighbours: number;
}

/** What the projection worker can be asked. */
export interface ProjectionCalls {
  /** Lays the graph of pairs out. */
  arrange: { in: RankedPairs; out: GraphArrangement; event: Progress };
  /** Projects embeddings to two dimensions. The same input gives the same points. */
  project: {
    in: { readonly templates: TemplateTable; readonly metric: MetricId; readonly seed: number };
    out: Projected;
    event: Progress;
  };
}
