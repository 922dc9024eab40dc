import type { RunningComputations } from '#application/computations/run-computations.ts';
import type { ExplorePanel, ExploreState } from '#application/state/session.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';

export type ExploreActions = ReturnType<typeof createExploreActions>;

/** Which ways to look at all pairs are open, and what is drawn of them. */
export function createExploreActions(
  store: AppStore,
  computations: Pick<RunningComputations, 'stop' | 'begin'>,
) {
  const write = (change: Partial<ExploreState>): void =>
    updateSession(store, { explore: { ...store.getState().session.explore, ...change } });
  return {
    /** Opens a panel; one that was shown beside another changes places with it. */
    showPanel: (panel: ExplorePanel): void => {
      const before = store.getState().session.explore;
      write({ panel, beside: before.beside === panel ? before.panel : before.beside });
    },
    /** Shows another panel beside the one that is open, or none. */
    showBeside: (beside: ExplorePanel | null): void =>
      write({ beside: beside === store.getState().session.explore.panel ? null : beside }),
    /** Stops what an open panel waits for. */
    stop: (part: 'graph' | 'map'): void => computations.stop(part),
    /** Begins again what was stopped or has failed. */
    begin: (part: 'graph' | 'map'): void => computations.begin(part),
  };
}
