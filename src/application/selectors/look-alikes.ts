import { createSelector } from 'reselect';
import { type LookAlike, lookAlikes } from '#domain/photo/look-alikes.ts';
import { selectPeople } from '#application/selectors/people.ts';
import type { AppState } from '#application/state/store.ts';

/** Two names that look alike, with how many photos each has; the first is the one with more. */
export interface ShownLookAlike extends LookAlike {
  /** Under which it is kept as it is. */
  readonly finding: string;
  readonly counts: readonly [number, number];
}

const selectNames = createSelector([selectPeople], (people) =>
  people.map(({ label }) => label).join('\n'),
);

const selectAll = createSelector(
  [selectNames, (state: AppState) => selectPeople(state).length],
  (names, count) => (count === 0 ? [] : lookAlikes(names.split('\n') as LookAlike['first'][])),
);

/** Names of the set that may be of one person and that nobody has said are right. */
export const selectLookAlikes = createSelector(
  [selectAll, selectPeople, (state: AppState) => state.study.dismissed],
  (all, people, dismissed): readonly ShownLookAlike[] => {
    if (all.length === 0) return [];
    const counts = new Map<string, number>(
      people.map(({ label, photos }) => [label, photos.length]),
    );
    return all
      .map((pair) => {
        const [a, b] = [counts.get(pair.first) ?? 0, counts.get(pair.second) ?? 0];
        const turned = b > a ? { first: pair.second, second: pair.first } : {};
        const inOrder: readonly [number, number] = b > a ? [b, a] : [a, b];
        return { ...pair, ...turned, counts: inOrder, finding: `look-alike/${pair.key}` };
      })
      .filter(({ finding }) => !dismissed.includes(finding));
  },
);
