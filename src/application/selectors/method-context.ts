import { createSelector } from 'reselect';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import type { MethodParameters } from '#domain/threshold/threshold-method.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import { selectActiveScore } from '#application/selectors/inputs.ts';
import { selectModelById } from '#application/selectors/models.ts';
import type { AppState } from '#application/state/store.ts';

const parametersOf = (state: AppState): MethodParameters => state.study.parameters;

/** What methods compute with; the same object until one of the values changes. A threshold set by hand is none of them. */
const selectComputedParameters = createSelector(
  [
    (state: AppState) => parametersOf(state).k,
    (state: AppState) => parametersOf(state).maxFmr,
    (state: AppState) => parametersOf(state).maxFnmr,
    (state: AppState) => parametersOf(state).target,
    (state: AppState) => parametersOf(state).beta,
    (state: AppState) => parametersOf(state).matedShare,
    (state: AppState) => parametersOf(state).costMiss,
    (state: AppState) => parametersOf(state).costFalseMatch,
    (state: AppState) => parametersOf(state).splitPosition,
  ],
  (
    k,
    maxFmr,
    maxFnmr,
    target,
    beta,
    matedShare,
    costMiss,
    costFalseMatch,
    splitPosition,
  ): MethodParameters => ({
    k,
    maxFmr,
    maxFnmr,
    target,
    beta,
    matedShare,
    costMiss,
    costFalseMatch,
    splitPosition,
    manual: null,
  }),
);

/** Everything besides the distances that proposals depend on. */
export const selectMethodContext = createSelector(
  [
    selectComputedParameters,
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
