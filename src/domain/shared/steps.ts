/**
 * Work made in steps: a generator that yields wherever it may be interrupted, so that whoever runs
 * it (the page, a worker, a test) decides when something else has its turn.
 */

/** What is looked at between two yields: some milliseconds of work on rows of a few cells. */
export const SLICE = 1000;

/**
 * Calls `visit` with every item in order and yields after each `SLICE` of them, so that the page
 * can have its turn in between.
 */
export function* eachInSlices<T>(
  items: readonly T[],
  visit: (item: T, index: number) => void,
): Generator<void, void> {
  for (let from = 0; from < items.length; from += SLICE) {
    const to = Math.min(items.length, from + SLICE);
    for (let i = from; i < to; i++) visit(items[i], i);
    if (to < items.length) yield;
  }
}

/** The items that pass, found in slices. */
export function* filteredInSlices<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): Generator<void, readonly T[]> {
  const kept: T[] = [];
  yield* eachInSlices(items, (item) => {
    if (test(item)) kept.push(item);
  });
  return kept;
}

/** Runs a computation that is made in steps to its end, in one go. */
export function finished<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** A computation that is done a step at a time, by whoever has a moment, and kept. */
export interface Stepwise<Value> {
  /** `null` until the last step. */
  readonly value: Value | null;
  /** Does steps until `isTime` says so or all are done; returns whether there is a value. */
  advance(isTime: () => boolean): boolean;
}

/** @param begin yields wherever it may be interrupted; called with the first step. */
export function stepwise<Value extends object>(
  begin: () => Generator<void, Value>,
): Stepwise<Value> {
  let steps: Generator<void, Value> | null = null;
  let value: Value | null = null;
  return {
    get value() {
      return value;
    },
    advance(isTime) {
      while (value === null) {
        steps ??= begin();
        const step = steps.next();
        if (step.done === true) {
          value = step.value;
          steps = null;
        } else if (isTime()) break;
      }
      return value !== null;
    },
  };
}
