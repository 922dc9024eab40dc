/** Moments of a column in which `values[i]` occurs `weights[i]` times. */
export interface Moments {
  /** Total weight. */
  readonly count: number;
  /** NaN where the count is 0. */
  readonly mean: number;
  /** With n - 1; NaN where the count is below 2. */
  readonly standardDeviation: number;
}

/** Sum by Neumaier's compensation: its error does not grow with the number of terms. */
class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const next = this.#sum + term;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - next + term : term - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/**
 * Mean and standard deviation in two passes: the one-pass formula loses all digits when the spread
 * is small beside the mean, as it is for the distances of one person.
 * @param weightOf how often value i occurs; 1 where it is left out.
 */
export function momentsOf(
  values: ArrayLike<number>,
  weightOf: (index: number) => number = () => 1,
): Moments {
  const total = new CompensatedSum();
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weightOf(i);
    count += weight;
    total.add(weight * values[i]);
  }
  const mean = count > 0 ? total.value / count : Number.NaN;
  const first = values[0];
  if (first !== undefined && isConstant(values)) {
    // Division by the count may miss the common value by a bit, and a spread that is only rounding
    // must not pass for one.
    return { count, mean: first, standardDeviation: count >= 2 ? 0 : Number.NaN };
  }
  const squares = new CompensatedSum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - mean;
    squares.add(weightOf(i) * deviation * deviation);
  }
  const standardDeviation = count >= 2 ? Math.sqrt(squares.value / (count - 1)) : Number.NaN;
  return { count, mean, standardDeviation };
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
