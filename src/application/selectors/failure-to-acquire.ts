import { createSelector } from 'reselect';
import { type AcquisitionCounts, countAcquisitions } from '#domain/face/acquisition.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';

/** Over the included photos that were processed. */
export const selectFailureToAcquire = createSelector(
  [selectPhotoStates],
  (states): AcquisitionCounts =>
    countAcquisitions(
      states.flatMap(({ photo, outcome }) => (photo.included && outcome !== null ? [outcome] : [])),
    ),
);
