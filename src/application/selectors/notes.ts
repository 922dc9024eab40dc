import { createSelector } from 'reselect';
import { readinessNotes } from '#domain/photo/photo-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { countText } from '#domain/shared/wording.ts';
import { choiceName } from '#domain/threshold/threshold-choice.ts';
import { selectFailureToAcquire } from '#application/selectors/failure-to-acquire.ts';
import { selectChosenFaces, selectExcludedOnAdvice } from '#application/selectors/agreed-faces.ts';
import { selectLabelledFaces, selectPhotoStates } from '#application/selectors/faces.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectImportNotes } from '#application/selectors/import-notes.ts';
import { facesTaking } from '#application/selectors/readiness.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
  selectThresholdNote,
} from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

/** That another method stands in for the chosen one, and why. */
const selectStandIn = createSelector([selectThreshold], (threshold): string | null =>
  threshold?.refusal == null
    ? null
    : `The chosen method gives no threshold; the one in force is that of ${choiceName(threshold.method)}. ${threshold.refusal}`,
);

/**
 * Every reservation about the result in force: shown beside it and written into the exported JSON.
 */
export const selectNotes = createSelector(
  [
    selectEvaluation,
    selectPhotoStates,
    selectLabelledFaces,
    selectFailureToAcquire,
    selectStandIn,
    selectEvaluationInputs,
    (state: AppState) => state.session.engine,
    selectActiveImport,
    selectImportNotes,
    selectChosenFaces,
    selectExcludedOnAdvice,
    selectThresholdNote,
  ],
  (
    evaluation,
    states,
    faces,
    acquisition,
    standIn,
    inputs,
    engine,
    imported,
    importNotes,
    chosen,
    excludedOnAdvice,
    thresholdNote,
  ): readonly Note[] => {
    const notes: Note[] = [...importNotes];
    if (imported === null && states.some(({ photo }) => photo.included && photo.simulated)) {
      notes.push({
        code: 'simulated-photos',
        severity: 'warning',
        text: 'The set holds simulated photos: each face is one photo re-shot by simulation, so the threshold says nothing about real photos.',
      });
    }
    if (imported === null && chosen.agreement > 0) {
      notes.push({
        code: 'faces-by-agreement',
        severity: 'info',
        text: `In ${countText(chosen.agreement, 'photo')} with several faces the one was taken that agrees with the person's other photos. Where the person is not in the photo, or hard to recognise, this makes mated distances look nearer than they are.`,
      });
    }
    if (imported === null && excludedOnAdvice > 0) {
      const were = excludedOnAdvice === 1 ? 'was' : 'were';
      notes.push({
        code: 'excluded-on-advice',
        severity: 'info',
        text: `${countText(excludedOnAdvice, 'photo')} ${were} left out because the doctor doubted them. A photo that is right but hard to recognise looks the same to it, so the real error rates may be higher.`,
      });
    }
    if (inputs?.comparisons.kind === 'templates' && inputs.comparisons.protocol !== null) {
      const { fileName, found, listed } = inputs.comparisons.protocol;
      notes.push({
        code: 'pair-protocol',
        severity: 'info',
        text: `Only the ${found} of ${listed} pairs of ${fileName} whose faces are here are compared, not all pairs.`,
      });
    }
    if (standIn !== null) {
      notes.push({ code: 'method-refused', severity: 'warning', text: standIn });
    }
    if (thresholdNote !== null) notes.push(thresholdNote);
    notes.push(...(evaluation?.notes ?? []));
    // An import says itself what it lacks; the rest is about photos.
    if (imported !== null) return notes;
    notes.push(...readinessNotes(facesTaking(faces)));
    if (acquisition.failed > 0) {
      notes.push({
        code: 'failures-to-acquire',
        severity: 'info',
        text: `No face could be acquired from ${acquisition.failed} of ${acquisition.failed + acquisition.acquired} photos; FAR and FRR count them.`,
      });
    }
    if (engine.kind === 'ready') notes.push(...engine.info.notes);
    return notes;
  },
);
