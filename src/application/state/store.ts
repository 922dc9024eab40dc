import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Acquisitions } from '#application/state/acquisitions.ts';
import { EMPTY_HISTORY, type History, recorded } from '#application/state/history.ts';
import type { ImportedSet } from '#application/state/imported-set.ts';
import { EMPTY_SESSION, type Session } from '#application/state/session.ts';
import { EMPTY_STUDY, type Study } from '#application/state/study.ts';

export interface AppState {
  readonly study: Study;
  readonly history: History;
  readonly acquisitions: Acquisitions;
  /** Scores or embeddings made elsewhere; `null` until some are imported. */
  readonly imported: ImportedSet | null;
  readonly session: Session;
}

export type AppStore = StoreApi<AppState>;

export const EMPTY_STATE: AppState = {
  study: EMPTY_STUDY,
  history: EMPTY_HISTORY,
  acquisitions: {},
  imported: null,
  session: EMPTY_SESSION,
};

/** One store an app, one an test: there is no global. */
export function createAppStore(initial: AppState = EMPTY_STATE): AppStore {
  return createStore<AppState>()(() => initial);
}

/** Changes the study as one undoable step; `label` completes "Undo ...". No step is recorded if nothing changed. */
export function commitStudy(store: AppStore, label: string, change: (study: Study) => Study): void {
  store.setState((state) => {
    const study = change(state.study);
    if (study === state.study) return state;
    return { ...state, study, history: recorded(state.history, state.study, label) };
  });
}

export function updateSession(store: AppStore, change: Partial<Session>): void {
  store.setState((state) => ({ ...state, session: { ...state.session, ...change } }));
}
