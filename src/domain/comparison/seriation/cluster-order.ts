import { averageLinkage } from '#domain/comparison/seriation/average-linkage.ts';
import { type Distances, distanceSquare } from '#domain/comparison/seriation/distance-square.ts';
import { nearestEndsOrder } from '#domain/comparison/seriation/nearest-ends.ts';
import { optimalLeafOrder } from '#domain/comparison/seriation/optimal-leaves.ts';

/**
 * Up to so many items the order is the best that the tree allows; beyond, its cube of time would be
 * felt and neighbouring ends are matched instead.
 */
const MOST_OPTIMAL_ITEMS = 1000;

/** Steps that `clusterOrder` counts. */
export function clusterSteps(items: number): number {
  return Math.max(0, items - 1) * (items > MOST_OPTIMAL_ITEMS ? 1 : 2);
}

/**
 * All items with those that are alike side by side, whoever they are said to be: average-linkage
 * clustering, then an order of its leaves. A face with a wrong label stands among the faces that it
 * looks like.
 *
 * @yields steps done, of `clusterSteps`.
 * @returns the item at each place; of the two directions the one that begins with the lower item.
 */
export function* clusterOrder(distances: Distances): Generator<number, Uint32Array> {
  const { items } = distances;
  const square = distanceSquare(distances);
  const tree = yield* averageLinkage(square.slice(), items);
  const order =
    items > MOST_OPTIMAL_ITEMS
      ? nearestEndsOrder(tree, square)
      : yield* counted(optimalLeafOrder(tree, square), items - 1);
  return (order[0] ?? 0) > (order.at(-1) ?? 0) ? order.toReversed() : order;
}

function* counted<T>(steps: Generator<number, T>, before: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield before + step.value;
  }
}
