/** 97.5 % point of the standard normal distribution. */
export const NORMAL_975 = 1.959963984540054;

/**
 * Wilson's score interval (1927): the rates that the observed one does not contradict.
 *
 * @param rate observed, 0 to 1
 * @param trials effective number of independent trials, need not be whole, above 0
 * @param quantile of the normal or Student law; 1.96 for 95 %
 */
export function wilson(
  rate: number,
  trials: number,
  quantile: number = NORMAL_975,
): { readonly low: number; readonly high: number } {
  const z2 = quantile * quantile;
  const centre = rate + z2 / (2 * trials);
  const half = quantile * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  // The interval holds the rate; near 0 and 1 rounding would put it outside by something like
  // 1e-17.
  return {
    low: Math.max(0, Math.min(rate, (centre - half) / scale)),
    high: Math.min(1, Math.max(rate, (centre + half) / scale)),
  };
}
