import { Cancelled } from '#application/ports.ts';
import { asError } from '#domain/shared/as-error.ts';
import type { CallMap } from '#workers/rpc/call-map.ts';
import type { Connection } from '#workers/rpc/connect.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import type { RunningWorker } from '#workers/rpc/start-worker.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Calls back once, unless it is called off by what it returns. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

/** As often as it was tried, the worker died or said nothing for too long. */
export class WorkerBroke extends ReasonedError {
  override readonly name = 'WorkerBroke';
  readonly ending: 'died' | 'silent';

  constructor(ending: 'died' | 'silent', cause: unknown) {
    super(message(ending === 'died' ? 'worker.diedTwice' : 'worker.silentTwice'), { cause });
    this.ending = ending;
  }
}

/**
 * The worker that answers a question. Another takes its place when it dies, and begins with
 * nothing.
 */
export interface LiveWorker<C extends CallMap<C>, Kept> {
  readonly call: Connection<C>['call'];
  /** What this very worker was told to keep: for whoever asks to read and to write. */
  readonly kept: Kept;
}

export interface WorkerSession<C extends CallMap<C>, Kept> {
  /**
   * Has a question answered by the worker, which is started if there is none. A worker that dies or
   * falls silent is thrown away, and the question is put once more to a new one; so it must tell
   * the worker all that it needs.
   *
   * Rejects with `Cancelled` after `discard` or where a call's signal says so, with
   * {@link WorkerBroke}, or with what the worker threw.
   */
  run<T>(question: (worker: LiveWorker<C, Kept>) => Promise<T>): Promise<T>;
  /** Ends the worker with all that runs and all that it keeps. The session stays usable. */
  readonly discard: () => void;
}

export interface SessionOptions<C extends CallMap<C>, Kept> {
  readonly start: () => RunningWorker<C>;
  /** What a worker keeps that has just begun. */
  readonly nothingKept: () => Kept;
  /** How many workers a question may break. */
  readonly attempts?: number;
  /** Milliseconds without a word of an answer after which a worker counts as hung. */
  readonly patience?: number;
  readonly alarm?: Alarm;
}

/**
 * Everything that is computed tells how far it is many times a second, except for what is done in
 * one go: a minute for the largest sets on slow computers.
 */
const PATIENCE = 300_000;

const byTimer: Alarm = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
};

interface Started<C extends CallMap<C>, Kept> extends LiveWorker<C, Kept> {
  readonly worker: RunningWorker<C>;
  isSilent: boolean;
}

export function workerSession<C extends CallMap<C>, Kept>({
  start,
  nothingKept,
  attempts = 2,
  patience = PATIENCE,
  alarm = byTimer,
}: SessionOptions<C, Kept>): WorkerSession<C, Kept> {
  let current: Started<C, Kept> | null = null;
  /** Grows with every `discard`: what was asked before is cancelled, however the worker puts it. */
  let generation = 0;

  const end = (started: Started<C, Kept>): void => {
    if (current === started) current = null;
    started.worker.terminate();
  };

  const open = (): Started<C, Kept> => {
    const worker = start();
    const started: Started<C, Kept> = {
      worker,
      kept: nothingKept(),
      isSilent: false,
      call(kind, input, options = {}) {
        const ring = (): void => {
          started.isSilent = true;
          end(started);
        };
        let callOff = alarm(patience, ring);
        const answer = worker.call(kind, input, {
          ...options,
          onEvent: (event) => {
            callOff();
            callOff = alarm(patience, ring);
            options.onEvent?.(event);
          },
        });
        return answer.finally(() => callOff());
      },
    };
    void worker.ended.then(() => end(started));
    return started;
  };

  return {
    async run(question) {
      const before = generation;
      for (let attempt = 1; ; attempt++) {
        const asked = (current ??= open());
        try {
          return await question(asked);
        } catch (error) {
          const code = error instanceof CallFailed ? error.code : null;
          if (before !== generation || code === 'cancelled') throw new Cancelled();
          if (!asked.isSilent && code !== 'crashed') throw asError(error);
          end(asked);
          if (attempt === attempts)
            throw new WorkerBroke(asked.isSilent ? 'silent' : 'died', error);
        }
      }
    },
    discard() {
      generation += 1;
      if (current !== null) end(current);
    },
  };
}
