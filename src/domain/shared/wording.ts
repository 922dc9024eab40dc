/**
 * Numbers as they appear in sentences. Always with a point, so that a copied value parses anywhere.
 */

/**
 * A score of which the set is not known, so that only its own size says how many digits it needs:
 * 0.3147, 12.0647, 154.32, 0.00003147.
 */
export function distanceText(distance: number): string {
  const size = Math.abs(distance);
  if (size !== 0 && (size < 0.01 || size >= 1e15)) return String(Number(distance.toPrecision(4)));
  return distance.toFixed(size < 100 ? 4 : 2);
}

/** One error in more comparisons than any set has. */
const LEAST = 1e-8;

/**
 * A rate or share as a percentage, written alike wherever it stands: to two decimals, or to two
 * significant digits where those are finer, zeros at the end dropped as long as two significant
 * digits are left. 3.57%, 5.0%, 50%, 0.0013%. Near 1 it goes on until what is missing shows
 * (99.9987%), so that only 0 is 0% and only 1 is 100%. What is computed rather than counted may
 * come nearer to 1 than any count of pairs, and is cut off at 99.999999%.
 * @param rate 0 and up; above 1 for what is relative to something else.
 */
export function percentText(rate: number): string {
  if (rate === 0 || rate === 1) return `${100 * rate}%`;
  if (rate > 1 - LEAST && rate < 1) return '99.999999%';
  if (Math.abs(rate) < LEAST) return `${(100 * rate).toExponential(1)}%`;
  const finest = Math.min(100 * Math.abs(rate), Math.abs(100 * (1 - rate)));
  const percent = (100 * rate).toFixed(Math.max(2, decimalsForTwoDigits(finest)));
  return `${withoutSpareZeros(percent)}%`;
}

/** Decimals at which the first two digits of a number show that are not 0. */
function decimalsForTwoDigits(number: number): number {
  return Math.min(100, 1 - Math.floor(Math.log10(number)));
}

/** Zeros at the end of decimals that are not among the first two significant digits. */
function withoutSpareZeros(decimals: string): string {
  let shown = decimals;
  while (shown.includes('.') && shown.endsWith('0') && digitsOf(shown).length > 2) {
    shown = shown.slice(0, -1);
  }
  return shown.replace(/\.$/, '');
}

function digitsOf(number: string): string {
  return number.replace('.', '').replace(/^[-0]+/, '');
}

/**
 * A figure between -1 and 1 that is no percentage: AUC, MCC, Youden's J. Four decimals, more where
 * they would make it a 0, a half or a 1 that it is not.
 */
export function indexText(value: number): string {
  const landmark = [-1, 0, 1 / 2, 1].find((at) => value !== at && Math.abs(value - at) < 1e-4);
  const missing = landmark === undefined ? 1 : Math.abs(value - landmark);
  return value.toFixed(Math.max(4, decimalsForTwoDigits(missing)));
}

/** Decidability, in standard deviations. */
export function dPrimeText(dPrime: number): string {
  return dPrime.toFixed(2);
}

/** How many of how many: 5 / 140; nothing for a figure that is no ratio of counts. */
export function countsText(part: number | null, whole: number | null): string {
  return part === null || whole === null ? '' : `${countOnly(part)} / ${countOnly(whole)}`;
}

/** What stands for a figure that is not defined or not known. */
export const NO_FIGURE = '–';

/** A figure that may not be defined. */
export function figureText(value: number | null, write: (value: number) => string): string {
  return value === null ? NO_FIGURE : write(value);
}

/**
 * Both ends of an interval or range, each as the figure itself is written: 0.77% – 13.86%; nothing
 * where there is none.
 */
export function rangeText(
  range: { readonly low: number; readonly high: number } | null,
  write: (value: number) => string,
): string {
  return range === null ? '' : `${write(range.low)} – ${write(range.high)}`;
}

/** A count as it is shown: counts of weighted pairs keep at most two decimals. */
export function shownCount(count: number): number {
  return Number.isInteger(count) ? count : Number(count.toFixed(2));
}

/** A count: 124,750. */
export function countOnly(count: number): string {
  return shownCount(count).toLocaleString('en-GB');
}

/** A count with its noun: 1 mated pair, 38 mated pairs. */
export function countText(count: number, one: string, many: string = `${one}s`): string {
  const shown = countOnly(count);
  return `${shown} ${shown === '1' ? one : many}`;
}
