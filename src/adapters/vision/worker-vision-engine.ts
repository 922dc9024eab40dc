import type { OwnModel, OwnModels } from '#adapters/vision/own-models.ts';
import { TimedOut, VisionWorkerPool } from '#adapters/vision/vision-worker-pool.ts';
import {
  Cancelled,
  type EnginePreparation,
  type IncomingFile,
  type VisionEngine,
} from '#application/ports.ts';
import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import {
  type BackendName,
  type BackendWish,
  type DetectorId,
  type ModelId,
  pipelineKey,
  type PipelineSettings,
} from '#domain/embedding/pipeline-settings.ts';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message } from '#words/message.ts';
import { type Reason, ReasonedError, reasonOf } from '#words/reason.ts';
import { startVisionWorker, type VisionWorker } from '#workers/vision/client.ts';

/** What the engine needs of the photos' files. */
export interface FaceFiles {
  blobOf(id: PhotoId): Blob | null;
  /**
   * Keeps the aligned faces of a photo under the pipeline with this key, in the order of its faces.
   */
  putFaces(id: PhotoId, pipeline: string, faces: readonly Blob[]): void;
}

export interface EngineSurroundings {
  readonly startWorker: () => VisionWorker;
  /** Address of the folder that holds `models/` and `wasm/`, with a trailing slash. */
  readonly base: string;
  readonly cores: number;
  readonly memory: number | undefined;
}

/**
 * Generous: a large photo takes about a second; only a computer that swaps or a browser that hangs
 * takes so long.
 */
const PHOTO_TIMEOUT = 60_000;
/**
 * Plain JavaScript takes 9 seconds for one look at a photo, and a photo without a face is looked at
 * three times.
 */
const SLOW_PHOTO_TIMEOUT = 300_000;

const DETECTORS: readonly DetectorId[] = ['cascade', 'ssd-mobilenet-v1'];

type KnownFaces = readonly Pick<AcquiredFace, 'box' | 'confidence' | 'landmarks'>[];

interface Prepared {
  readonly wish: BackendWish;
  readonly detector: DetectorId;
  readonly pool: VisionWorkerPool;
  readonly info: Promise<EngineInfo>;
}

export interface WorkerVisionEngine extends VisionEngine {
  /**
   * The faces of a photo, if it was acquired under any pipeline; none for a photo without a face.
   */
  facesOf(photo: PhotoId): KnownFaces | undefined;
}

/**
 * @param ownModels Models that the user brought, by id; looked up with every call, so it may grow.
 */
