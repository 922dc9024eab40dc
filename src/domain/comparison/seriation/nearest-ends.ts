import type { ClusterTree } from '#domain/comparison/seriation/average-linkage.ts';
import { type Flips, layOut } from '#domain/comparison/seriation/tree-layout.ts';

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
