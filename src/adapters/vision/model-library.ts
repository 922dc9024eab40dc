import { openArchives } from '#adapters/files/open-archives.ts';
import { isSystemFile } from '#adapters/files/system-files.ts';
import { sha256Hex } from '#adapters/platform/digest.ts';
import type { OwnModel } from '#adapters/vision/own-models.ts';
import type { WorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import type {
  AddedModel,
  BundledModel,
  CropPreview,
  InspectedModel,
  LabelledPhoto,
  ModelLibrary,
  ModelRefusal,
} from '#application/model-ports.ts';
import type { IncomingFile } from '#application/ports.ts';
import { type CheckedFace, checkEmbeddings } from '#domain/embedding/check-embeddings.ts';
import { EMBEDDING_MODELS, embeddingModel } from '#domain/embedding/embedding-model.ts';
import {
  describedModel,
  embeddingIdentity,
  type ModelDescription,
} from '#domain/embedding/model-description.ts';
import { HEAD_BYTES, readableModel } from '#domain/embedding/model-file-format.ts';
import type { ModelId, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { message, type Message } from '#words/message.ts';
import { reasonOf } from '#words/reason.ts';
import type { VisionWorker } from '#workers/vision/client.ts';

interface LibrarySurroundings {
  readonly engine: Pick<WorkerVisionEngine, 'acquire' | 'facesOf'>;
  readonly blobOf: (photo: PhotoId) => Blob | null;
  readonly startWorker: () => VisionWorker;
  /** Address of the folder that holds `models/` and `wasm/`, with a trailing slash. */
  readonly base: string;
  /** Shared with the engine, which reads it. */
  readonly ownModels: Map<ModelId, OwnModel>;
}

/**
 * The more photos, the longer a person waits; more than this say nothing that an evaluation does
 * not say better.
 */
const MOST_CHECKED = 24;

type ModelFiles = OwnModel['files'];

export function createModelLibrary(surroundings: LibrarySurroundings): ModelLibrary {
  const { engine, blobOf, startWorker, base, ownModels } = surroundings;

  /** A worker of its own for each look at unknown files: if they crash it, nothing else stops. */
  async function apart<T>(call: (worker: VisionWorker) => Promise<T>): Promise<T | ModelRefusal> {
    const worker = startWorker();
    try {
      return await call(worker);
    } catch (error) {
      const reason = reasonOf(error);
      return refusal(
        message('modelFault.openingFailed', { reason }),
        message('modelFix.smallerOrAnew'),
      );
    } finally {
      worker.terminate();
    }
  }

  async function inspect(
    incoming: readonly IncomingFile[],
  ): Promise<InspectedModel | ModelRefusal> {
    const files = await modelFiles(incoming);
    if ('text' in files) return files;
    const look = await apart((worker) => worker.call('inspectModel', { files, base }));
    if (look.kind === 'refused') return look;
    const same = [...ownModels.values()].filter(({ sha256 }) => sha256 === look.signature.sha256);
    const guess = { ...look.guess, name: freeName(look.guess.name) };
    return { ...look, guess, sameWeights: same.map(({ model }) => model.name) };
  }

  /** Two models of one name could not be told apart in a table. */
  function freeName(wish: string): string {
    const taken = new Set([...EMBEDDING_MODELS, ...library.added()].map(({ name }) => name));
    let name = wish;
    for (let number = 2; taken.has(name); number++) name = `${wish} (${number})`;
    return name;
  }

  async function add(
    incoming: readonly IncomingFile[],
    description: ModelDescription,
  ): Promise<AddedModel | ModelRefusal> {
    const files = await modelFiles(incoming);
    if ('text' in files) return files;
    const trial = await apart((worker) => worker.call('tryModel', { files, description, base }));
    if (trial.kind === 'refused') return trial;
    const { sha256, format } = trial.signature;
    const identity = new TextEncoder().encode(sha256 + embeddingIdentity(description));
    const id = `own-${(await sha256Hex(identity)).slice(0, 16)}`;
    const { milliseconds } = trial;
    const before = ownModels.get(id);
    if (before !== undefined) {
      return { kind: 'added', already: true, model: before.model, sha256, milliseconds };
    }
    const named = { ...description, name: freeName(description.name.trim()) };
    const model = describedModel(named, format, id);
    ownModels.set(id, { model, files, sha256 });
    return { kind: 'added', already: false, model, sha256, milliseconds };
  }

  async function preview(
    photo: PhotoId,
    { input }: ModelDescription,
  ): Promise<CropPreview | ModelRefusal> {
    const file = blobOf(photo);
    if (file === null) {
      return refusal(message('modelFault.photoNotHeld'), message('modelFix.otherPhoto'));
    }
    if (engine.facesOf(photo) === undefined) await engine.acquire(photo, ANY_PIPELINE);
    const [face] = engine.facesOf(photo) ?? [];
    const crop =
      face && (await apart((worker) => worker.call('previewCrop', { file, face, input })));
    if (!crop) {
      return refusal(message('modelFault.noFaceInPhoto'), message('modelFix.otherPhoto'));
    }
    if (crop.kind === 'refused') return crop;
    const { picture, ...rest } = crop;
    return { ...rest, pictureUrl: await dataUrl(picture) };
  }

  async function check(
    id: ModelId,
    photos: readonly LabelledPhoto[],
    pipeline: PipelineSettings,
    onProgress: (done: number, total: number) => void = () => undefined,
  ) {
    const model = ownModels.get(id)?.model ?? embeddingModel(id);
    const chosen = photos.slice(0, MOST_CHECKED);
    let done = 0;
    const faces = await Promise.all(
      chosen.map(async ({ photo, subject }) => {
        const embedding = await embeddingOf(photo, { ...pipeline, model: id });
        const again = await embeddingOf(photo, { ...pipeline, model: id });
        onProgress((done += 1), chosen.length);
        return embedding && again ? { subject, embedding, again } : null;
      }),
    );
    const found = faces.filter((face): face is CheckedFace => face !== null);
    return checkEmbeddings(found, model?.dimensions ?? 0, model?.defaultMetric ?? 'cosine');
  }

  async function embeddingOf(photo: PhotoId, settings: PipelineSettings) {
    const outcome = await engine.acquire(photo, settings);
    return outcome.kind === 'acquired' ? (outcome.faces[0]?.embedding ?? null) : null;
  }

  const library: ModelLibrary = {
    split: async (incoming) => {
      const files = await unpacked(incoming);
      return 'text' in files ? files : splitModels(files);
    },
    bundled: () => bundledModels(base),
    added: () => [...ownModels.values()].map(({ model }) => model),
    find: (id) => ownModels.get(id)?.model ?? embeddingModel(id),
    inspect,
    add,
    remove: (id) => void ownModels.delete(id),
    preview,
    check,
  };
  return library;
}

async function dataUrl(png: Blob): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  return `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Good enough to find a face with. */
const ANY_PIPELINE: PipelineSettings = {
  model: 'face-api-resnet-128',
  detector: 'cascade',
  alignment: 'similarity',
  mirrorAveraging: false,
};

async function bundledModels(base: string): Promise<readonly BundledModel[]> {
  let missing: readonly { readonly model: string; readonly spec: string }[] = [];
  try {
    const response = await fetch(new URL('models/unavailable.json', base));
    if (response.ok) missing = (await response.json()) as typeof missing;
  } catch {
    // Without the list all count as there; one that is not says so when it is chosen.
  }
  return EMBEDDING_MODELS.map((model) => {
    const spec = missing.find((entry) => entry.model === model.id)?.spec;
    const unavailable = spec === undefined ? null : message('models.unavailable', { spec });
    return { model, unavailable };
  });
}

/** The files to look at: archives opened, what operating systems add left out. */
async function unpacked(
  incoming: readonly IncomingFile[],
): Promise<readonly IncomingFile[] | ModelRefusal> {
  const collected = { files: incoming, emptyFolders: [], systemFiles: [] };
  const { files, leftOut = [] } = await openArchives(collected);
  const usable = files.filter(({ path, source }) => !isSystemFile(path) && source instanceof Blob);
  const [problem] = leftOut;
  return usable.length === 0 && problem ? refusal(problem.text, problem.remedy) : usable;
}

async function modelFiles(incoming: readonly IncomingFile[]): Promise<ModelFiles | ModelRefusal> {
  const files = await unpacked(incoming);
  if ('text' in files) return files;
  return files.map(({ path, source }) => ({ path, blob: source as Blob }));
}

function refusal(text: Message, remedy: Message): ModelRefusal {
  return { kind: 'refused', text, remedy };
}

/**
 * Files of several models, dropped together, as those of one model each. A file of weights goes
 * with the model in the nearest folder above it, so that two checkpoints with the same file names
 * do not get each other's; one that no model's folder holds goes with all, and each takes what it
 * names.
 */
export async function splitModels(
  files: readonly IncomingFile[],
): Promise<readonly (readonly IncomingFile[])[]> {
  const mains = await modelsAmong(files);
  if (mains.length < 2) return [files];
  const rest = files.filter((file) => !mains.includes(file));
  return mains.map((main) => [
    main,
    ...rest.filter(({ path }) => {
      const nearest = nearestFolder(path, mains);
      return nearest === null || nearest === folderOf(main);
    }),
  ]);
}

/**
 * Those called ONNX, and lists of TensorFlow.js; only if there is none of them what looks like ONNX
 * inside, since raw weights may look like anything.
 */
async function modelsAmong(files: readonly IncomingFile[]): Promise<readonly IncomingFile[]> {
  const named: IncomingFile[] = [];
  const others: IncomingFile[] = [];
  for (const file of files) {
    const { source, path } = file;
    if (!(source instanceof Blob)) continue;
    const head = new Uint8Array(await source.slice(0, HEAD_BYTES).arrayBuffer());
    const kind = readableModel(path, head);
    if (kind === 'tfjs' || /\.onnx$/i.test(path)) named.push(file);
    else if (kind === 'onnx') others.push(file);
  }
  return named.length > 0 ? named : others;
}

/** The deepest of the models' folders that holds a path. */
function nearestFolder(path: string, mains: readonly IncomingFile[]): string | null {
  const holding = mains.map(folderOf).filter((folder) => path.startsWith(folder));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** With a trailing slash; empty for the root. */
function folderOf({ path }: IncomingFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
