/**
 * The power of ten to which distances are rounded where an axis spans `span`: at most 1/2000 of it, which is finer than a pixel,
 * so that a threshold that was dragged is a number one can read out.
 */
export function distanceResolution(span: number): number {
  return span > 0 && Number.isFinite(span) ? 10 ** Math.floor(Math.log10(span / 2000)) : 1e-4;
}

export function roundToResolution(value: number, resolution: number): number {
  return Number((Math.round(value / resolution) * resolution).toPrecision(15));
}

export function formatDistance(value: number, resolution: number): string {
  return value.toFixed(Math.max(0, Math.round(-Math.log10(resolution))));
}
