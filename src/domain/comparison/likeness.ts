import type { PairTable } from '#domain/comparison/pair-table.ts';
import { type PeopleComparison, peopleComparison } from '#domain/comparison/people-comparison.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { clusterOrder, clusterSteps } from '#domain/comparison/seriation/cluster-order.ts';

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
