import { createSelector } from 'reselect';
import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { AppState } from '#application/state/store.ts';

/** Bundled models and those that the user brought, by id. */
export const selectModelById = createSelector(
  [(state: AppState) => state.session.models],
  (models): ReadonlyMap<string, EmbeddingModel> =>
    new Map(models.map(({ model }) => [model.id, model])),
);
