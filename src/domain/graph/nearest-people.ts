import type { PairTable } from '#domain/comparison/pair-table.ts';

/** Two people, one of whom is among those that the other is most easily taken for. */
export interface PersonLink {
  readonly a: number;
  readonly b: number;
  /** 1 where one is the other's nearest, less for the next; above 0. */
  readonly weight: number;
}

export interface NearestPeople {
  readonly links: readonly PersonLink[];
  /**
   * Of each item: the mean rank of its mated pairs among all pairs, 0 where it has none. High:
   * unlike the rest of the person.
   */
  readonly remoteness: Float64Array;
}

/** How many others each person is linked to at least, where so many were compared. */
const NEIGHBOURS = 2;

/** Who is near to whom, by ranks of distances alone: one pass over the pairs. */
export function nearestPeople(
  {
    left,
    right,
    subject,
    subjectCount,
  }: Pick<PairTable, 'left' | 'right' | 'subject' | 'subjectCount'>,
  order: Uint32Array,
): NearestPeople {
  const remoteness = new Float64Array(subject.length);
  const mated = new Uint32Array(subject.length);
  const linked = new Uint32Array(subjectCount);
  const known = new Set<number>();
  const links: PersonLink[] = [];
  const add = (counts: Uint32Array | Float64Array, at: number, amount: number): void => {
    counts[at] = (counts[at] as number) + amount;
  };
  order.forEach((row, rank) => {
    const one = left[row] as number;
    const other = right[row] as number;
    const p = subject[one] as number;
    const q = subject[other] as number;
    if (p === q) {
      for (const item of [one, other]) {
        add(remoteness, item, rank);
        add(mated, item, 1);
      }
      return;
    }
    if ((linked[p] as number) >= NEIGHBOURS && (linked[q] as number) >= NEIGHBOURS) return;
    const key = Math.min(p, q) * subjectCount + Math.max(p, q);
    if (known.has(key)) return;
    known.add(key);
    const before = Math.min(linked[p] as number, linked[q] as number);
    links.push({ a: Math.min(p, q), b: Math.max(p, q), weight: 1 / (1 + before) ** 2 });
    add(linked, p, 1);
    add(linked, q, 1);
  });
  mated.forEach((count, item) => {
    if (count > 0) remoteness[item] = (remoteness[item] as number) / count;
  });
  return { links, remoteness };
}
