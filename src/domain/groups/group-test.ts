import { seededRandom } from '#domain/shared/seeded-random.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';

import type { Groups } from './groups.ts';

/**
 * Chance of differences between groups at least as large as seen, if tags meant nothing; 0 to 1.
 */
export interface GroupTest {
  readonly fmr: number | null;
  readonly fnmr: number | null;
  readonly permutations: number;
}

/** A rate counts in the test if so many people of the group have comparisons. */
const LEAST_PEOPLE = 2;

/**
 * A permutation test over people: tags are dealt anew to the people, all tags of a person staying
 * together, and the spread of the rates between groups is compared with the observed one. Permuting
 * people keeps the dependence of comparisons that share a person, which a test on comparisons would
 * take for evidence. The spread is the sum over groups of comparisons x (rate - mean rate)^2, for
 * FMR of the comparisons within each group. `null` where fewer than two groups have a rate.
 *
 * A generator: yields the number of permutations done after each.
 */
export function* groupTest(
  pairs: PersonPairs,
  errors: Uint32Array,
  groups: Groups,
  people: Uint32Array,
  options: { readonly permutations: number; readonly seed: number },
): Generator<number, GroupTest> {
  const { permutations, seed } = options;
  const observed = spreads(pairs, errors, groups.memberships, groups.tags.length);
  const random = seededRandom(seed);
  const dealt = Uint32Array.from(groups.memberships);
  let atLeastFmr = 1;
  let atLeastFnmr = 1;
  for (let p = 0; p < permutations; p++) {
    for (let i = people.length - 1; i > 0; i--) {
      const a = people[i] as number;
      const b = people[random.integer(i + 1)] as number;
      [dealt[a], dealt[b]] = [dealt[b] as number, dealt[a] as number];
    }
    const chance = spreads(pairs, errors, dealt, groups.tags.length);
    // A hair less, so that a tie by another order of summation counts as a tie.
    if ((chance.fmr ?? 0) >= (observed.fmr ?? 0) * (1 - 1e-9)) atLeastFmr += 1;
    if ((chance.fnmr ?? 0) >= (observed.fnmr ?? 0) * (1 - 1e-9)) atLeastFnmr += 1;
    yield p + 1;
  }
  return {
    fmr: observed.fmr === null ? null : atLeastFmr / (permutations + 1),
    fnmr: observed.fnmr === null ? null : atLeastFnmr / (permutations + 1),
    permutations,
  };
}

function spreads(
  pairs: PersonPairs,
  errors: Uint32Array,
  memberships: Uint32Array,
  groupCount: number,
) {
  const columns = () => ({
    errors: new Float64Array(groupCount),
    comparisons: new Float64Array(groupCount),
    units: new Uint32Array(groupCount),
  });
  const mated = columns();
  const nonMated = columns();
  for (let unit = 0; unit < pairs.unitCount; unit++) {
    const size = pairs.size[unit] as number;
    if (size === 0) continue;
    const into = unit < pairs.subjectCount ? mated : nonMated;
    let shared =
      (memberships[pairs.first[unit] as number] as number) &
      (memberships[pairs.second[unit] as number] as number);
    while (shared !== 0) {
      const group = 31 - Math.clz32(shared);
      shared &= ~(1 << group);
      into.errors[group] = (into.errors[group] as number) + (errors[unit] as number);
      into.comparisons[group] = (into.comparisons[group] as number) + size;
      into.units[group] = (into.units[group] as number) + 1;
    }
  }
  // One pair of people is two people; one mated unit is one person.
  return { fmr: spread(nonMated, LEAST_PEOPLE - 1), fnmr: spread(mated, LEAST_PEOPLE) };
}

function spread(
  column: {
    readonly errors: Float64Array;
    readonly comparisons: Float64Array;
    readonly units: Uint32Array;
  },
  leastUnits: number,
): number | null {
  let errors = 0;
  let comparisons = 0;
  let squares = 0;
  let groups = 0;
  for (let g = 0; g < column.units.length; g++) {
    if ((column.units[g] as number) < leastUnits) continue;
    const k = column.errors[g] as number;
    const n = column.comparisons[g] as number;
    errors += k;
    comparisons += n;
    squares += (k * k) / n;
    groups += 1;
  }
  // Sum of n (k/n - K/N)^2 = sum of k^2/n - K^2/N.
  return groups >= 2 ? squares - (errors * errors) / comparisons : null;
}
