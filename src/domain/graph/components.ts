import type { PairTable } from '#domain/comparison/pair-table.ts';
import { DisjointSets } from '#domain/shared/disjoint-sets.ts';
import { isMatch } from '#domain/threshold/threshold.ts';

/**
 * Rows of the pair table, ascending by distance, whose pair joined two components when all pairs
 * were added in that order: a minimum spanning forest (Kruskal, 1956). At most one row fewer than
 * there are items, and enough to know the components at any threshold.
 */
export function joiningPairs(
  pairs: Pick<PairTable, 'left' | 'right' | 'subject'>,
  order: Uint32Array,
): Uint32Array {
  const items = pairs.subject.length;
  const sets = new DisjointSets(items);
  const rows: number[] = [];
  for (let place = 0; place < order.length && rows.length < items - 1; place++) {
    const row = order[place] as number;
    if (sets.join(pairs.left[row] as number, pairs.right[row] as number)) rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** Components of the graph whose edges are the pairs that match. */
export interface Islands {
  /** Components that hold an item that was compared. */
  readonly count: number;
  /** People of whom an item was compared. */
  readonly people: number;
  /** People whose items are one island that holds nobody else. */
  readonly whole: number;
  /** People whose items lie on several islands. */
  readonly split: readonly number[];
  /** People of each island that holds several, the largest first. */
  readonly shared: readonly (readonly number[])[];
}

/**
 * @param compared Items that are in some pair: the others can have no edge, and would pass for
 *   islands.
 * @param joins What `joiningPairs` gave.
 */
export function islandsAt(
  pairs: PairTable,
  compared: ArrayLike<number>,
  joins: Uint32Array,
  threshold: number,
): Islands {
  const sets = new DisjointSets(pairs.subject.length);
  for (const row of joins) {
    if (!isMatch(pairs.distance[row] as number, threshold)) break;
    sets.join(pairs.left[row] as number, pairs.right[row] as number);
  }
  const peopleOf = new Map<number, Set<number>>();
  const islandsOf = new Map<number, Set<number>>();
  for (let i = 0; i < compared.length; i++) {
    const item = compared[i] as number;
    const island = sets.find(item);
    const person = pairs.subject[item] as number;
    include(peopleOf, island, person);
    include(islandsOf, person, island);
  }
  const people = [...islandsOf];
  const isAlone = (island: number): boolean => peopleOf.get(island)?.size === 1;
  return {
    count: peopleOf.size,
    people: people.length,
    whole: people.filter(([, islands]) => islands.size === 1 && [...islands].every(isAlone)).length,
    split: people.flatMap(([person, islands]) => (islands.size > 1 ? [person] : [])),
    shared: [...peopleOf.values()]
      .filter((each) => each.size > 1)
      .map((each) => [...each].toSorted((a, b) => a - b))
      .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
  };
}

function include(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Items that are in some pair, ascending. */
export function comparedItems({ left, right, subject }: PairTable): Uint32Array {
  const seen = new Uint8Array(subject.length);
  for (const item of left) seen[item] = 1;
  for (const item of right) seen[item] = 1;
  const items: number[] = [];
  seen.forEach((isSeen, item) => {
    if (isSeen === 1) items.push(item);
  });
  return Uint32Array.from(items);
}
