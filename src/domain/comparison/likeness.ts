import type { PairTable } from '#domain/comparison/pair-table.ts';
import { clusterOrder, clusterSteps } from '#domain/comparison/seriation/cluster-order.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';

/** Who is like whom, whatever the labels say. */
export interface Likeness {
  /** Items with those that are alike side by side. */
  readonly items: Uint32Array;
  /** Indices of people, likewise, by the mean distances between them. */
  readonly people: Uint32Array;
  readonly between: PeopleComparison;
}

/** More than anybody can look at, and squares of them fill memory. */
export const MOST_LIKENESS_ITEMS = 3000;

export function likenessSteps({ subject, subjectCount }: PairTable): number {
  return clusterSteps(subject.length) + clusterSteps(subjectCount);
}

/** @yields steps done, of `likenessSteps`; for at most `MOST_LIKENESS_ITEMS` items. */
export function* likeness(pairs: PairTable, byPerson: PersonPairs): Generator<number, Likeness> {
  const between = peopleComparison(byPerson);
  const ofItems = { ...pairs, items: pairs.subject.length };
  const ofPeople = { ...between, items: pairs.subjectCount, distance: between.mean };
  const items = yield* clusterOrder(ofItems);
  const before = clusterSteps(ofItems.items);
  const steps = clusterOrder(ofPeople);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { items, people: step.value, between };
    yield before + step.value;
  }
}

/**
 * The pairs between two people, or within one, summed up: columns with one row for each two people
 * who were compared.
 */
export interface PeopleComparison {
  readonly count: number;
  /** Indices of people; equal for a person's own pairs. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Mean and least distance of their pairs. */
  readonly mean: Float64Array;
  readonly least: Float64Array;
  /** Number of their pairs, at least 1. */
  readonly pairs: Uint32Array;
}

export function peopleComparison(of: PersonPairs): PeopleComparison {
  const mean = new Float64Array(of.unitCount);
  const least = new Float64Array(of.unitCount).fill(Infinity);
  for (let i = 0; i < of.count; i++) {
    const unit = of.unit[i] as number;
    const distance = of.distance[i] as number;
    mean[unit] = (mean[unit] as number) + distance / (of.size[unit] as number);
    if (distance < (least[unit] as number)) least[unit] = distance;
  }
  const compared = Uint32Array.from({ length: of.unitCount }, (_, unit) => unit).filter(
    (unit) => (of.size[unit] as number) > 0,
  );
  return {
    count: compared.length,
    left: compared.map((unit) => of.first[unit] as number),
    right: compared.map((unit) => of.second[unit] as number),
    mean: Float64Array.from(compared, (unit) => mean[unit] as number),
    least: Float64Array.from(compared, (unit) => least[unit] as number),
    pairs: compared.map((unit) => of.size[unit] as number),
  };
}
