import { type AcrossFigures, type GroupFigures, groupRates } from '#domain/groups/group-rates.ts';
import { groupName, type Groups, groupsOf } from '#domain/groups/groups.ts';
import type { Note } from '#domain/shared/note.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { percentText } from '#domain/shared/wording.ts';
import { peopleOf, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { unitErrors } from '#domain/uncertainty/unit-errors.ts';
import { message } from '#words/message.ts';

export interface GroupsRequest {
  /** Free words for each subject index; empty for none. */
  readonly tagsOf: readonly (readonly string[])[];
  readonly threshold: number;
  readonly seed: number;
  readonly permutations: number;
}

/** How one threshold for all treats the groups of a set. */
export interface GroupReport {
  readonly threshold: number;
  readonly within: readonly GroupFigures[];
  readonly across: readonly AcrossFigures[];
  readonly test: GroupTest;
  readonly notes: readonly Note[];
}

/** Two rates are tested, so each at half of 5 %. */
const LEVEL = 0.05 / 2;

/** A generator: yields the number of permutations done after each. */
export function* compareGroups(
  pairs: PersonPairs,
  request: GroupsRequest,
): Generator<number, GroupReport> {
  const people = peopleOf(pairs);
  const groups = groupsOf(request.tagsOf, people);
  const errors = unitErrors(pairs, request.threshold);
  const { within, across } = groupRates(pairs, errors, groups);
  const test: GroupTest =
    groups.tags.length < 2
      ? { fmr: null, fnmr: null, permutations: 0 }
      : yield* groupTest(pairs, errors, groups, people, request);
  return {
    threshold: request.threshold,
    within,
    across,
    test,
    notes: notesOn(within, test, groups.droppedTags),
  };
}

function notesOn(
  within: readonly GroupFigures[],
  test: GroupTest,
  dropped: readonly string[],
): readonly Note[] {
  const notes: Note[] = [];
  for (const name of ['fmr', 'fnmr'] as const) {
    const p = test[name];
    if (p === null || p > LEVEL) continue;
    const rates = within.flatMap(({ tag, [name]: { rate } }) =>
      rate === null
        ? []
        : [message('note.rateOfGroup', { rate: percentText(rate), group: groupName(tag) })],
    );
    notes.push({
      code: `groups-differ-${name}`,
      severity: 'warning',
      text: message('note.groupsDiffer', { rate: name, rates, chance: percentText(p) }),
    });
  }
  if (within.length >= 2 && test.fmr === null && test.fnmr === null) {
    notes.push({
      code: 'groups-too-small',
      severity: 'info',
      text: message('note.groupsTooSmall'),
    });
  }
  if (dropped.length > 0) {
    notes.push({
      code: 'groups-too-many',
      severity: 'info',
      text: message('note.groupsTooMany', { groups: dropped.map(groupName) }),
    });
  }
  return notes;
}

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
function* groupTest(
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
