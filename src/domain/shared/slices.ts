/** What is looked at between two yields: some milliseconds of work on rows of a few cells. */
export const SLICE = 1000;

/** Calls `visit` with every item in order and yields after each `SLICE` of them, so that the page can have its turn in between. */
export function* eachInSlices<T>(
  items: readonly T[],
  visit: (item: T, index: number) => void,
): Generator<void, void> {
  for (let from = 0; from < items.length; from += SLICE) {
    const to = Math.min(items.length, from + SLICE);
    for (let i = from; i < to; i++) visit(items[i] as T, i);
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
