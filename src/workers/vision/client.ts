import { type RunningWorker, startWorker } from '#workers/rpc/start-worker.ts';
import { VISION_PROTOCOL, type VisionCalls } from './protocol.ts';

export type VisionWorker = RunningWorker<VisionCalls>;

/** Starts a vision worker. TensorFlow.js is part of the worker's own file, never of the page's. */
export function startVisionWorker(): VisionWorker {
  return startWorker('vision', VISION_PROTOCOL, (name) => {
    return new Worker(new URL('./vision.worker.ts', import.meta.url), { type: 'module', name });
  });
}
