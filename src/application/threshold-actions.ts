import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { MethodId, MethodParameters } from '#domain/threshold/threshold-method.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { type ReviewRange, withoutManualThreshold } from '#application/state/study.ts';

/** How distances are made into a threshold. None of it computes an embedding anew. */
export function createThresholdActions(store: AppStore) {
  return {
    setMetric: (metric: MetricId): void =>
      commitStudy(store, 'change the distance', (study) => ({
        ...withoutManualThreshold(study),
        metric,
      })),
    setMethod: (method: MethodId): void =>
      commitStudy(store, 'choose a method', (study) => ({ ...study, method })),
    setParameters: (change: Partial<MethodParameters>): void =>
      commitStudy(store, 'change a parameter', (study) => ({
        ...study,
        parameters: { ...study.parameters, ...change },
      })),
    setDensity: (density: DensitySettings): void =>
      commitStudy(store, 'change the smoothing', (study) => ({ ...study, density })),
    setAggregation: (aggregation: AggregationPolicy): void =>
      commitStudy(store, 'change how people are compared', (study) => ({
        ...withoutManualThreshold(study),
        aggregation,
      })),
    setGallerySize: (gallerySize: number): void =>
      commitStudy(store, 'change the gallery', (study) => ({ ...study, gallerySize })),
    setReview: (review: ReviewRange | null): void =>
      commitStudy(store, 'change the review band', (study) => ({ ...study, review })),

    /** While dragging: moves the threshold without leaving a step to undo. */
    draftThreshold: (threshold: number | null): void =>
      updateSession(store, { thresholdDraft: threshold }),
    setThreshold: (threshold: number): void => {
      commitStudy(store, 'move the threshold', (study) => ({
        ...study,
        method: 'manual',
        parameters: { ...study.parameters, manual: threshold },
      }));
      updateSession(store, { thresholdDraft: null });
    },
  };
}
