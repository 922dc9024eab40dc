import { createSelector } from 'reselect';
import { selectPeople } from '#application/selectors/people.ts';
import type { Naming } from '#application/state/naming.ts';
import type { AppState } from '#application/state/store.ts';
import { type LookAlike, lookAlikes } from '#domain/photo/look-alikes.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** A way to name the photos of the last drop, as it is shown. */
export interface ShownNaming extends Pick<Naming, 'id' | 'source' | 'people' | 'example'> {
  /** Some of the people, in the order of the photos. */
  readonly names: readonly SubjectLabel[];
}

export interface ShownNamings {
  /** Somebody has to say which it is. */
  readonly isOpen: boolean;
  /** The way that the photos are named by now; `null` while that is open. */
  readonly used: ShownNaming | null;
  readonly others: readonly ShownNaming[];
}

const FEW = 4;

/**
 * How the names of the last drop were read and could be; `null` where nothing is to be looked at.
 * After undo, the one that the photos went back to.
 */
export const selectNamings = createSelector(
  [(state: AppState) => state.session.naming, (state: AppState) => state.study.photos],
  (naming, photos): ShownNamings | null => {
    if (naming === null) return null;
    const here = photos.filter(({ id }) => naming.namings[0]?.labels.has(id) === true);
    if (here.length === 0) return null;
    const agreeing = ({ labels }: Naming): number =>
      here.filter(({ id, subject }) => {
        const label = labels.get(id) ?? null;
        return label === null || subject === null
          ? label === subject
          : subjectKey(label) === subjectKey(subject);
      }).length;
    const [used] = naming.namings.toSorted((a, b) => agreeing(b) - agreeing(a));
    // Nothing is named while the question stands, which is no answer.
    const isOpen = naming.isOpen && here.every(({ subject }) => subject === null);
    return {
      isOpen,
      used: isOpen || used === undefined ? null : shown(used),
      others: naming.namings.filter((one) => isOpen || one !== used).map(shown),
    };
  },
);

function shown({ id, source, people, example, labels }: Naming): ShownNaming {
  const names = new Map<string, SubjectLabel>();
  for (const label of labels.values()) {
    if (label !== null && names.size < FEW) {
      const key = subjectKey(label);
      if (!names.has(key)) names.set(key, label);
    }
  }
  return { id, source, people, example, names: [...names.values()] };
}

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
