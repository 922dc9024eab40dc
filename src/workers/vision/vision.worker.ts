import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { acquirePhoto, type Checkpoint, reembedPhoto } from '#vision/acquire.ts';
import { type OwnModel, orRefusal } from '#vision/embedding/model-files.ts';
import { previewOf } from '#vision/embedding/preview-crop.ts';
import { inspectModel, tryModel } from '#vision/embedding/try-model.ts';
import type { Networks } from '#vision/networks.ts';
import { shootSample } from '#vision/sample/shoot-sample.ts';
import { throwIfBackendLost } from '#vision/tf-backend.ts';
import { aboutModel, startVision, type Vision } from '#vision/vision.ts';
import type { Handlers } from '#workers/rpc/serve.ts';
import { serveWorker } from '#workers/rpc/serve-worker.ts';
import { VISION_PROTOCOL, type VisionCalls } from './protocol.ts';

let vision: Vision | null = null;

function started(): Vision {
  if (vision === null) throw new Error('The vision worker was not initialised.');
  return vision;
}

/** The networks, with the embedding network that the settings name. */
async function networksWith(
  { model }: PipelineSettings,
  own: OwnModel | undefined,
): Promise<Networks> {
  const { networks, embedders } = started();
  return { ...networks, embedder: await embedders.open(model, own) };
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

/**
 * What was computed while the graphics hardware was lost is nothing but zeros: it must not count as
 * a photo without a face.
 */
function believed<T>(result: T): T {
  throwIfBackendLost();
  return result;
}

const handlers: Handlers<VisionCalls> = {
  initialise: async ({ backend, detector, base }, { report }) => {
    vision?.dispose();
    vision = null;
    vision = await startVision(backend, detector, base, report);
    return vision.info;
  },
  acquire: async ({ file, settings, own }, { signal }) =>
    believed(
      await acquirePhoto(file, settings, await networksWith(settings, own), checkpointFor(signal)),
    ),
  reembed: async ({ file, faces, settings, own }, { signal }) => {
    const networks = await networksWith(settings, own);
    return believed(await reembedPhoto(file, faces, settings, networks, checkpointFor(signal)));
  },
  useModel: ({ model, own }) =>
    orRefusal(async () => {
      const { embedders, info } = started();
      const embedder = await embedders.open(model, own);
      return { kind: 'ready', info: { ...info, ...aboutModel(embedder) } } as const;
    }),
  inspectModel: ({ files, base }) => orRefusal(() => inspectModel(files, base)),
  tryModel: ({ files, description, base }) => orRefusal(() => tryModel(files, description, base)),
  previewCrop: ({ file, face, input }) => previewOf(file, face, input),
  sample: ({ base }, { signal, report }) =>
    shootSample(base, checkpointFor(signal), (done, total) => report({ done, total })),
  ledger: () => started().ledger(),
  dispose: () => {
    const left = started().dispose();
    vision = null;
    return left;
  },
};

serveWorker(VISION_PROTOCOL, handlers);
