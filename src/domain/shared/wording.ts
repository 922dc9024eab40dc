/** Numbers as they appear in sentences. Always with a point, so that a copied value parses anywhere. */

/** A distance: 0.3147, 12.0647, 154.32. */
export function distanceText(distance: number): string {
  return distance.toFixed(Math.abs(distance) < 100 ? 4 : 2);
}

/**
 * A rate or share as a percentage: 3.57%, 0.1%, 100%. A rate that is not quite 0 or 1 is never rounded to 0% or 100%.
 * @param digits significant digits.
 */
export function percentText(rate: number, digits = 3): string {
  const percent = Number((100 * rate).toPrecision(digits));
  if (percent === 100 && rate < 1 && digits < 15) return percentText(rate, digits + 1);
  return `${percent}%`;
}

/** A count with its noun: 1 mated pair, 38 mated pairs. Counts of weighted pairs keep at most two decimals. */
export function countText(count: number, one: string, many: string = `${one}s`): string {
  const shown = Number.isInteger(count) ? count : Number(count.toFixed(2));
  return `${shown.toLocaleString('en-GB')} ${shown === 1 ? one : many}`;
}

/** Joins words as a sentence does: "a, b and c". */
export function listText(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
