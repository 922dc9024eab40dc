import { createSelector } from 'reselect';
import { selectActiveScore } from '#application/selectors/inputs.ts';
import type { AppState } from '#application/state/store.ts';
import { libraryDefaultFor, libraryDefaultsFor } from '#domain/comparison/library-defaults.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import type { Message } from '#words/message.ts';

/** Bundled models and those that the user brought, by id. */
export const selectModelById = createSelector(
  [(state: AppState) => state.session.models],
  (models): ReadonlyMap<string, EmbeddingModel> =>
    new Map(models.map(({ model }) => [model.id, model])),
);

/**
 * Sentences on library defaults of the model in force that need saying: contradictions, and
 * thresholds that mean something else.
 */
export const selectDefaultRemarks = createSelector(
  [selectActiveScore, selectModelById],
  ({ model }, models): readonly Message[] =>
    METRIC_IDS.flatMap((metric) =>
      libraryDefaultsFor(models.get(model)?.libraryName ?? model, metric).flatMap(({ remark }) =>
        remark === undefined ? [] : [remark],
      ),
    ),
);

/** Everything besides the distances that proposals depend on. */
export const selectMethodContext = createSelector(
  [
    (state: AppState) => state.study.parameters,
    selectActiveScore,
    (state: AppState) => state.study.density,
    selectModelById,
  ],
  (parameters, { model, metric }, density, models): MethodContext => ({
    parameters,
    libraryDefault:
      metric === null ? null : libraryDefaultFor(models.get(model)?.libraryName ?? model, metric),
    density,
  }),
);
