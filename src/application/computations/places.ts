import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { selectGraphRefusal } from '#application/selectors/graph.ts';
import { rowsBefore, selectMapInput } from '#application/selectors/map.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { ExplorePanel, MapSource } from '#application/state/explore.ts';
import type { AppState } from '#application/state/store.ts';
import { computation, type Lane, type Run } from './computation.ts';

/** A panel that is open, or beside the one that is, while no photos are being worked on. */
const isLookedAt =
  (panel: ExplorePanel) =>
  ({ session: { view, job, explore } }: AppState): boolean =>
    view === 'pairs' && job === null && (explore.panel === panel || explore.beside === panel);

/** Where faces are drawn in the Pairs view. */
export const PLACES: Lane = {
  earlierFirst: true,
  computations: [
    computation({
      key: 'graph',
      requestOf: (state) => (selectGraphRefusal(state) === null ? selectEvaluation(state) : null),
      when: isLookedAt('graph'),
      run: ({ ask, request, onProgress }: Run<null, Evaluation>) =>
        ask('graph', request, onProgress),
    }),
    computation({
      key: 'map',
      requestOf: (state): MapSource | null => {
        const input = selectMapInput(state);
        return input?.kind === 'embeddings' ? input.source : null;
      },
      when: isLookedAt('map'),
      run: ({ ask, request: { table, metric }, onProgress }: Run<null, MapSource>) =>
        ask('map', { templates: table, metric }, onProgress),
      // Labels have changed: the same points in another order.
      stillServes: (source, before) => rowsBefore(source, before) !== null,
    }),
  ],
};
