import type { CallMap } from './call-map.ts';
import { connect, type Connection } from './connect.ts';
import type { Endpoint } from './endpoint.ts';
import { watchLifeline } from './lifeline.ts';

/** A worker that was started, with the line to it. */
export interface RunningWorker<C extends CallMap<C>> extends Connection<C> {
  /** Stops the worker at once, whatever it is doing; what was pending rejects. */
  terminate(): void;
}

/**
 * A worker's first word comes once its code is loaded, two megabytes at most; after this many
 * milliseconds it will not come.
 */
const SILENCE = 60_000;

/**
 * Starts a worker whose entry calls `serveWorker`; calls wait until it is ready. However it ends,
 * its connection hears of it.
 *
 * @param make is given a name of this very worker. It must name the entry itself, or the build does
 *   not find it.
 */
export function startWorker<C extends CallMap<C>>(
  kind: string,
  protocol: number,
  make: (name: string) => Worker,
): RunningWorker<C> {
  const name = `${kind} ${crypto.randomUUID()}`;
  const worker = make(name);
  const connection = connect<C>(worker as unknown as Endpoint, protocol);
  // The event that message ports have and workers lack.
  const end = (): boolean => worker.dispatchEvent(new Event('close'));
  const silence = setTimeout(end, SILENCE);
  let stopWatching = (): void => undefined;
  const watch = (): void => {
    clearTimeout(silence);
    stopWatching = watchLifeline(name, end);
  };
  worker.addEventListener('message', watch, { once: true });
  return {
    ...connection,
    terminate: () => {
      worker.removeEventListener('message', watch);
      clearTimeout(silence);
      stopWatching();
      connection.close();
      worker.terminate();
    },
  };
}
