import { mirroredCrop } from '#domain/embedding/input-values.ts';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import {
  describedModel,
  descriptionFaults,
  guessDescription,
} from '#domain/embedding/model-description.ts';
import { imageInputOf, type ModelSignature } from '#domain/embedding/model-signature.ts';
import { embeddingFault } from '#domain/embedding/validity.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
import type { ModelContents } from './model-contents.ts';
import { fitOpenAxes } from './fit-open-axes.ts';
import { type ModelFile, UnusableModel } from './model-files.ts';
import type { Network } from './network.ts';
import { networkEmbedder } from './network-embedder.ts';
import { openNetwork } from './open-network.ts';
import { readModel } from './read-model.ts';
import { message } from '#words/message.ts';

/** What a model's files say of themselves, and a description to begin with. */
export interface ModelInspection {
  readonly kind: 'model';
  readonly signature: ModelSignature;
  readonly guess: ModelDescription;
}

/** A model that ran on a drawn face. */
export interface ModelTrial {
  readonly kind: 'works';
  readonly signature: ModelSignature;
  /** Time of one embedding, in milliseconds. */
  readonly milliseconds: number;
}

/**
 * Opens a model to see what it takes and gives.
 *
 * @throws {UnusableModel} also for a network that no description can make an embedding model of.
 */
export async function inspectModel(
  files: readonly ModelFile[],
  base: string,
): Promise<ModelInspection> {
  const contents = await readModel(files);
  const network = await openNetwork(contents, base);
  try {
    const signature = signatureOf(contents, network);
    const input = imageInputOf(signature);
    if ('text' in input) throw new UnusableModel(input.text, input.remedy);
    const guess = guessDescription(signature, contents.path);
    return { kind: 'model', signature, guess: await fitOpenAxes(network, signature, guess) };
  } finally {
    network.dispose();
  }
}

/**
 * Runs a model as described, on a drawn face and on its mirror image.
 *
 * @throws {UnusableModel} where the description does not fit the files, or the model gives no
 *   embeddings.
 */
export async function tryModel(
  files: readonly ModelFile[],
  description: ModelDescription,
  base: string,
): Promise<ModelTrial> {
  const contents = await readModel(files);
  const network = await openNetwork(contents, base);
  try {
    const signature = signatureOf(contents, network);
    const [fault] = descriptionFaults(description, signature);
    if (fault) throw new UnusableModel(fault.text, fault.remedy);
    const model = describedModel(description, contents.format, 'trial');
    const embedder = networkEmbedder(network, model, contents.sha256);
    const crop = knownAnswerCrop(model.input.width, model.input.height);
    await embedder.embed(crop);
    const began = performance.now();
    const embedding = await embedder.embed(crop);
    const milliseconds = performance.now() - began;
    refuseUnfit(embedding, await embedder.embed(mirroredCrop(crop)));
    return { kind: 'works', signature, milliseconds };
  } finally {
    network.dispose();
  }
}

function signatureOf(contents: ModelContents, { inputs, outputs }: Network): ModelSignature {
  const { format, byteLength, sha256 } = contents;
  return { format, inputs, outputs, byteLength, sha256 };
}

function refuseUnfit(embedding: Float32Array, ofMirrored: Float32Array): void {
  const fault = embeddingFault(embedding, embedding.length);
  if (fault !== null) {
    throw new UnusableModel(
      message(fault === 'all-zero' ? 'modelFault.onlyZeros' : 'modelFault.noNumbers'),
      message('modelFix.normalisationOrOutput'),
    );
  }
  if (embedding.every((value, i) => value === ofMirrored[i])) {
    throw new UnusableModel(message('modelFault.constant'), message('modelFix.checkOutput'));
  }
}
