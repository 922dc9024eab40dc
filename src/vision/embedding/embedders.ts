import * as tf from '@tensorflow/tfjs';
import { embeddingModel } from '#domain/embedding/embedding-model.ts';
import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { type ModelFile, type OwnModel, UnusableModel } from '#vision/embedding/model-files.ts';
import { type Embedder, networkEmbedder } from '#vision/embedding/network-embedder.ts';
import { openNetwork } from '#vision/embedding/open-network.ts';
import { readModel } from '#vision/embedding/read-model.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
import { KNOWN_ANSWER_TOLERANCE } from '#vision/known-answer.ts';
import { BUNDLED_MODELS } from '#vision/model-digests.ts';
import { fetchPinned } from '#vision/weights.ts';
import { message } from '#words/message.ts';
import { reasonOf } from '#words/reason.ts';

/**
 * Bytes of weights that are kept beside the network in use, so that going back and forth between
 * two models is free.
 */
const KEPT_BYTES = 256 * 1024 ** 2;

interface Opened {
  readonly embedder: Embedder;
  readonly byteLength: number;
  /** TF.js tensors that it holds. */
  readonly tensors: number;
}

/**
 * The embedding networks of one worker: opened when first asked for, let go when others need the
 * room.
 */
export interface Embedders {
  /**
   * @param own The model's files where it is not one of the app's.
   * @throws {UnusableModel} also when a bundled file is missing or not the pinned one.
   */
  open(id: ModelId, own?: OwnModel): Promise<Embedder>;
  dispose(): void;
}

/**
 * @param first face-api.js's own network, which is always there.
 * @param base Address of the folder that holds `models/` and `wasm/`, with a trailing slash.
 * @param onTensors How many more tensors, or fewer, there should be from now on.
 */
export function makeEmbedders(
  first: Embedder,
  base: string,
  onTensors: (difference: number) => void,
): Embedders {
  /** The longest unused first. */
  const opened = new Map<ModelId, Opened>();
  const opening = new Map<ModelId, Promise<Opened>>();

  async function openAnew(id: ModelId, own: OwnModel | undefined): Promise<Opened> {
    const model = own?.model ?? embeddingModel(id);
    const files = own ?? (await bundledFiles(id, base));
    if (!model || !files) {
      throw new UnusableModel(
        message('modelFault.notKnownHere', { id }),
        message('modelFix.addFilesAgain'),
      );
    }
    const contents = await readModel(files.files);
    if (own && contents.sha256 !== own.sha256) {
      throw new UnusableModel(
        message('modelFault.changed', { name: own.model.name }),
        message('modelFix.addAgain'),
      );
    }
    const before = tf.memory().numTensors;
    const network = await openNetwork(contents, base);
    const tensors = tf.memory().numTensors - before;
    onTensors(tensors);
    const embedder = networkEmbedder(network, model, files.sha256);
    const ready = { embedder, byteLength: contents.byteLength, tensors };
    try {
      const error = own ? null : await checkedError(embedder);
      return error === null
        ? ready
        : { ...ready, embedder: { ...embedder, knownAnswerError: error } };
    } catch (error) {
      close(ready);
      throw error;
    }
  }

  function close({ embedder, tensors }: Opened): void {
    embedder.dispose();
    onTensors(-tensors);
  }

  function makeRoom(): void {
    let kept = 0;
    for (const [id, other] of [...opened].toReversed().slice(1)) {
      kept += other.byteLength;
      if (kept <= KEPT_BYTES) continue;
      opened.delete(id);
      close(other);
    }
  }

  return {
    open: async (id, own) => {
      if (id === first.model.id) return first;
      let found = opened.get(id);
      if (found === undefined) {
        const promise = opening.get(id) ?? openAnew(id, own).finally(() => opening.delete(id));
        opening.set(id, promise);
        found = await promise;
      }
      opened.delete(id);
      opened.set(id, found);
      makeRoom();
      return found.embedder;
    },
    dispose: () => {
      for (const other of opened.values()) close(other);
      opened.clear();
    },
  };
}

/**
 * A bundled file that is missing or differs is no reason to restart a worker, so it is a refusal
 * too.
 */
async function bundledFiles(id: ModelId, base: string): Promise<BundledFiles | null> {
  try {
    return await fetchBundled(id, base);
  } catch (error) {
    throw new UnusableModel(
      message('modelFault.notOpened', { reason: reasonOf(error) }),
      message('modelFix.otherModel'),
      error,
    );
  }
}

/**
 * Whether a bundled model computes here what it should: largest absolute difference of a component;
 * `null` for a model without a known answer.
 *
 * @throws {UnusableModel} when it is larger than `KNOWN_ANSWER_TOLERANCE`.
 */
async function checkedError(embedder: Embedder): Promise<number | null> {
  const { id, name, input } = embedder.model;
  const answer = bundledModel(id)?.knownAnswer;
  if (answer === undefined) return null;
  const embedding = await embedder.embed(knownAnswerCrop(input.width, input.height));
  const error = Math.max(...answer.map((value, i) => Math.abs((embedding[i] ?? NaN) - value)));
  if (error <= KNOWN_ANSWER_TOLERANCE) return error;
  throw new UnusableModel(
    message('modelFault.inexact', {
      name,
      error: error.toPrecision(2),
      allowed: String(KNOWN_ANSWER_TOLERANCE),
    }),
    message('modelFix.otherBackend'),
  );
}

export interface BundledFiles {
  readonly files: readonly ModelFile[];
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
}

/** A model that ships beside face-api.js's own; `undefined` for an id that is none of theirs. */
function bundledModel(id: ModelId): (typeof BUNDLED_MODELS)[number] | undefined {
  return BUNDLED_MODELS.find(({ model }) => model === id);
}

/**
 * Fetches a bundled model's files and checks them.
 *
 * @returns `null` for an id that is none of theirs.
 * @throws {ReasonedError} when a file cannot be fetched or is not the pinned one.
 */
async function fetchBundled(id: ModelId, base: string): Promise<BundledFiles | null> {
  const bundled = bundledModel(id);
  const weights = bundled?.files.at(-1);
  if (bundled === undefined || weights === undefined) return null;
  const files = await Promise.all(
    bundled.files.map(async ({ path }) => ({
      path,
      blob: new Blob([await fetchPinned(base, path)]),
    })),
  );
  return { files, sha256: weights.sha256 };
}
