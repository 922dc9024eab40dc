import type { Note } from '#domain/shared/note.ts';
import { percentText } from '#domain/shared/wording.ts';
import { peopleOf } from '#domain/uncertainty/person-draws.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { unitErrors } from '#domain/uncertainty/unit-errors.ts';
import { message } from '#words/message.ts';

import { type AcrossFigures, type GroupFigures, groupRates } from './group-rates.ts';
import { type GroupTest, groupTest } from './group-test.ts';
import { groupName, groupsOf } from './groups.ts';

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
