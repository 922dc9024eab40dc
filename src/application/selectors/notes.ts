import { createSelector } from 'reselect';
import { readinessNotes } from '#domain/photo/photo-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { choiceWords } from '#domain/threshold/threshold-choice.ts';
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
import { message, type Message } from '#words/message.ts';

/** That another method stands in for the chosen one, and why. */
const selectStandIn = createSelector([selectThreshold], (threshold): Message | null =>
  threshold?.refusal == null
    ? null
    : message('note.standIn', {
        method: message(choiceWords(threshold.method).name),
        refusal: threshold.refusal,
      }),
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
        text: message('note.simulated'),
      });
    }
    if (imported === null && chosen.agreement > 0) {
      notes.push({
        code: 'faces-by-agreement',
        severity: 'info',
        text: message('note.facesByAgreement', { photos: chosen.agreement }),
      });
    }
    if (imported === null && excludedOnAdvice > 0) {
      notes.push({
        code: 'excluded-on-advice',
        severity: 'info',
        text: message('note.excludedOnAdvice', { photos: excludedOnAdvice }),
      });
    }
    if (inputs?.comparisons.kind === 'templates' && inputs.comparisons.protocol !== null) {
      const { fileName: file, found, listed } = inputs.comparisons.protocol;
      notes.push({
        code: 'pair-protocol',
        severity: 'info',
        text: message('note.pairProtocol', { found, listed, file }),
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
        text: message('note.failuresToAcquire', {
          failed: acquisition.failed,
          photos: acquisition.failed + acquisition.acquired,
        }),
      });
    }
    if (engine.kind === 'ready') notes.push(...engine.info.notes);
    return notes;
  },
);
