import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { VISION_PROTOCOL, type VisionCalls } from './protocol.ts';

export interface VisionWorker extends Connection<VisionCalls> {
  /** Stops the worker at once, whatever it is doing; what was pending rejects. */
  terminate(): void;
}

/** Starts a vision worker. TensorFlow.js is part of the worker's own file, never of the page's. */
export function startVisionWorker(): VisionWorker {
  const worker = new Worker(new URL('./vision.worker.ts', import.meta.url), {
    type: 'module',
    name: 'vision',
  });
  const connection = connect<VisionCalls>(worker as unknown as Endpoint, VISION_PROTOCOL);
  return {
    ...connection,
    terminate: () => {
      connection.close();
      worker.terminate();
    },
  };
}
