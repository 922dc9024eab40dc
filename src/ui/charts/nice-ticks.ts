/**
 * Round numbers inside [min, max], about `count` of them: multiples of 1, 2, 2.5 or 5 times a power
 * of ten. Empty for an empty range.
 */
export function niceTicks(min: number, max: number, count: number): readonly number[] {
  const span = max - min;
  if (!(span > 0) || !Number.isFinite(span) || count < 1) return [];
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step =
    power * ([1, 2, 2.5, 5].find((multiple) => span / (multiple * power) <= count) ?? 10);
  const ticks: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + step * 1e-9; k += 1) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}
