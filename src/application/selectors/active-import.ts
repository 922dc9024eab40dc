import type { ImportedSet } from '#application/state/imported-set.ts';
import type { AppState } from '#application/state/store.ts';

/** The import that is looked at; `null` while photos are. */
export const selectActiveImport = (state: AppState): ImportedSet | null =>
  state.study.source.kind === 'imported' ? state.imported : null;

/** An import that is there but not looked at. */
export const selectIdleImport = (state: AppState): ImportedSet | null =>
  state.study.source.kind === 'imported' ? null : state.imported;
