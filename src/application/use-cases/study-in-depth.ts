import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { Cancelled, type InDepthStatistics, type StatisticsProgress } from '#application/ports.ts';
import {
  selectBootstrapRequest,
  selectCrossValidationRequest,
  selectGroupsRequest,
  selectInfluenceRequest,
  selectLikenessRequest,
  selectSettledEvaluation,
} from '#application/selectors/depth-requests.ts';
import {
  type Depth,
  type DepthResults,
  EMPTY_DEPTH,
  type Pending,
} from '#application/state/depth.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import { messageOf } from '#domain/shared/message-of.ts';

type Name = keyof DepthResults;

/** One result: what it depends on besides the evaluation, and how it is computed. */
interface Task<Key extends Name, Request> {
  readonly name: Key;
  /** The same value while nothing that matters has changed; `null` where there is nothing to compute. */
  readonly requestOf: (state: AppState) => Request | null;
  readonly run: (
    evaluation: Evaluation,
    request: Request,
    onProgress: StatisticsProgress,
  ) => Promise<DepthResults[Key]>;
}

/** A task with its types hidden, so that tasks of all kinds stand in one list. */
interface Planned {
  readonly name: Name;
  readonly requestOf: (state: AppState) => unknown;
  readonly run: (
    evaluation: Evaluation,
    request: unknown,
    onProgress: StatisticsProgress,
  ) => Promise<unknown>;
}

function planned<Key extends Name, Request>(task: Task<Key, Request>): Planned {
  return {
    name: task.name,
    requestOf: task.requestOf,
    run: (evaluation, request, onProgress) => task.run(evaluation, request as Request, onProgress),
  };
}

/** In the order in which people ask for them; the quick ones come first. */
function tasksOf(statistics: InDepthStatistics): readonly Planned[] {
  return [
    planned({
      name: 'calibration',
      requestOf: (state) => state.study.parameters.matedShare,
      run: (evaluation, matedShare) => statistics.calibrate(evaluation, matedShare),
    }),
    planned({
      name: 'likeness',
      requestOf: selectLikenessRequest,
      run: (evaluation, _, onProgress) => statistics.likeness(evaluation, onProgress),
    }),
    planned({
      name: 'crossValidation',
      requestOf: selectCrossValidationRequest,
      run: (...of) => statistics.crossValidate(...of),
    }),
    planned({
      name: 'bootstrap',
      requestOf: selectBootstrapRequest,
      run: (...of) => statistics.bootstrap(...of),
    }),
    planned({
      name: 'groups',
      requestOf: selectGroupsRequest,
      run: (...of) => statistics.groups(...of),
    }),
    planned({
      name: 'influence',
      requestOf: selectInfluenceRequest,
      run: (...of) => statistics.influence(...of),
    }),
  ];
}

/**
 * Computes what takes longer whenever the evaluation has settled, one result after the other, each anew only when what it depends on has
 * changed. Returns a function that stops it.
 */
export function studyInDepth(store: AppStore, statistics: InDepthStatistics): () => void {
  const tasks = tasksOf(statistics);
  const computedFor = new Map<Name, unknown>();
  let evaluation: Evaluation | null = null;
  let running: { readonly name: Name } | null = null;

  const set = (name: Name, pending: Pending<unknown>): void => {
    const depth = { ...store.getState().session.depth, [name]: pending } as Depth;
    updateSession(store, { depth });
  };

  const compute = async (task: Planned, of: Evaluation, request: unknown): Promise<void> => {
    const mine = { name: task.name };
    running = mine;
    computedFor.set(task.name, request);
    const isCurrent = (): boolean => evaluation === of && computedFor.get(task.name) === request;
    set(task.name, { kind: 'running', done: 0, total: 0 });
    try {
      const value = await task.run(of, request, (done, total) => {
        if (isCurrent()) set(task.name, { kind: 'running', done, total });
      });
      if (isCurrent()) set(task.name, { kind: 'ready', value });
    } catch (error) {
      if (isCurrent()) {
        if (error instanceof Cancelled) computedFor.delete(task.name);
        const message = messageOf(error);
        set(task.name, error instanceof Cancelled ? { kind: 'none' } : { kind: 'failed', message });
      }
    } finally {
      if (running === mine) running = null;
    }
  };

  /** Starts the first result that is missing; called again whenever one is done. */
  const advance = (): void => {
    if (running !== null || evaluation === null) return;
    const state = store.getState();
    for (const task of tasks) {
      const request = task.requestOf(state);
      if (request !== null && computedFor.get(task.name) !== request) {
        void compute(task, evaluation, request).then(advance);
        return;
      }
    }
  };

  const forgetOutdated = (state: AppState): void => {
    for (const { name, requestOf } of tasks) {
      const request = requestOf(state);
      if (computedFor.has(name) && computedFor.get(name) !== request) {
        computedFor.delete(name);
        // Asking for the same again ends the call that is running.
        if (running?.name === name) running = null;
        if (request === null) set(name, { kind: 'none' });
      }
    }
  };

  const onChange = (state: AppState): void => {
    const settled = selectSettledEvaluation(state);
    if (settled !== evaluation) {
      evaluation = settled;
      computedFor.clear();
      // A new evaluation ends whatever runs about the one before.
      running = null;
      if (state.session.depth !== EMPTY_DEPTH) updateSession(store, { depth: EMPTY_DEPTH });
    }
    if (evaluation === null) return;
    forgetOutdated(state);
    advance();
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}
