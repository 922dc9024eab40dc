import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** Ways to look at all pairs at once. */
export type ExplorePanel = 'matrix' | 'graph' | 'map' | 'try';

/** What a map is of. */
export interface MapSource {
  readonly table: TemplateTable;
  readonly metric: MetricId;
  /**
   * Names each row whatever its place in the table; `null` for an import, whose rows keep their
   * places.
   */
  readonly keys: readonly string[] | null;
}

export interface ExploreState {
  readonly panel: ExplorePanel;
  /** Another one beside it, where the screen is wide enough; `null` for none. */
  readonly beside: ExplorePanel | null;
}

export const EMPTY_EXPLORE: ExploreState = { panel: 'matrix', beside: null };
