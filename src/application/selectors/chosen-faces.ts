import { createSelector } from 'reselect';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import type { AppState } from '#application/state/store.ts';

/**
 * Of the photos that take part and have several faces: how many there are, and how the face that
 * counts was chosen.
 */
export interface ChosenFaces {
  readonly several: number;
  readonly agreement: number;
  /** By size or place. */
  readonly place: number;
  readonly person: number;
}

export const selectChosenFaces = createSelector([selectPhotoStates], (states): ChosenFaces => {
  const counts = { several: 0, agreement: 0, place: 0, person: 0 };
  for (const { photo, chosenBy } of states) {
    if (chosenBy === null || !photo.included) continue;
    counts.several += 1;
    counts[chosenBy === 'largest' || chosenBy === 'centre' ? 'place' : chosenBy] += 1;
  }
  return counts;
});

/** Photos that are out because the dataset doctor said so. */
export const selectExcludedOnAdvice = createSelector(
  [(state: AppState) => state.study.photos, (state: AppState) => state.study.excludedOnAdvice],
  (photos, advised): number => {
    const ids = new Set(advised);
    return photos.filter(({ id, included }) => !included && ids.has(id)).length;
  },
);
