import type { PersonPairs } from './person-pairs.ts';

/**
 * What each unit adds to a figure: to first order, the figure moves by the mean of these over its
 * class.
 */
export interface Influence {
  readonly value: number;
  /** Sum over the comparisons of each unit. */
  readonly unit: Float64Array;
}

/** Comparisons of each class, in all and per person. */
export interface ClassCounts {
  readonly matedCount: number;
  readonly nonMatedCount: number;
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
  /** Both together. */
  readonly sizes: Float64Array;
}

/** `null` where a class is empty, or would be without one of the people. */
export function countsOf({
  subjectCount,
  unitCount,
  size,
  first,
  second,
}: PersonPairs): ClassCounts | null {
  const mated = new Float64Array(subjectCount);
  const nonMated = new Float64Array(subjectCount);
  let matedCount = 0;
  let nonMatedCount = 0;
  for (let u = 0; u < unitCount; u++) {
    const n = size[u] as number;
    if (u < subjectCount) {
      mated[u] = n;
      matedCount += n;
    } else {
      nonMated[first[u]!]! += n;
      nonMated[second[u]!]! += n;
      nonMatedCount += n;
    }
  }
  if (matedCount === 0 || nonMatedCount === 0) return null;
  if (mated.some((n) => n === matedCount) || nonMated.some((n) => n === nonMatedCount)) return null;
  const sizes = mated.map((n, person) => n + nonMated[person]!);
  return { matedCount, nonMatedCount, mated, nonMated, sizes };
}

/**
 * How far a figure moves, to first order, by each person (less without them), and by each pair of
 * people, who are counted under both.
 */
export function changesOf(
  { subjectCount, unitCount, first, second }: PersonPairs,
  { matedCount, nonMatedCount, mated, nonMated }: ClassCounts,
  { unit }: Influence,
): {
  readonly changes: Float64Array;
  /** Per unit; 0 for those of one person. */
  readonly shared: Float64Array;
} {
  const changes = new Float64Array(subjectCount);
  const shared = new Float64Array(unitCount);
  for (let u = 0; u < unitCount; u++) {
    const sum = unit[u] as number;
    const [a, b] = [first[u] as number, second[u] as number];
    if (u < subjectCount) {
      changes[a]! += sum / (matedCount - mated[a]!);
      continue;
    }
    shared[u] = sum / nonMatedCount;
    changes[a]! += sum / (nonMatedCount - nonMated[a]!);
    changes[b]! += sum / (nonMatedCount - nonMated[b]!);
  }
  return { changes, shared };
}

export function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/**
 * Placement of each comparison: the share of the other class on its right side, ties half, less
 * their mean.
 */
export function areaInfluence(
  pairs: PersonPairs,
  { matedCount, nonMatedCount }: Pick<ClassCounts, 'matedCount' | 'nonMatedCount'>,
): Influence {
  const { count, unit, endsTie, subjectCount } = pairs;
  const sums = new Float64Array(pairs.unitCount);
  let mated = 0;
  let nonMated = 0;
  let area = 0;
  for (let from = 0; from < count;) {
    let to = from;
    let tiedMated = 0;
    do if ((unit[to] as number) < subjectCount) tiedMated += 1;
    while (endsTie[to++] === 0);
    const tiedOther = to - from - tiedMated;
    const above = 1 - (nonMated + tiedOther / 2) / nonMatedCount;
    const below = (mated + tiedMated / 2) / matedCount;
    for (let place = from; place < to; place++) {
      const u = unit[place] as number;
      sums[u] = (sums[u] as number) + (u < subjectCount ? above : below);
    }
    area += tiedMated * above;
    mated += tiedMated;
    nonMated += tiedOther;
    from = to;
  }
  const value = area / matedCount;
  for (let u = 0; u < sums.length; u++) sums[u]! -= value * (pairs.size[u] as number);
  return { value, unit: sums };
}
