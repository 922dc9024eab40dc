import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { watchLifeline } from '#workers/rpc/lifeline.ts';
import { VISION_PROTOCOL, type VisionCalls } from './protocol.ts';

export interface VisionWorker extends Connection<VisionCalls> {
  /** Stops the worker at once, whatever it is doing; what was pending rejects. */
  terminate(): void;
}

/** A worker's first word comes once its code is loaded, about two megabytes; after this many milliseconds it will not come. */
const SILENCE = 60_000;

/** Starts a vision worker. TensorFlow.js is part of the worker's own file, never of the page's. */
export function startVisionWorker(): VisionWorker {
  const name = `vision ${crypto.randomUUID()}`;
  const worker = new Worker(new URL('./vision.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  const connection = connect<VisionCalls>(worker as unknown as Endpoint, VISION_PROTOCOL);
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
