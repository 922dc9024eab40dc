import {
  averageLinkage,
  type ClusterTree,
  type Flips,
  layOut,
  type TreeLayout,
} from '#domain/comparison/seriation/average-linkage.ts';

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

/**
 * Distances between items 0 to items - 1, as columns. What was not compared is missing; an item
 * with itself may be there and is passed over.
 */
export interface Distances {
  readonly items: number;
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly distance: Float64Array;
}

/**
 * Items x items distances, row-major, 0 on the diagonal. What was not compared is as far apart as
 * the farthest pair, so that it draws nothing together. Single precision: an order of rows needs no
 * more.
 */
export function distanceSquare({ items, count, left, right, distance }: Distances): Float32Array {
  const square = new Float32Array(items * items);
  let farthest = 0;
  for (let row = 0; row < count; row++) farthest = Math.max(farthest, distance[row] as number);
  square.fill(farthest);
  for (let row = 0; row < count; row++) {
    const a = left[row] as number;
    const b = right[row] as number;
    square[a * items + b] = distance[row] as number;
    square[b * items + a] = distance[row] as number;
  }
  for (let item = 0; item < items; item++) square[item * items + item] = 0;
  return square;
}

/**
 * An order that a tree allows, with near items side by side: wherever two sides meet, those of
 * their ends that are nearest to each other are put together (Gruvaeus and Wainer, British Journal
 * of Mathematical and Statistical Psychology 25, 1972). Linear in the items; close to the best
 * order, not the best.
 *
 * @param square items x items distances, row-major.
 */
export function nearestEndsOrder(tree: ClusterTree, square: Float32Array): Uint32Array {
  const { items, left, right } = tree;
  const flips: Flips = { left: new Uint8Array(left.length), right: new Uint8Array(left.length) };
  const first = new Uint32Array(items + left.length);
  const last = new Uint32Array(items + left.length);
  for (let item = 0; item < items; item++) {
    first[item] = item;
    last[item] = item;
  }
  for (let inner = 0; inner < left.length; inner++) {
    const a = left[inner] as number;
    const b = right[inner] as number;
    let least = Infinity;
    for (const flipA of [0, 1]) {
      for (const flipB of [0, 1]) {
        const end = (flipA ? first : last)[a] as number;
        const beginning = (flipB ? last : first)[b] as number;
        const distance = square[end * items + beginning] as number;
        if (distance >= least) continue;
        least = distance;
        flips.left[inner] = flipA;
        flips.right[inner] = flipB;
      }
    }
    first[items + inner] = (flips.left[inner] ? last : first)[a] as number;
    last[items + inner] = (flips.right[inner] ? first : last)[b] as number;
  }
  return layOut(tree, flips).items;
}

/**
 * What every step below works on. Places are those of the tree's own layout, in which each node's
 * items are neighbours.
 */
interface Work {
  readonly tree: ClusterTree;
  readonly layout: TreeLayout;
  readonly size: number;
  /** size x size, by place. */
  readonly distance: Float64Array;
  /**
   * best[u, w]: least length of an order of all items below the node where u and w meet, that
   * begins with u and ends with w.
   */
  readonly best: Float64Array;
}

/**
 * Of all orders that a tree allows the one with the least sum of distances between neighbours:
 * optimal leaf ordering (Bar-Joseph, Gifford and Jaakkola, Bioinformatics 17, 2001). Time in the
 * cube of the items, memory in the square.
 *
 * @param square items x items distances, row-major.
 * @yields the number of nodes done.
 */
export function* optimalLeafOrder(
  tree: ClusterTree,
  square: Float32Array,
): Generator<number, Uint32Array> {
  const size = tree.items;
  const layout = layOut(tree);
  const distance = new Float64Array(size * size);
  for (let u = 0; u < size; u++) {
    const from = (layout.items[u] as number) * size;
    for (let w = 0; w < size; w++) {
      distance[u * size + w] = square[from + (layout.items[w] as number)] as number;
    }
  }
  const work: Work = { tree, layout, size, distance, best: new Float64Array(size * size) };
  for (let inner = 0; inner < tree.left.length; inner++) {
    join(work, inner);
    yield inner + 1;
  }
  return readOff(work);
}

