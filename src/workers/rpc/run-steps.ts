import type { CallContext } from './serve.ts';

/** Steps done, of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Milliseconds of work between looks at the message queue: a cancelled call stops within about this
 * time.
 */
const SLICE_MS = 50;

/**
 * Runs a computation that yields how much it has done, in slices, so that the worker can report
 * progress and hear of a cancellation in between. Throws once the caller has cancelled.
 */
export async function runSteps<T>(
  steps: Generator<number, T>,
  total: number,
  { signal, report }: CallContext<Progress>,
): Promise<T> {
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - sliceStart < SLICE_MS) continue;
    report({ done: step.value, total });
    // A task, not a microtask: only then are messages delivered.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    sliceStart = performance.now();
  }
}
