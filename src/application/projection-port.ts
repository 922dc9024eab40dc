import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { IslandLayout } from '#domain/graph/island-layout.ts';
import type { StatisticsProgress } from '#application/ports.ts';

/** Where faces are drawn, and what is needed to say which of them hang together at any threshold. */
export interface GraphArrangement {
  readonly layout: IslandLayout;
  /** Rows of the pair table, ascending, that `joiningPairs` gave. */
  readonly joins: Uint32Array;
}

/** A point of each template, in no particular unit. */
export interface MapPoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Neighbours that each face was held near to. */
  readonly neighbours: number;
}

/** Places for faces in the plane, computed off the page. `cancel` makes what is unfinished reject with `Cancelled`. */
export interface ProjectionEngine {
  arrange(evaluation: Evaluation, onProgress: StatisticsProgress): Promise<GraphArrangement>;
  project(
    templates: TemplateTable,
    metric: MetricId,
    onProgress: StatisticsProgress,
  ): Promise<MapPoints>;
  cancel(): void;
}
