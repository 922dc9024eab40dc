import type { ClusterTree } from '#domain/comparison/seriation/average-linkage.ts';

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
