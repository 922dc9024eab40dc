/**
 * A tick of an axis of rates, which is a round number: 0.001 gives `0.1%`. Figures are written by
 * `percentText`.
 */
export function formatRate(fraction: number, digits = 3): string {
  return `${Number((fraction * 100).toPrecision(digits))}%`;
}
