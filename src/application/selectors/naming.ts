import { createSelector } from 'reselect';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { Naming } from '#application/state/naming.ts';
import type { AppState } from '#application/state/store.ts';

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
