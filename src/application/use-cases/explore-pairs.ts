import { Cancelled, type StatisticsProgress } from '#application/ports.ts';
import type { ProjectionEngine } from '#application/projection-port.ts';
import { selectArrangement, selectGraphRefusal } from '#application/selectors/graph.ts';
import { selectMapInput, selectMapPoints } from '#application/selectors/map.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import {
  type ExplorePanel,
  type ExploreState,
  NOTHING_STOPPED,
} from '#application/state/explore.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import { messageOf } from '#domain/shared/message-of.ts';

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
  const skipped: Record<Missing['part'], object | null> = { graph: null, map: null };

  const write = (change: Partial<ExploreState>): void =>
    updateSession(store, { explore: { ...store.getState().session.explore, ...change } });

  const isShown = ({ session: { explore } }: AppState, panel: ExplorePanel): boolean =>
    explore.panel === panel || explore.beside === panel;

  const missingGraph = (state: AppState): Missing | null => {
    const evaluation = selectEvaluation(state);
    const isGraph = isShown(state, 'graph') && selectGraphRefusal(state) === null;
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
    return null;
  };

  const missingMap = (state: AppState): Missing | null => {
    const input = isShown(state, 'map') ? selectMapInput(state) : null;
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

  /** The first that is neither there nor skipped. */
  const missing = (state: AppState): Missing | null => {
    const { view, job } = state.session;
    if (view !== 'pairs' || job !== null) return null;
    for (const each of [missingGraph(state), missingMap(state)]) {
      if (each !== null && each.of !== skipped[each.part]) return each;
    }
    return null;
  };

  const start = async (mine: Missing): Promise<void> => {
    running = mine;
    skipped[mine.part] = null;
    const stopped = { ...store.getState().session.explore.stopped, [mine.part]: false };
    write({ [mine.part]: { kind: 'running', done: 0, total: 0 }, stopped });
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
      skipped[mine.part] = mine.of;
      const message = messageOf(error);
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
    if (wanted === null || running !== null) return;
    void start(wanted);
  };

  store.subscribe(onChange);
  return {
    /** Opens a panel; one that was shown beside another changes places with it. */
    showPanel: (panel: ExplorePanel): void => {
      const before = store.getState().session.explore;
      const beside = before.beside === panel ? before.panel : before.beside;
      write({ panel, beside, stopped: NOTHING_STOPPED });
    },
    /** Shows another panel beside the one that is open, or none. */
    showBeside: (beside: ExplorePanel | null): void =>
      write({ beside: beside === store.getState().session.explore.panel ? null : beside }),
    /** Stops what an open panel waits for. */
    stop: (): void => {
      if (running === null) return;
      const { part, of } = running;
      skipped[part] = of;
      end();
      write({ stopped: { ...store.getState().session.explore.stopped, [part]: true } });
    },
    /** Begins again what was stopped or has failed. */
    begin: (part: Missing['part']): void => {
      skipped[part] = null;
      write({ stopped: { ...store.getState().session.explore.stopped, [part]: false } });
    },
  };
}
