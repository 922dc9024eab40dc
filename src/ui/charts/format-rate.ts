/** A fraction as a percentage with at most `digits` significant digits, trailing zeros dropped: 0.0357 gives `3.57%`. */
export function formatRate(fraction: number, digits = 3): string {
  return `${Number((fraction * 100).toPrecision(digits))}%`;
}
