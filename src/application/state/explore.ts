import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { GraphArrangement, MapPoints } from '#application/projection-port.ts';
import type { Pending } from '#application/state/depth.ts';

/** Ways to look at all pairs at once. */
export type ExplorePanel = 'matrix' | 'graph' | 'map' | 'try';

/** What a map is of. */
export interface MapSource {
  readonly table: TemplateTable;
  readonly metric: MetricId;
  /** Names each row whatever its place in the table; `null` for an import, whose rows keep their places. */
  readonly keys: readonly string[] | null;
}

export interface ExploreState {
  readonly panel: ExplorePanel;
  /** Another one beside it, where the screen is wide enough; `null` for none. */
  readonly beside: ExplorePanel | null;
  /** Computed when it is looked at; `of` says of what, so that it is never shown for anything else. */
  readonly graph: Pending<GraphArrangement & { readonly of: Evaluation }>;
  readonly map: Pending<MapPoints & { readonly of: MapSource }>;
  /** What the user stopped the computation of while it was looked at. */
  readonly stopped: { readonly graph: boolean; readonly map: boolean };
}

export const NOTHING_STOPPED: ExploreState['stopped'] = { graph: false, map: false };

export const EMPTY_EXPLORE: ExploreState = {
  panel: 'matrix',
  beside: null,
  graph: { kind: 'none' },
  map: { kind: 'none' },
  stopped: NOTHING_STOPPED,
};
