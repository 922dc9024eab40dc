import type { PairTable } from '#domain/comparison/pair-table.ts';
import { averageLinkage } from '#domain/comparison/seriation/average-linkage.ts';
import { finished } from '#domain/shared/steps.ts';

/** The photos of one name, parted into those that agree with one another. */
export interface PersonParts {
  /** Items of the person, in their order. */
  readonly items: readonly number[];
  /** Largest first; of two equally large ones the one whose photos are nearer to each other. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly items: readonly number[];
  /** Mean distance at which its last photos joined; 0 for a single one. */
  readonly height: number;
  /** Mean distance of its photos to those of the largest part; 0 for that one. */
  readonly apart: number;
}

/**
 * Beyond so many photos of one name their mutual distances would not fit; they are taken to agree.
 */
const MOST_PARTED = 4000;

/**
 * Parts every person's photos by average linkage, cut where a mean distance is beyond `boundary`: a
 * photo belongs to a part by its mean distance to all of it, so neither one near photo nor one far
 * one decides. Pairs that were not compared count as just at the boundary.
 */
export function agreeingParts(pairs: PairTable, boundary: number): readonly PersonParts[] {
  const people = itemsOfPeople(pairs);
  const place = new Uint32Array(pairs.subject.length);
  for (const items of people) items.forEach((item, index) => (place[item] = index));
  const squares = people.map((items) =>
    items.length > 1 && items.length <= MOST_PARTED
      ? new Float32Array(items.length ** 2).fill(boundary)
      : null,
  );
  for (let row = 0; row < pairs.count; row++) {
    if (pairs.mated[row] !== 1) continue;
    const left = pairs.left[row] as number;
    const person = pairs.subject[left] as number;
    const square = squares[person];
    if (square == null) continue;
    const size = (people[person] as readonly number[]).length;
    const a = place[left] as number;
    const b = place[pairs.right[row] as number] as number;
    square[a * size + b] = pairs.distance[row] as number;
    square[b * size + a] = pairs.distance[row] as number;
  }
  return people.map((items, person) => {
    const square = squares[person];
    if (items.length === 0) return { items, parts: [] };
    if (square == null) return { items, parts: [{ items, height: 0, apart: 0 }] };
    // The linkage overwrites what it works on.
    const parts = partsOf(square.slice(), items, boundary).toSorted(byWeight);
    const places = (part: Joined): readonly number[] => part.items.map((item) => place[item] ?? 0);
    const [largest] = parts.map(places);
    return {
      items,
      parts: parts.map((part, index) => ({
        ...part,
        apart: index === 0 ? 0 : meanAcross(square, items.length, places(part), largest ?? []),
      })),
    };
  });
}

type Joined = Omit<Part, 'apart'>;

function itemsOfPeople({ subject, subjectCount }: PairTable): readonly (readonly number[])[] {
  const people: number[][] = Array.from({ length: subjectCount }, () => []);
  subject.forEach((person, item) => people[person]?.push(item));
  return people;
}

function partsOf(square: Float32Array, items: readonly number[], boundary: number): Joined[] {
  const { left, right, height } = finished(averageLinkage(square, items.length));
  const nodes: Joined[] = items.map((item) => ({ items: [item], height: 0 }));
  const parts = new Set(nodes);
  left.forEach((first, node) => {
    const a = nodes[first] as Joined;
    const b = nodes[right[node] as number] as Joined;
    const joined = { items: [...a.items, ...b.items], height: height[node] as number };
    nodes.push(joined);
    // Means do not fall from node to node: what lies above a cut is cut as well.
    if (joined.height > boundary) return;
    parts.delete(a);
    parts.delete(b);
    parts.add(joined);
  });
  return [...parts];
}

function byWeight(a: Joined, b: Joined): number {
  return b.items.length - a.items.length || a.height - b.height;
}

function meanAcross(
  square: Float32Array,
  size: number,
  places: readonly number[],
  others: readonly number[],
): number {
  let sum = 0;
  for (const a of places) for (const b of others) sum += square[a * size + b] as number;
  return sum / (places.length * others.length);
}
