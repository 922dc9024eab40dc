import type { Figure, FigureContext, FigureUse } from '#domain/metrics/metric.ts';
import { figureOf, METRIC_ROWS, type MetricRowId } from '#domain/metrics/metric-rows.ts';

export type { Figure, FigureContext, FigureUse };

/**
 * For figures that depend on the comparisons alone; what a figure does depend on is put over it.
 */
export const NO_USE: FigureUse = { failureToAcquire: 0, matedShare: 0.5, gallerySize: 1 };

export type FigureId = MetricRowId;

/** By the id of the row. */
export const FIGURES = Object.fromEntries(
  METRIC_ROWS.map((row) => [row.id, figureOf(row)]),
) as Readonly<Record<FigureId, Figure>>;
