import type { SeededRandom } from '#domain/shared/seeded-random.ts';

import type { PersonPairs } from './person-pairs.ts';

/** The people who take part in at least one comparison, ascending. */
export function peopleOf(pairs: PersonPairs): Uint32Array {
  const present = new Uint8Array(pairs.subjectCount);
  for (let u = 0; u < pairs.unitCount; u++) {
    if ((pairs.size[u] as number) === 0) continue;
    present[pairs.first[u] as number] = 1;
    present[pairs.second[u] as number] = 1;
  }
  const people: number[] = [];
  present.forEach((is, person) => is === 1 && people.push(person));
  return Uint32Array.from(people);
}

/**
 * Draws as many people as there are, with replacement, and counts how often each came up. `into` is
 * overwritten.
 */
export function drawPeople(people: Uint32Array, random: SeededRandom, into: Uint32Array): void {
  into.fill(0);
  for (let i = 0; i < people.length; i++) {
    const person = people[random.integer(people.length)] as number;
    into[person] = (into[person] as number) + 1;
  }
}
