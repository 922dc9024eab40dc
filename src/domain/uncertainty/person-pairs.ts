import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { ScoreOrigin } from '#domain/comparison/score-scale.ts';
import type { SeededRandom } from '#domain/shared/seeded-random.ts';

/**
 * Comparisons by ascending distance, each with the *unit* it belongs to: all mated comparisons of
 * one person, or all non-mated comparisons of one pair of people. People are the sample (ADR-0011),
 * so units are all that intervals and bootstraps need to know of a comparison beside its distance.
 * Plain data.
 */
export interface PersonPairs {
  /** Number of comparisons. */
  readonly count: number;
  readonly subjectCount: number;
  /** What the distances were; by default nothing is known of them. */
  readonly origin?: ScoreOrigin;
  /** Ascending. */
  readonly distance: Float64Array;
  /**
   * Unit of each comparison, in the same order. Units below `subjectCount` are the mated
   * comparisons of that subject.
   */
  readonly unit: Uint32Array;
  /**
   * 1 where the next distance differs or there is none: a cut may stand only there, as equal
   * distances decide alike.
   */
  readonly endsTie: Uint8Array;
  readonly unitCount: number;
  /** The two people of each unit; the same person twice for mated units. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Comparisons in each unit. */
  readonly size: Uint32Array;
}

/**
 * Above this many people a table of all pairs of people would take more memory than a map of those
 * that occur.
 */
const DENSE_LIMIT = 5000;

/**
 * @param order pair indices by ascending distance, as an `Evaluation` has them.
 */
export function personPairs(pairs: PairTable, order: Uint32Array): PersonPairs {
  const { count, subjectCount, subject, left, right, mated } = pairs;
  const distance = new Float64Array(count);
  const unit = new Uint32Array(count);
  const endsTie = new Uint8Array(count);
  const unitOf = unitNumbering(subjectCount);
  for (let i = 0; i < count; i++) {
    const pair = order[i] as number;
    distance[i] = pairs.distance[pair] as number;
    const a = subject[left[pair] as number] as number;
    const b = subject[right[pair] as number] as number;
    unit[i] = mated[pair] === 1 ? a : unitOf.number(a, b);
  }
  for (let i = 0; i < count; i++) endsTie[i] = distance[i] === distance[i + 1] ? 0 : 1;
  const { first, second } = unitOf.people();
  const size = new Uint32Array(first.length);
  for (let i = 0; i < count; i++) {
    const u = unit[i] as number;
    size[u] = (size[u] as number) + 1;
  }
  return {
    count,
    subjectCount,
    ...(pairs.origin && { origin: pairs.origin }),
    distance,
    unit,
    endsTie,
    unitCount: first.length,
    first,
    second,
    size,
  };
}

/** Numbers pairs of people in the order of their first appearance, after one unit per person. */
function unitNumbering(subjectCount: number) {
  const firsts: number[] = [];
  const seconds: number[] = [];
  const dense =
    subjectCount <= DENSE_LIMIT ? new Uint32Array((subjectCount * (subjectCount - 1)) / 2) : null;
  const sparse = new Map<number, number>();
  return {
    number(a: number, b: number): number {
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const key = (high * (high - 1)) / 2 + low;
      const known = dense === null ? sparse.get(key) : dense[key];
      if (known !== undefined && known !== 0) return known;
      const next = subjectCount + firsts.length;
      firsts.push(low);
      seconds.push(high);
      if (dense === null) sparse.set(key, next);
      else dense[key] = next;
      return next;
    },
    people() {
      const first = new Uint32Array(subjectCount + firsts.length);
      const second = new Uint32Array(subjectCount + firsts.length);
      for (let s = 0; s < subjectCount; s++) first[s] = second[s] = s;
      first.set(firsts, subjectCount);
      second.set(seconds, subjectCount);
      return { first, second };
    },
  };
}

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