type Stretch = readonly [start: number, end: number];

function stretchOf({ layout }: Work, node: number): Stretch {
  return [layout.start[node] as number, layout.end[node] as number];
}

/**
 * Where an order of `node`'s items can end that begins at `place`: on the other side of its topmost
 * fork.
 */
function farSide(work: Work, node: number, place: number): Stretch {
  const inner = node - work.tree.items;
  if (inner < 0) return [place, place + 1];
  const [start, end] = stretchOf(work, work.tree.left[inner] as number);
  return place >= start && place < end
    ? stretchOf(work, work.tree.right[inner] as number)
    : [start, end];
}

/**
 * Fills `best` for all places of the two sides of a node, in two steps that each look at three
 * places at once.
 */
function join(work: Work, inner: number): void {
  const { tree, size, distance, best } = work;
  const a = tree.left[inner] as number;
  const b = tree.right[inner] as number;
  const [aStart, aEnd] = stretchOf(work, a);
  const [bStart, bEnd] = stretchOf(work, b);
  const across = bEnd - bStart;
  /** From u through all of `a`, then on to place k of `b`. */
  const reach = new Float64Array((aEnd - aStart) * across).fill(Infinity);
  for (let u = aStart; u < aEnd; u++) {
    const row = (u - aStart) * across;
    const [from, to] = farSide(work, a, u);
    for (let m = from; m < to; m++) {
      const so = best[u * size + m] as number;
      for (let k = 0; k < across; k++) {
        const length = so + (distance[m * size + bStart + k] as number);
        if (length < (reach[row + k] as number)) reach[row + k] = length;
      }
    }
  }
  for (let w = bStart; w < bEnd; w++) {
    const [from, to] = farSide(work, b, w);
    for (let u = aStart; u < aEnd; u++) {
      const row = (u - aStart) * across - bStart;
      let least = Infinity;
      for (let k = from; k < to; k++) {
        const length = (reach[row + k] as number) + (best[w * size + k] as number);
        if (length < least) least = length;
      }
      best[u * size + w] = least;
      best[w * size + u] = least;
    }
  }
}

interface Piece {
  readonly node: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The best order itself: the two ends are known, and what meets in the middle of a node is what its
 * length came from.
 */
function readOff(work: Work): Uint32Array {
  const { tree, layout, size, best } = work;
  const root = size + tree.left.length - 1;
  if (size < 2) return layout.items;
  const [start, end] = stretchOf(work, tree.left.at(-1) as number);
  let whole: Piece = { node: root, first: start, last: end };
  for (let u = start; u < end; u++) {
    const [from, to] = farSide(work, root, u);
    for (let w = from; w < to; w++) {
      const known = best[whole.first * size + whole.last] as number;
      const isFirst = u === start && w === from;
      if (isFirst || (best[u * size + w] as number) < known) {
        whole = { node: root, first: u, last: w };
      }
    }
  }
  const order = new Uint32Array(size);
  let place = 0;
  const pieces: Piece[] = [whole];
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    if (piece.node < size) order[place++] = layout.items[piece.first] as number;
    else pieces.push(...halves(work, piece).toReversed());
  }
  return order;
}

function halves(work: Work, { node, first, last }: Piece): readonly [Piece, Piece] {
  const { tree, size, distance, best } = work;
  const inner = node - size;
  const sides = [tree.left[inner] as number, tree.right[inner] as number] as const;
  const [start, end] = stretchOf(work, sides[0]);
  const [a, b] = first >= start && first < end ? sides : [sides[1], sides[0]];
  const [mFrom, mTo] = farSide(work, a, first);
  const [kFrom, kTo] = farSide(work, b, last);
  let least = Infinity;
  let meeting = { m: mFrom, k: kFrom };
  for (let m = mFrom; m < mTo; m++) {
    for (let k = kFrom; k < kTo; k++) {
      const length =
        (best[first * size + m] as number) +
        (distance[m * size + k] as number) +
        (best[k * size + last] as number);
      if (length < least) {
        least = length;
        meeting = { m, k };
      }
    }
  }
  return [
    { node: a, first, last: meeting.m },
    { node: b, first: meeting.k, last },
  ];
}
