import { createSelector } from 'reselect';
import { takingPart } from '#domain/evaluation/evaluation-notes.ts';
import type { ReportInput } from '#domain/report/build-report.ts';
import type { FingerprintedFace } from '#domain/report/dataset-text.ts';
import { selectCalibration } from '#application/selectors/calibration.ts';
import {
  selectThresholdConfidence,
  selectThresholdInterval,
} from '#application/selectors/certainty.ts';
import { selectFailureToAcquire } from '#application/selectors/failure-to-acquire.ts';
import { selectChosenFaces, selectExcludedOnAdvice } from '#application/selectors/agreed-faces.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectOperatingPoint,
  selectProposals,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { EvaluationInputs } from '#application/state/evaluation-inputs.ts';
import type { EngineState } from '#application/state/session.ts';
import type { Study } from '#application/state/study.ts';
import type { AppState } from '#application/state/store.ts';

/**
 * Everything that the threshold file says, but for the time, the version and the fingerprint, which
 * need the platform.
 */
export type ReportContent = Omit<ReportInput, 'createdAt' | 'appVersion' | 'fingerprint'> & {
  /** `null` for an import. */
  readonly faces: readonly FingerprintedFace[] | null;
};

const selectChosen = createSelector([selectThreshold, selectProposals], (threshold, proposals) => {
  if (threshold === null) return null;
  const proposal = proposals.find(({ method }) => method === threshold.method);
  const plateau = proposal?.kind === 'proposed' ? proposal.plateau : null;
  const { method, value, reason } = threshold;
  return { method, threshold: value, reason, plateau };
});

/** Faces, or photos of an import, in at least one of the comparisons. */
export const selectFacesTaking = createSelector(
  [selectEvaluation, (state: AppState) => selectEvaluationInputs(state)?.items.size ?? 0],
  (evaluation, size): number =>
    evaluation === null
      ? 0
      : takingPart(evaluation.pairs)
          .items.subarray(0, size)
          .reduce((sum, is) => sum + is, 0),
);

const selectDataset = createSelector(
  [
    (state: AppState) => selectEvaluation(state)?.people ?? 0,
    selectFacesTaking,
    selectPhotoStates,
    selectFailureToAcquire,
    selectEvaluationInputs,
    selectChosenFaces,
    selectExcludedOnAdvice,
  ],
  (people, faces, states, acquisition, inputs, chosen, excludedOnAdvice) => {
    if (inputs !== null && inputs.templates === null) {
      return {
        people,
        photos: inputs.items.size,
        faces,
        simulatedPhotos: 0,
        facesByAgreement: null,
        excludedOnAdvice: null,
        failureToAcquire: null,
      };
    }
    const included = states.filter(({ photo }) => photo.included);
    return {
      people,
      photos: included.length,
      faces,
      simulatedPhotos: included.filter(({ photo }) => photo.simulated).length,
      facesByAgreement: chosen.agreement,
      excludedOnAdvice,
      failureToAcquire: {
        count: acquisition.failed,
        attempts: acquisition.failed + acquisition.acquired,
      },
    };
  },
);

/**
 * What computed the distances; `null` where photos were processed by an engine that is not known
 * any more.
 */
function sourceOf(
  inputs: EvaluationInputs,
  engine: EngineState,
  study: Study,
): ReportInput['source'] | null {
  if (inputs.templates === null) return { kind: 'imported', modelName: inputs.model };
  return engine.kind === 'ready' && engine.info.model.id === inputs.model
    ? { kind: 'photos', engine: engine.info, settings: study.pipeline }
    : null;
}

/** `null` while there is no threshold, or the shown figures are not of the present settings. */
export const selectReportContent = createSelector(
  [
    selectEvaluation,
    selectEvaluationInputs,
    selectChosen,
    selectOperatingPoint,
    selectDataset,
    selectNotes,
    (state: AppState) => state.session.engine,
    (state: AppState) => state.study,
    selectCalibration,
    (state: AppState) => readyValue(pendingOf(state, 'crossValidation')),
    selectThresholdInterval,
    selectThresholdConfidence,
  ],
  (
    evaluation,
    inputs,
    chosen,
    point,
    dataset,
    notes,
    engine,
    study,
    calibration,
    validation,
    thresholdInterval,
    thresholdConfidence,
  ): ReportContent | null => {
    if (evaluation === null || inputs === null || chosen === null || point === null) return null;
    const source = sourceOf(inputs, engine, study);
    if (source === null) return null;
    return {
      metric: inputs.metric,
      metricName: inputs.metricName,
      aggregation: inputs.aggregation,
      evaluation,
      chosen,
      parameters: study.parameters,
      confusion: point.confusion,
      metrics: point.metrics,
      source,
      dataset,
      notes,
      calibration,
      heldOut: validation?.kind === 'validated' ? validation : null,
      thresholdInterval,
      thresholdConfidence,
      faces:
        inputs.templates?.rows.map(({ photo, faceIndex, subject }) => ({
          photo,
          faceIndex,
          subject,
        })) ?? null,
    };
  },
);