export function createWorkerVisionEngine(
  files: FaceFiles,
  surroundings: EngineSurroundings = browserSurroundings(),
  ownModels: OwnModels = new Map(),
): WorkerVisionEngine {
  const { base, startWorker } = surroundings;
  /**
   * Faces found so far, by detector and photo: another alignment needs no second detection. A few
   * hundred numbers a photo.
   */
  const known = new Map<string, KnownFaces>();
  const samples = new Set<AbortController>();
  let prepared: Prepared | null = null;
  let concurrency = 1;

  function open(
    wish: BackendWish,
    detector: DetectorId,
    onProgress: (preparation: EnginePreparation) => void,
  ): Prepared {
    let info: Promise<EngineInfo> | null = null;
    // A worker that takes another's place computes as it did, or not at all: embeddings of two
    // backends must not meet in one set.
    let backend: BackendWish = wish;
    const pool = new VisionWorkerPool({
      start: () => {
        const worker = startWorker();
        // Only the first worker's start is shown; the others take the weights from the browser's
        // cache.
        const onEvent = info === null ? { onEvent: onProgress } : {};
        const ready = worker.call('initialise', { backend, detector, base }, onEvent);
        info ??= ready;
        return { worker, ready };
      },
      jobTimeout: wish === 'cpu' ? SLOW_PHOTO_TIMEOUT : PHOTO_TIMEOUT,
    });
    const warm = pool.warmUp().then(async () => {
      const found = await (info as Promise<EngineInfo>);
      backend = found.backend;
      concurrency = poolSize(found.backend, surroundings.cores, surroundings.memory);
      pool.size = concurrency;
      return found;
    });
    return { wish, detector, pool, info: warm };
  }

  /**
   * Files of a model that is not the app's travel with every call: whichever worker takes it, a
   * restarted one too, has what it needs.
   */
  function ownModel(id: ModelId): { readonly own?: OwnModel } {
    const own = ownModels.get(id);
    return own ? { own } : {};
  }

  async function prepare(
    settings: PipelineSettings,
    wish: BackendWish,
    onProgress: (preparation: EnginePreparation) => void,
  ): Promise<EngineInfo> {
    const info = await prepareBackend(settings.detector, wish, onProgress);
    const { model } = settings;
    if (info.model.id === model || prepared === null) return info;
    const answer = await prepared.pool.run((worker, signal) =>
      worker.call('useModel', { model, ...ownModel(model) }, { signal }),
    );
    if (answer.kind === 'refused') {
      const { text, remedy } = answer;
      throw new ReasonedError(message('models.refused', { text, remedy }));
    }
    return answer.info;
  }

  async function prepareBackend(
    detector: DetectorId,
    wish: BackendWish,
    onProgress: (preparation: EnginePreparation) => void,
  ): Promise<EngineInfo> {
    if (prepared?.wish !== wish || prepared.detector !== detector) {
      prepared?.pool.close();
      prepared = open(wish, detector, onProgress);
    }
    const current = prepared;
    try {
      return await current.info;
    } catch (error) {
      // Thrown away, so that trying again starts afresh.
      current.pool.close();
      if (prepared === current) prepared = null;
      throw error;
    }
  }

  async function acquire(photo: PhotoId, settings: PipelineSettings): Promise<AcquisitionOutcome> {
    const file = files.blobOf(photo);
    if (file === null) return unprocessed('unreadable', message('photo.notHeld'));
    try {
      if (prepared === null) await prepareBackend(settings.detector, 'auto', () => undefined);
      const pool = (prepared as unknown as Prepared).pool;
      const knownKey = `${settings.detector}/${photo}`;
      const faces = known.get(knownKey);
      const own = ownModel(settings.model);
      const { outcome, thumbnails } = await pool.run((worker, signal) =>
        faces === undefined
          ? worker.call('acquire', { file, settings, ...own }, { signal })
          : worker.call('reembed', { file, faces, settings, ...own }, { signal }),
      );
      if (outcome.kind === 'acquired') known.set(knownKey, outcome.faces.map(withoutEmbedding));
      else if (outcome.kind === 'failed' && outcome.reason === 'no-face') known.set(knownKey, []);
      files.putFaces(photo, pipelineKey(settings), thumbnails);
      return outcome;
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      if (error instanceof TimedOut) {
        return unprocessed('timed-out', message('photo.tookTooLong'));
      }
      const detail = message('photo.failedTwice', { reason: reasonOf(error) });
      return unprocessed('worker-crashed', detail);
    }
  }

  async function sample(
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly IncomingFile[]> {
    const controller = new AbortController();
    samples.add(controller);
    const worker = startWorker();
    try {
      const shots = await worker.call(
        'sample',
        { base },
        { signal: controller.signal, onEvent: ({ done, total }) => onProgress(done, total) },
      );
      return shots.map(({ path, file }) => ({
        path,
        fileName: path.slice(path.lastIndexOf('/') + 1),
        byteLength: file.size,
        simulated: true,
        source: file,
      }));
    } catch (error) {
      if (controller.signal.aborted) throw new Cancelled();
      throw error;
    } finally {
      samples.delete(controller);
      worker.terminate();
    }
  }

  return {
    prepare,
    acquire,
    facesOf: (photo) => DETECTORS.map((id) => known.get(`${id}/${photo}`)).find(Boolean),
    sample,
    get concurrency() {
      return concurrency;
    },
    cancel: () => {
      prepared?.pool.cancel();
      for (const controller of samples) controller.abort();
    },
  };
}

function browserSurroundings(): EngineSurroundings {
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return {
    startWorker: startVisionWorker,
    base: new URL('./', document.baseURI).href,
    cores: hardwareConcurrency,
    memory: deviceMemory,
  };
}

function withoutEmbedding({ box, confidence, landmarks }: AcquiredFace): KnownFaces[number] {
  return { box, confidence, landmarks };
}

function unprocessed(
  reason: 'unreadable' | 'timed-out' | 'worker-crashed',
  detail: Reason,
): AcquisitionOutcome {
  return { kind: 'unprocessed', reason, detail };
}

/** Each worker holds 46 MB of weights, TF.js's memory and one decoded photo: 200 to 400 MB. */
const MOST_WORKERS = 4;

/**
 * How many vision workers are worth starting. One where graphics hardware does the work, since
 * there is one of it; else a worker a core, less one on larger machines for the page itself.
 *
 * @param cores `navigator.hardwareConcurrency`.
 * @param memory `navigator.deviceMemory` in gigabytes, where the browser tells (at most 8 is told).
 */
export function poolSize(backend: BackendName, cores: number, memory = 8): number {
  if (backend === 'webgl') return 1;
  const byCores = cores <= 2 ? cores : cores - 1;
  const byMemory = memory <= 2 ? 1 : MOST_WORKERS;
  return Math.max(1, Math.min(byCores, byMemory, MOST_WORKERS));
}
