import { createSelector } from 'reselect';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import { selectActiveScore } from '#application/selectors/inputs.ts';
import { selectModelById } from '#application/selectors/models.ts';
import type { AppState } from '#application/state/store.ts';

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
