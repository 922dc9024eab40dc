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

export interface Extent {
  readonly min: number;
  readonly max: number;
}

export function toPixel(value: number, domain: Extent, start: number, length: number): number {
  return start + ((value - domain.min) / (domain.max - domain.min)) * length;
}

export function fromPixel(pixel: number, domain: Extent, start: number, length: number): number {
  return domain.min + ((pixel - start) / length) * (domain.max - domain.min);
}

export function clamp(value: number, range: Extent): number {
  return Math.min(Math.max(value, range.min), range.max);
}
