import { selectActiveImport, selectImportedItems } from '#application/selectors/active-import.ts';
import { createSelector } from 'reselect';
import { groupBySubject } from '#domain/photo/photo-set.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import {
  type LabelledFace,
  selectLabelledFaces,
  selectPhotoStates,
} from '#application/selectors/faces.ts';

/** A person of the set with the photos that carry the name. */
export interface Person {
  readonly key: string;
  readonly label: SubjectLabel;
  readonly photos: readonly LabelledFace[];
  /** True for the one card of people who are nobody in particular. */
  readonly strangers: boolean;
}

const selectGroups = createSelector([selectLabelledFaces], grouped);

function grouped(faces: readonly LabelledFace[]) {
  return groupBySubject(
    faces.map((state) => ({
      subject: state.subject,
      included: state.photo.included,
      state,
    })),
  );
}

function peopleOf({ people }: ReturnType<typeof grouped>): readonly Person[] {
  return people.map(({ key, label, photos }) =>
    personOf(
      key,
      label,
      photos.map(({ state }) => state),
    ),
  );
}

/** People by name, alphabetically; each with its photos in the order of the study. */
export const selectPeople = createSelector([selectGroups], peopleOf);

/** The same of faces under a pipeline that is not in force. */
export function peopleWith(faces: readonly LabelledFace[]): readonly Person[] {
  return peopleOf(grouped(faces));
}

/**
 * By the first face: a person of whom nothing changed stays the same object, and the card is not
 * drawn again.
 */
const knownPeople = new WeakMap<LabelledFace, Person>();

function personOf(key: string, label: SubjectLabel, photos: readonly LabelledFace[]): Person {
  const [first] = photos;
  const known = first && knownPeople.get(first);
  if (
    known?.label === label &&
    known.photos.length === photos.length &&
    known.photos.every((face, index) => face === photos[index])
  ) {
    return known;
  }
  const person = { key, label, photos, strangers: areStrangers(label) };
  if (first !== undefined) knownPeople.set(first, person);
  return person;
}

/** Photos of which nobody has said yet who is in them. */
export const selectUnlabelled = createSelector(
  [selectGroups],
  ({ unlabelled }): readonly LabelledFace[] => unlabelled.map(({ state }) => state),
);

export interface DatasetCounts {
  readonly photos: number;
  /** People with a name, over all photos; every stranger is one. */
  readonly people: number;
  /** Photos whose face takes part or would, once the photo has a name. */
  readonly faces: number;
  readonly waiting: number;
  /**
   * False for scores that do not say which photos and people they are of: each pair then has its
   * own.
   */
  readonly areKnown: boolean;
}

export const selectDatasetCounts = createSelector(
  [selectPhotoStates, selectLabelledFaces, selectPeople, selectImportedItems, selectActiveImport],
  (states, faces, people, imported, set): DatasetCounts => {
    if (imported !== null) {
      const { size, subjects } = imported;
      const areKnown = set?.kind !== 'scores' || set.scores.people !== 'unknown';
      return { photos: size, people: subjects.length, faces: size, waiting: 0, areKnown };
    }
    return {
      photos: states.length,
      people: people.reduce(
        (sum, person) => sum + (person.strangers ? person.photos.length : 1),
        0,
      ),
      faces: faces.filter((state) => state.face !== null).length,
      waiting: states.filter((state) => state.outcome === null).length,
      areKnown: true,
    };
  },
);
