import { mirroredCrop } from '#domain/embedding/input-values.ts';
import {
  describedModel,
  descriptionFaults,
  guessDescription,
  type ModelDescription,
  usualCrop,
} from '#domain/embedding/model-description.ts';
import { imageInputOf, type ModelSignature } from '#domain/embedding/model-signature.ts';
import { embeddingFault } from '#domain/embedding/validity.ts';
import type { ModelContents } from '#vision/embedding/model-contents.ts';
import { type ModelFile, UnusableModel } from '#vision/embedding/model-files.ts';
import { networkEmbedder } from '#vision/embedding/network-embedder.ts';
import type { Network } from '#vision/embedding/network.ts';
import { openNetwork } from '#vision/embedding/open-network.ts';
import { readModel } from '#vision/embedding/read-model.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
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

/** Sides of the crops that networks for faces take, the commonest first. */
const SIDES = [112, 160, 224, 96, 128, 150, 152, 182] as const;

/**
 * Tries a network on what its file leaves open: the order of the axes, the size of the crop, the
 * length of the embedding. Often only one fits, because later layers fix it.
 *
 * @returns The description as the network runs with it; unchanged where nothing is open or nothing
 *   runs, which trying it then says.
 */
async function fitOpenAxes(
  network: Network,
  signature: ModelSignature,
  guess: ModelDescription,
): Promise<ModelDescription> {
  const image = imageInputOf(signature);
  const output = guess.output ?? (network.outputs.length === 1 ? network.outputs[0]?.name : null);
  if ('text' in image || output == null) return guess;
  const stated = network.outputs.find(({ name }) => name === output)?.shape;
  const isOpen = image.width === null || image.height === null || !stated?.slice(1).every(Boolean);
  if (!isOpen) return guess;
  const other = image.layout === 'nchw' ? ('nhwc' as const) : ('nchw' as const);
  const layouts = image.saysLayout ? [image.layout] : [image.layout, other];
  for (const side of SIDES) {
    const size = { width: image.width ?? side, height: image.height ?? side };
    for (const layout of layouts) {
      const length = await rowLengthOn(network, size, layout, output);
      if (length === null) continue;
      const usual = usualCrop(size.width, image.bytes);
      return { ...guess, input: { ...guess.input, ...size, layout, ...usual }, dimensions: length };
    }
  }
  return guess;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Length of the row that it gives for a grey picture; `null` where it does not run so, or gives no
 * row.
 */
async function rowLengthOn(
  network: Network,
  { width, height }: Size,
  layout: 'nhwc' | 'nchw',
  output: string,
): Promise<number | null> {
  const shape = layout === 'nhwc' ? [1, height, width, 3] : [1, 3, height, width];
  try {
    const result = await network.run(new Float32Array(3 * width * height), shape, output);
    const isRow = result.shape.filter((length) => length !== 1).length === 1;
    return isRow && result.shape[0] === 1 ? result.values.length : null;
  } catch (error) {
    if (error instanceof UnusableModel) return null;
    throw error;
  }
}
