/**
 * Sets of items that are merged two at a time (union by size, paths halved on the way: Tarjan, JACM
 * 22, 1975).
 */
export class DisjointSets {
  readonly #parent: Uint32Array;
  readonly #size: Uint32Array;

  constructor(items: number) {
    this.#parent = Uint32Array.from({ length: items }, (_, item) => item);
    this.#size = new Uint32Array(items).fill(1);
  }

  /** An item that stands for the whole set. */
  find(item: number): number {
    const parent = this.#parent;
    let at = item;
    while (parent[at] !== at) {
      const above = parent[parent[at]];
      parent[at] = above;
      at = above;
    }
    return at;
  }

  /** Merges the sets of two items; false where they were one already. */
  join(a: number, b: number): boolean {
    let large = this.find(a);
    let small = this.find(b);
    if (large === small) return false;
    const size = this.#size;
    if (size[large] < size[small]) [large, small] = [small, large];
    this.#parent[small] = large;
    size[large] += size[small];
    return true;
  }
}
