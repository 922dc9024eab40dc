import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Acquisitions } from '#application/state/acquisitions.ts';
import { EMPTY_HISTORY, type History, recorded } from '#application/state/history.ts';
import type { ImportedSet, ImportedSets } from '#application/state/imported-set.ts';
import { EMPTY_SESSION, type Session } from '#application/state/session.ts';
import { EMPTY_STUDY, type Study } from '#application/state/study.ts';
import { reachableImports } from '#application/state/study-import.ts';
import type { Message } from '#words/message.ts';

export interface AppState {
  readonly study: Study;
  readonly history: History;
  readonly acquisitions: Acquisitions;
  /** Scores and embeddings made elsewhere, as far as the study or its history speaks of them. */
  readonly imports: ImportedSets;
  readonly session: Session;
}

export type AppStore = StoreApi<AppState>;

export const EMPTY_STATE: AppState = {
  study: EMPTY_STUDY,
  history: EMPTY_HISTORY,
  acquisitions: {},
  imports: {},
  session: EMPTY_SESSION,
};

/** One store an app, one an test: there is no global. */
export function createAppStore(initial: AppState = EMPTY_STATE): AppStore {
  return createStore<AppState>()(() => initial);
}

/**
 * Changes the study as one undoable step; `label` completes "Undo ...". No step is recorded if
 * nothing changed.
 *
 * @param imported an import that the changed study speaks of.
 */
export function commitStudy(
  store: AppStore,
  label: Message,
  change: (study: Study) => Study,
  imported: ImportedSet | null = null,
): void {
  store.setState((state) => {
    const study = change(state.study);
    if (study === state.study) return state;
    const history = recorded(state.history, state.study, label);
    const sets = imported === null ? state.imports : { ...state.imports, [imported.id]: imported };
    return { ...state, study, history, imports: reachableImports(sets, study, history) };
  });
}

export function updateSession(store: AppStore, change: Partial<Session>): void {
  store.setState((state) => ({ ...state, session: { ...state.session, ...change } }));
}
