import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { type PipelineSettings, pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { Cancelled, type Clock, type VisionEngine } from '#application/ports.ts';
import { selectWaitingPhotos } from '#application/selectors/faces.ts';
import { acquisitionKey } from '#application/state/acquisitions.ts';
import type { Job } from '#application/state/session.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';
import type { Study } from '#application/state/study.ts';
import { reasonOf } from '#words/reason.ts';

/**
 * Outcomes are written to the store at most this often (milliseconds), so that 5,000 photos do not
 * mean 5,000 renders.
 */
const FLUSH_INTERVAL = 150;
/**
 * What is drawn and derived from outcomes takes longer the more photos there are; it takes up at
 * most this share of the time...
 */
const FLUSH_SHARE = 0.05;
/** ...but progress never stands still for longer than this. */
const LONGEST_INTERVAL = 1000;

const IDLE: Job = { phase: 'preparing', done: 0, total: 0, secondsLeft: null, preparation: null };

/**
 * Finds and embeds the faces of every photo that waits, including those added while it runs, until
 * none is left or it is cancelled or paused. What is done stays done.
 */
export async function acquireTemplates(
  store: AppStore,
  engine: VisionEngine,
  clock: Clock,
  isPausing: () => boolean = () => false,
): Promise<void> {
  try {
    while (selectWaitingPhotos(store.getState()).length > 0) {
      const { study } = store.getState();
      if (!(await prepareEngine(store, engine, study))) return;
      // Settings may have changed while weights were loading: start again with the new ones.
      if (!sameEngine(store.getState().study, study)) continue;
      if (!(await processWaiting(store, engine, clock, study, isPausing))) return;
    }
  } finally {
    updateSession(store, { job: null });
  }
}

/** Two studies that the same prepared engine serves. */
function sameEngine(a: Study, b: Study): boolean {
  return pipelineKey(a.pipeline) === pipelineKey(b.pipeline) && a.backend === b.backend;
}

/**
 * Starts the engine although no photo waits, so that it is known what computed the embeddings that
 * are here.
 */
export async function prepareForStudy(store: AppStore, engine: VisionEngine): Promise<void> {
  try {
    await prepareEngine(store, engine, store.getState().study);
  } finally {
    updateSession(store, { job: null });
  }
}

function withPipeline(
  used: readonly PipelineSettings[],
  pipeline: PipelineSettings,
): readonly PipelineSettings[] {
  const key = pipelineKey(pipeline);
  return used.some((each) => pipelineKey(each) === key) ? used : [...used, pipeline];
}

/** Loads and checks weights and backend; false if that failed (the session then says why). */
async function prepareEngine(
  store: AppStore,
  engine: VisionEngine,
  study: Study,
): Promise<boolean> {
  if (store.getState().session.engine.kind !== 'ready') {
    updateSession(store, { engine: { kind: 'preparing' } });
  }
  updateSession(store, { job: { ...IDLE, total: selectWaitingPhotos(store.getState()).length } });
  try {
    const info = await engine.prepare(study.pipeline, study.backend, (preparation) => {
      const { job } = store.getState().session;
      if (job?.phase === 'preparing') updateSession(store, { job: { ...job, preparation } });
    });
    updateSession(store, {
      engine: { kind: 'ready', info },
      usedPipelines: withPipeline(store.getState().session.usedPipelines, study.pipeline),
    });
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    updateSession(store, {
      engine: error instanceof Cancelled ? { kind: 'idle' } : { kind: 'failed', reason },
    });
    return false;
  }
}

/**
 * One pass over the photos that wait. False when it was cancelled or the settings changed under it.
 */
async function processWaiting(
  store: AppStore,
  engine: VisionEngine,
  clock: Clock,
  study: Study,
  isPausing: () => boolean,
): Promise<boolean> {
  const queue: Photo[] = [...selectWaitingPhotos(store.getState())];
  const total = queue.length;
  const startedAt = clock.now();
  let flushedAt = startedAt;
  let interval = FLUSH_INTERVAL;
  let done = 0;
  let cancelled = false;
  let pending: { readonly photo: Photo; readonly outcome: AcquisitionOutcome }[] = [];

  const flush = (): void => {
    const finished = pending;
    pending = [];
    flushedAt = clock.now();
    const secondsLeft =
      done < Math.min(3, total) ? null : ((flushedAt - startedAt) / 1000 / done) * (total - done);
    store.setState((state) => {
      const acquisitions = { ...state.acquisitions };
      // What was forgotten or removed in the middle of the run must not come back with its last
      // results.
      const present = new Set(state.study.photos.map(({ id }) => id));
      for (const { photo, outcome } of finished) {
        if (present.has(photo.id)) acquisitions[acquisitionKey(photo.id, study.pipeline)] = outcome;
      }
      const job: Job = { phase: 'processing', done, total, secondsLeft, preparation: null };
      return { ...state, acquisitions, session: { ...state.session, job } };
    });
    // Views draw themselves in a microtask that is queued by now.
    void Promise.resolve().then(() => {
      const taken = clock.now() - flushedAt;
      interval = Math.min(LONGEST_INTERVAL, Math.max(FLUSH_INTERVAL, taken / FLUSH_SHARE));
    });
  };

  const takePhotos = async (): Promise<void> => {
    for (;;) {
      if (isPausing()) cancelled = true;
      const photo = cancelled ? undefined : queue.shift();
      if (photo === undefined) return;
      try {
        const outcome = await engine.acquire(photo.id, study.pipeline);
        // Only now: a flush while the photo was in flight has replaced the list.
        pending.push({ photo, outcome });
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        cancelled = true;
        return;
      }
      done += 1;
      if (clock.now() - flushedAt >= interval) flush();
      if (!sameEngine(store.getState().study, study)) {
        cancelled = true;
        return;
      }
    }
  };

  flush();
  try {
    await Promise.all(Array.from({ length: Math.max(1, engine.concurrency) }, takePhotos));
  } finally {
    flush();
  }
  return !cancelled;
}
