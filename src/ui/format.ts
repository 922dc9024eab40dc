/** How figures are written everywhere in the interface. */

const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});

/** A proportion as a percentage: `95.24%`. */
export function formatPercent(proportion: number): string {
  return percent.format(proportion);
}

/** A distance with four decimals, as deepface's tables print it. */
export function formatDistance(distance: number): string {
  return distance.toFixed(4);
}

const integer = new Intl.NumberFormat('en');

export function formatCount(count: number): string {
  return integer.format(count);
}

/** Remaining time in words that do not flicker: coarse steps, no false precision. */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds left`;
  if (seconds < 100) return 'about a minute left';
  return `about ${Math.round(seconds / 60)} minutes left`;
}

/** `1 photo`, `2 photos`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
