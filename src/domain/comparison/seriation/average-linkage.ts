/**
 * A binary tree over items 0 to items - 1. Node `items + i` joins `left[i]` and `right[i]`, which
 * are items or earlier nodes; the last node is the root.
 */
export interface ClusterTree {
  readonly items: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Mean distance between the items of the two sides. */
  readonly height: Float64Array;
}

/**
 * Hierarchical clustering by average linkage (UPGMA; Sokal and Michener 1958), by chains of nearest
 * neighbours (Murtagh, The Computer Journal 26, 1983): time in the square of the items. Nodes stand
 * in the order in which chains found them, not by height.
 *
 * @param square items x items distances, row-major; overwritten.
 * @yields the number of nodes made.
 */
export function* averageLinkage(
  square: Float32Array,
  items: number,
): Generator<number, ClusterTree> {
  const nodes = Math.max(0, items - 1);
  const tree: ClusterTree = {
    items,
    left: new Uint32Array(nodes),
    right: new Uint32Array(nodes),
    height: new Float64Array(nodes),
  };
  /** Clusters live in the slot of one of their items. */
  const nodeOf = Uint32Array.from({ length: items }, (_, item) => item);
  const sizeOf = new Uint32Array(items).fill(1);
  const chain: number[] = [];
  for (let made = 0; made < nodes; made++) {
    if (chain.length === 0) chain.push(sizeOf.findIndex((size) => size > 0));
    for (;;) {
      const tip = chain.at(-1) as number;
      const before = chain.at(-2);
      const near = nearestTo(tip, before, square, sizeOf);
      if (near !== before) {
        chain.push(near);
        continue;
      }
      chain.length -= 2;
      tree.left[made] = nodeOf[near] as number;
      tree.right[made] = nodeOf[tip] as number;
      tree.height[made] = square[tip * items + near] as number;
      merge(near, tip, square, sizeOf);
      nodeOf[near] = items + made;
      break;
    }
    yield made + 1;
  }
  return tree;
}

/**
 * The slot nearest to another one; the one before it in the chain wins ties, so that chains end.
 */
function nearestTo(
  slot: number,
  before: number | undefined,
  square: Float32Array,
  sizeOf: Uint32Array,
): number {
  const items = sizeOf.length;
  const from = slot * items;
  let nearest = before ?? -1;
  let least = before === undefined ? Infinity : (square[from + before] as number);
  for (let other = 0; other < items; other++) {
    if (sizeOf[other] === 0 || other === slot) continue;
    const distance = square[from + other] as number;
    if (distance < least || nearest < 0) {
      least = distance;
      nearest = other;
    }
  }
  return nearest;
}

/** Joins two clusters in the slot of the first. */
function merge(kept: number, gone: number, square: Float32Array, sizeOf: Uint32Array): void {
  const items = sizeOf.length;
  const keptSize = sizeOf[kept] as number;
  const goneSize = sizeOf[gone] as number;
  const size = keptSize + goneSize;
  sizeOf[kept] = size;
  sizeOf[gone] = 0;
  for (let other = 0; other < items; other++) {
    if (sizeOf[other] === 0 || other === kept) continue;
    const mean =
      (keptSize * (square[kept * items + other] as number) +
        goneSize * (square[gone * items + other] as number)) /
      size;
    square[kept * items + other] = mean;
    square[other * items + kept] = mean;
  }
}

/**
 * The items of a tree in one of the orders that it allows: those of every node are the places
 * `start` up to, not including, `end`.
 */
export interface TreeLayout {
  /** items[place]: the item there. */
  readonly items: Uint32Array;
  /** By node, items first. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** By inner node: 1 where its left or right side is read backwards. */
export interface Flips {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

interface Visit {
  readonly node: number;
  readonly backwards: boolean;
  /** Comes back to a node when everything below it is placed. */
  readonly closes: boolean;
}

export function layOut({ items: count, left, right }: ClusterTree, flips?: Flips): TreeLayout {
  const nodes = count + left.length;
  const items = new Uint32Array(count);
  const start = new Uint32Array(nodes);
  const end = new Uint32Array(nodes);
  let place = 0;
  const visits: Visit[] = count > 0 ? [{ node: nodes - 1, backwards: false, closes: false }] : [];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { node, backwards, closes } = visit;
    if (!closes) {
      start[node] = place;
      if (node < count) items[place++] = node;
      else {
        const inner = node - count;
        const side = (child: number, flip: Uint8Array | undefined): Visit => ({
          node: child,
          backwards: backwards !== (flip?.[inner] === 1),
          closes: false,
        });
        const sides = [
          side(left[inner] as number, flips?.left),
          side(right[inner] as number, flips?.right),
        ];
        // Last in, first out.
        visits.push({ node, backwards, closes: true }, ...(backwards ? sides : sides.toReversed()));
        continue;
      }
    }
    end[node] = place;
  }
  return { items, start, end };
}
