import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { ChoiceId } from '#domain/threshold/threshold-choice.ts';
import type { MethodParameters } from '#domain/threshold/threshold-methods.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import type { ReviewRange } from '#application/state/study.ts';
import {
  withChoice,
  withManualThreshold,
  withoutManualThreshold,
} from '#application/state/study-threshold.ts';
import { message } from '#words/message.ts';

/** How distances are made into a threshold. None of it computes an embedding anew. */
export function createThresholdActions(store: AppStore) {
  return {
    setMetric: (metric: MetricId): void =>
      commitStudy(store, message('step.distance'), (study) => ({
        ...withoutManualThreshold(study),
        metric,
      })),
    setMethod: (method: ChoiceId): void =>
      commitStudy(store, message('step.method'), (study) => withChoice(study, method)),
    setParameters: (change: Partial<MethodParameters>): void =>
      commitStudy(store, message('step.parameter'), (study) => ({
        ...study,
        parameters: { ...study.parameters, ...change },
      })),
    setDensity: (density: DensitySettings): void =>
      commitStudy(store, message('step.smoothing'), (study) => ({ ...study, density })),
    setAggregation: (aggregation: AggregationPolicy): void =>
      commitStudy(store, message('step.aggregation'), (study) => ({
        ...withoutManualThreshold(study),
        aggregation,
      })),
    setGallerySize: (gallerySize: number): void =>
      commitStudy(store, message('step.gallery'), (study) => ({ ...study, gallerySize })),
    setReview: (review: ReviewRange | null): void =>
      commitStudy(store, message('step.reviewBand'), (study) => ({ ...study, review })),

    /** While dragging: moves the threshold without leaving a step to undo. */
    draftThreshold: (threshold: number | null): void =>
      updateSession(store, { thresholdDraft: threshold }),
    setThreshold: (threshold: number): void => {
      commitStudy(store, message('step.moveThreshold'), (study) =>
        withManualThreshold(study, threshold),
      );
      updateSession(store, { thresholdDraft: null });
    },
  };
}
