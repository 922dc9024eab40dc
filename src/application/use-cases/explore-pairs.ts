import { Cancelled, type StatisticsProgress } from '#application/ports.ts';
import type { ProjectionEngine } from '#application/projection-port.ts';
import { selectArrangement, selectGraphRefusal } from '#application/selectors/graph.ts';
import { selectMapInput, selectMapPoints } from '#application/selectors/map.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { ExplorePanel, ExploreState } from '#application/state/explore.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';

/** Something that an open panel lacks. */
interface Missing {
  readonly part: 'graph' | 'map';
  /** What it is to be of; compared by identity. */
  readonly of: object;
  readonly compute: (onProgress: StatisticsProgress) => Promise<Partial<ExploreState>>;
}

export type ExploreActions = ReturnType<typeof explorePairs>;

/**
 * Has the graph's layout and the map computed while somebody looks at them, and what runs stopped when nobody does any more. Nothing
 * is computed twice, and nothing begins while photos are still being worked on.
 */
export function explorePairs(store: AppStore, engine: ProjectionEngine) {
  let running: Missing | null = null;
  /** What was stopped, or has failed: it begins again only when asked for. */
  let skipped: object | null = null;

  const write = (change: Partial<ExploreState>): void =>
    updateSession(store, { explore: { ...store.getState().session.explore, ...change } });

  const missing = (state: AppState): Missing | null => {
    const { view, job, explore } = state.session;
    if (view !== 'pairs' || job !== null) return null;
    const evaluation = selectEvaluation(state);
    const isGraph = explore.panel === 'graph' && selectGraphRefusal(state) === null;
    if (evaluation !== null && isGraph && selectArrangement(state) === null) {
      return {
        part: 'graph',
        of: evaluation,
        compute: async (onProgress) => ({
          graph: {
            kind: 'ready',
            value: { ...(await engine.arrange(evaluation, onProgress)), of: evaluation },
          },
        }),
      };
    }
    const input = explore.panel === 'map' ? selectMapInput(state) : null;
    if (input?.kind !== 'embeddings' || selectMapPoints(state) !== null) return null;
    const { source } = input;
    return {
      part: 'map',
      of: source,
      compute: async (onProgress) => ({
        map: {
          kind: 'ready',
          value: {
            ...(await engine.project(source.table, source.metric, onProgress)),
            of: source,
          },
        },
      }),
    };
  };

  const start = async (mine: Missing): Promise<void> => {
    running = mine;
    write({ [mine.part]: { kind: 'running', done: 0, total: 0 }, stopped: false });
    try {
      const result = await mine.compute((done, total) => {
        if (running === mine) write({ [mine.part]: { kind: 'running', done, total } });
      });
      if (running !== mine) return;
      running = null;
      write(result);
    } catch (error) {
      if (running !== mine || error instanceof Cancelled) return;
      running = null;
      skipped = mine.of;
      const message = error instanceof Error ? error.message : String(error);
      write({ [mine.part]: { kind: 'failed', message } });
    }
  };

  const end = (): void => {
    if (running === null) return;
    const { part } = running;
    running = null;
    engine.cancel();
    write({ [part]: { kind: 'none' } });
  };

  const onChange = (state: AppState): void => {
    const wanted = missing(state);
    if (running !== null && running.of !== wanted?.of) {
      end();
      // Ending has told everybody, this function too.
      return;
    }
    if (wanted === null || running !== null || wanted.of === skipped) return;
    skipped = null;
    void start(wanted);
  };

  store.subscribe(onChange);
  return {
    showPanel: (panel: ExplorePanel): void => write({ panel, stopped: false }),
    /** Stops what the open panel waits for. */
    stop: (): void => {
      skipped = running?.of ?? null;
      end();
      write({ stopped: true });
    },
    /** Begins again what was stopped or has failed. */
    begin: (): void => {
      skipped = null;
      write({ stopped: false });
    },
  };
}
