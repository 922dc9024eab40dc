import type { CellPosition } from '#ui/charts/heatmap/heatmap-cells.ts';

/** Which part of the matrix is in the plot, a square of `side` CSS pixels. */
export interface Viewport {
  /** CSS pixels per cell. */
  readonly cell: number;
  /** Column and row at the upper left corner; fractional. */
  readonly left: number;
  readonly top: number;
}

export interface ViewportLimits {
  readonly size: number;
  readonly side: number;
}

/** Side of a cell at which faces are recognised. */
const LARGEST_CELL = 72;

export function fitAll({ size, side }: ViewportLimits): Viewport {
  return { cell: side / Math.max(1, size), left: 0, top: 0 };
}

/** Keeps the scale between everything and 72 pixels a cell, and the plot full. */
export function contain(viewport: Viewport, limits: ViewportLimits): Viewport {
  const { size, side } = limits;
  const whole = fitAll(limits).cell;
  const cell = Math.min(Math.max(viewport.cell, whole), Math.max(whole, LARGEST_CELL));
  const room = Math.max(0, size - side / cell);
  const inside = (value: number) => Math.min(Math.max(value, 0), room);
  return { cell, left: inside(viewport.left), top: inside(viewport.top) };
}

export function isWhole(viewport: Viewport, limits: ViewportLimits): boolean {
  return viewport.cell <= fitAll(limits).cell * 1.0001;
}

/** Scales by `factor` and leaves what is under the point (CSS pixels in the plot) where it is. */
export function zoomAt(
  viewport: Viewport,
  factor: number,
  x: number,
  y: number,
  limits: ViewportLimits,
): Viewport {
  const { cell } = contain({ ...viewport, cell: viewport.cell * factor }, limits);
  return contain(
    {
      cell,
      left: viewport.left + x / viewport.cell - x / cell,
      top: viewport.top + y / viewport.cell - y / cell,
    },
    limits,
  );
}

/** Moves the content by CSS pixels. */
export function panBy(
  viewport: Viewport,
  dx: number,
  dy: number,
  limits: ViewportLimits,
): Viewport {
  return contain(
    {
      cell: viewport.cell,
      left: viewport.left - dx / viewport.cell,
      top: viewport.top - dy / viewport.cell,
    },
    limits,
  );
}

/** The least movement that brings a cell fully into the plot. */
export function reveal(
  viewport: Viewport,
  { row, column }: CellPosition,
  limits: ViewportLimits,
): Viewport {
  const shown = limits.side / viewport.cell;
  const into = (first: number, index: number) =>
    Math.min(index, Math.max(first, index + 1 - shown));
  return contain(
    { cell: viewport.cell, left: into(viewport.left, column), top: into(viewport.top, row) },
    limits,
  );
}

/** The cell under a point in the plot; `null` outside the matrix. */
export function cellAt(
  viewport: Viewport,
  x: number,
  y: number,
  { size, side }: ViewportLimits,
): CellPosition | null {
  if (x < 0 || y < 0 || x >= side || y >= side) return null;
  const column = Math.floor(viewport.left + x / viewport.cell);
  const row = Math.floor(viewport.top + y / viewport.cell);
  return column < size && row < size ? { row, column } : null;
}
