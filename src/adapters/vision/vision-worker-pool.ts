import { Cancelled } from '#application/ports.ts';
import { type Deferred, deferred } from '#workers/rpc/deferred.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import type { VisionWorker } from '#workers/vision/client.ts';
import { message } from '#words/message.ts';
import { ReasonedError, reasonOf } from '#words/reason.ts';

/** A worker broke over the same job twice, or none could be started. It says why. */
class WorkerDied extends ReasonedError {
  override readonly name = 'WorkerDied';
}

export class TimedOut extends ReasonedError {
  override readonly name = 'TimedOut';
}

export interface PoolOptions {
  /** Starts a worker; resolves once it can take jobs. */
  readonly start: () => StartingWorker;
  readonly jobTimeout: Milliseconds;
  /** How long a cancelled job may take to stop by itself before its worker is terminated. */
  readonly cancelGrace?: Milliseconds;
  /**
   * After this long without a job all workers are terminated, which frees their memory; the next
   * job starts them anew.
   */
  readonly idleTimeout?: Milliseconds;
}
type Milliseconds = number;

export interface StartingWorker {
  readonly worker: VisionWorker;
  readonly ready: Promise<unknown>;
}

type Call<T> = (worker: VisionWorker, signal: AbortSignal) => Promise<T>;

interface Job {
  readonly call: Call<unknown>;
  readonly answer: Deferred<unknown>;
  readonly controller: AbortController;
  attempts: number;
}

interface Slot extends StartingWorker {
  job: Job | null;
}

type Ending =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Hands jobs to up to `size` workers, one job in flight each, in the order in which they came.
 * Workers are started when there is something to do for them and replaced when they die or hang;
 * the job that it happened over is tried once more, then given up.
 */
export class VisionWorkerPool {
  size = 1;
  private readonly options: Required<PoolOptions>;
  private readonly queue: Job[] = [];
  private readonly slots = new Set<Slot>();
  private idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PoolOptions) {
    this.options = { cancelGrace: 2_000, idleTimeout: 60_000, ...options };
  }

  /** Starts the first worker; rejects when it does not become ready. */
  async warmUp(): Promise<void> {
    const slot = this.slots.values().next().value ?? this.openSlot();
    try {
      await slot.ready;
    } catch (error) {
      this.discard(slot);
      throw error;
    }
    this.pump();
  }

  /** Rejects with {@link Cancelled}, {@link TimedOut} or {@link WorkerDied}. */
  run<T>(call: Call<T>): Promise<T> {
    const answer = deferred<unknown>();
    this.queue.push({ call, answer, controller: new AbortController(), attempts: 0 });
    this.pump();
    return answer.promise as Promise<T>;
  }

  /** Gives up all jobs, queued and running. The pool stays usable. */
  cancel(): void {
    for (const job of this.queue.splice(0)) giveUp(job);
    for (const { job } of this.slots) if (job) giveUp(job);
  }

  /** Cancels and terminates everything. */
  close(): void {
    this.cancel();
    clearTimeout(this.idleTimer);
    for (const slot of this.slots) this.discard(slot);
  }

  private pump(): void {
    clearTimeout(this.idleTimer);
    while (this.queue.length > 0) {
      const slot = this.freeSlot();
      const job = slot && this.queue.shift();
      if (!slot || !job) return;
      slot.job = job;
      void this.work(slot, job);
    }
    if ([...this.slots].every(({ job }) => job === null)) {
      this.idleTimer = setTimeout(() => this.close(), this.options.idleTimeout);
    }
  }

  private freeSlot(): Slot | null {
    for (const slot of this.slots) if (slot.job === null) return slot;
    return this.slots.size < this.size ? this.openSlot() : null;
  }

  private openSlot(): Slot {
    const slot: Slot = { ...this.options.start(), job: null };
    // Whoever waits for it hears of a failure; a worker that fails while nobody does must not raise
    // an unhandled rejection.
    slot.ready.catch(() => undefined);
    void slot.worker.ended.then(() => {
      if (slot.job === null) this.discard(slot);
    });
    this.slots.add(slot);
    return slot;
  }

  private discard(slot: Slot): void {
    if (this.slots.delete(slot)) slot.worker.terminate();
  }

  private async work(slot: Slot, job: Job): Promise<void> {
    const ending = await this.attempt(slot, job);
    slot.job = null;
    if (ending.kind === 'done') {
      job.answer.resolve(ending.value);
    } else if (!(ending.error instanceof CallFailed && ending.error.code === 'cancelled')) {
      // Not only crashes: after an error inside TF.js (memory, a lost graphics device) a worker's
      // state is in doubt.
      this.discard(slot);
      this.retry(job, ending.error);
    }
    this.pump();
  }

  private async attempt(slot: Slot, job: Job): Promise<Ending> {
    job.attempts += 1;
    try {
      await slot.ready;
    } catch (error) {
      return { kind: 'failed', error };
    }
    const { signal } = job.controller;
    const tooSlow = deferred<Ending>();
    const expire = (): void => {
      const error = new TimedOut(message('engine.timeUsedUp'));
      tooSlow.resolve({ kind: 'failed', error });
    };
    let timer = setTimeout(expire, this.options.jobTimeout);
    const hurry = (): void => {
      clearTimeout(timer);
      timer = setTimeout(expire, this.options.cancelGrace);
    };
    signal.addEventListener('abort', hurry);
    const call = job.call(slot.worker, signal).then(
      (value): Ending => ({ kind: 'done', value }),
      (error: unknown): Ending => ({ kind: 'failed', error }),
    );
    const ending = await Promise.race([call, tooSlow.promise]);
    clearTimeout(timer);
    signal.removeEventListener('abort', hurry);
    return ending;
  }

  private retry(job: Job, error: unknown): void {
    if (job.controller.signal.aborted) return;
    if (job.attempts < 2) this.queue.unshift(job);
    else if (error instanceof TimedOut) job.answer.reject(error);
    else job.answer.reject(new WorkerDied(reasonOf(error)));
  }
}

function giveUp(job: Job): void {
  job.answer.reject(new Cancelled());
  job.controller.abort();
}
