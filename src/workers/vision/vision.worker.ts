import { acquirePhoto, type Checkpoint, reembedPhoto } from '#vision/acquire.ts';
import { shootSample } from '#vision/sample/shoot-sample.ts';
import { startVision, type Vision } from '#vision/vision.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';
import { VISION_PROTOCOL, type VisionCalls } from './protocol.ts';

let vision: Vision | null = null;

function started(): Vision {
  if (vision === null) throw new Error('The vision worker was not initialised.');
  return vision;
}

/** Lets waiting messages in, among them a cancellation, and stops if there was one. */
function checkpointFor(signal: AbortSignal): Checkpoint {
  return async () => {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    signal.throwIfAborted();
  };
}

serve<VisionCalls>(self as unknown as Endpoint, VISION_PROTOCOL, {
  initialise: async ({ backend, base }, { report }) => {
    vision?.dispose();
    vision = null;
    vision = await startVision(backend, base, report);
    return vision.info;
  },
  acquire: ({ file, settings }, { signal }) =>
    acquirePhoto(file, settings, started().networks, checkpointFor(signal)),
  reembed: ({ file, faces, settings }, { signal }) =>
    reembedPhoto(file, faces, settings, started().networks, checkpointFor(signal)),
  sample: ({ base }, { signal, report }) =>
    shootSample(base, checkpointFor(signal), (done, total) => report({ done, total })),
  ledger: () => started().ledger(),
  dispose: () => {
    const left = started().dispose();
    vision = null;
    return left;
  },
});
