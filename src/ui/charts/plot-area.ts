import { clamp, type Extent, toPixel } from '#domain/shared/scale.ts';

/** Where a chart draws its data, in CSS pixels from the upper left corner of the chart. */
export interface PlotArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What lies around it, in CSS pixels. */
export interface PlotMargin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** At least one pixel wide. */
export function plotAreaWithin(width: number, height: number, margin: PlotMargin): PlotArea {
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
}

/** A plot with straight axes, and where values lie in it, in CSS pixels of the chart. */
export interface PlotFrame {
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly yDomain: Extent;
  /** May lie beyond the plot, as may `y`. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The same as `x`, on the nearer edge for what lies beyond the plot. */
  readonly insideX: (value: number) => number;
}

export function plotFrame(plot: PlotArea, domain: Extent, yDomain: Extent): PlotFrame {
  const edges = { min: plot.x, max: plot.x + plot.width };
  const x = (value: number): number => toPixel(value, domain, plot.x, plot.width);
  const y = (value: number): number => toPixel(value, yDomain, plot.y + plot.height, -plot.height);
  return { plot, domain, yDomain, x, y, insideX: (value) => clamp(x(value), edges) };
}

/** Rounding may put what lies on an edge, a position of 0 or 1, beyond it. */
export function isShown(position: number): boolean {
  return position > -1e-6 && position < 1 + 1e-6;
}
