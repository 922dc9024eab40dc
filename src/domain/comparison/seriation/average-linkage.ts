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
