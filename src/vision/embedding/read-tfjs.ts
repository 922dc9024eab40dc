import type * as tf from '@tensorflow/tfjs';
import { countText, listText } from '#domain/shared/wording.ts';
import { companionOf } from './companions.ts';
import type { TfjsContents } from './model-contents.ts';
import { joined, sha256 } from './model-digest.ts';
import { type ModelFile, nameOf, UnusableModel } from './model-files.ts';

const AGAIN = 'Copy or download it again.';

interface ModelJson extends tf.io.ModelJSON {
  readonly weightsManifest: tf.io.WeightsManifestConfig;
}

/**
 * The model.json of TensorFlow.js with its shards.
 *
 * @param files All that came with it; those that it does not name play no part.
 * @throws {UnusableModel}
 */
export async function readTfjs(
  file: ModelFile,
  files: readonly ModelFile[],
): Promise<TfjsContents> {
  const fileName = nameOf(file.path);
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const json = parsed(new TextDecoder().decode(bytes), fileName);
  const paths = json.weightsManifest.flatMap((group) => group.paths);
  const shards = paths.map((path) => companionOf(file, path, files));
  const several = paths.find((_, i) => shards[i]?.kind === 'ambiguous');
  if (several !== undefined) {
    throw new UnusableModel(
      `${fileName} keeps weights in ${several}, and several of the chosen files have that name.`,
      'Add one model at a time, each with its own weights.',
    );
  }
  const missing = paths.filter((_, i) => shards[i]?.kind === 'missing');
  if (missing.length > 0) {
    throw new UnusableModel(
      `${fileName} needs ${countText(paths.length, 'file')} of weights; ${listText(missing.slice(0, 4))}${missing.length > 4 ? ' and more' : ''} ${missing.length === 1 ? 'is' : 'are'} not among the chosen ones.`,
      'Choose model.json together with all of its shards, or a zip of them.',
    );
  }
  const parts = await Promise.all(
    shards.map(async (shard) =>
      shard.kind === 'found'
        ? new Uint8Array(await shard.file.blob.arrayBuffer())
        : new Uint8Array(),
    ),
  );
  const specs = json.weightsManifest.flatMap((group) => group.weights);
  const weights = joined(parts);
  const expected = specs.reduce((sum, spec) => sum + bytesOf(spec), 0);
  if (weights.length !== expected) {
    throw new UnusableModel(
      `The weights of ${fileName} have ${weights.length.toLocaleString('en-GB')} bytes, ${expected.toLocaleString('en-GB')} are listed: a shard is damaged, breaks off, or is of another model.`,
      AGAIN,
    );
  }
  const { weightsManifest: _, ...rest } = json;
  return {
    format: isGraph(json) ? 'tfjs-graph' : 'tfjs-layers',
    path: file.path,
    fileName,
    artifacts: { ...rest, weightSpecs: specs, weightData: weights.buffer } as tf.io.ModelArtifacts,
    byteLength: file.blob.size + weights.length,
    sha256: await sha256(joined([bytes, weights])),
  };
}

function parsed(text: string, fileName: string): ModelJson {
  let json: Partial<ModelJson> | null;
  try {
    json = JSON.parse(text) as Partial<ModelJson> | null;
  } catch (error) {
    throw new UnusableModel(
      `${fileName} is damaged or breaks off: it is not valid JSON.`,
      AGAIN,
      error,
    );
  }
  const manifest: unknown = json?.weightsManifest;
  const hasNetwork = isRecord(json?.modelTopology);
  if (!hasNetwork || !Array.isArray(manifest)) {
    throw new UnusableModel(
      `${fileName} is no model of TensorFlow.js: it has no ${hasNetwork ? 'list of weights' : 'network'}.`,
      'Choose the model.json that tensorflowjs_converter wrote.',
    );
  }
  // The same file twice would be read, and held, twice.
  const paths = manifest.every(isGroup) ? manifest.flatMap((group) => group.paths) : null;
  if (paths === null || new Set(paths).size < paths.length) {
    throw new UnusableModel(`The list of weights in ${fileName} is damaged.`, AGAIN);
  }
  return json as ModelJson;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A group of the list of weights: which files, and what tensors lie in them. */
function isGroup(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value['paths']) || !Array.isArray(value['weights'])) {
    return false;
  }
  return (
    value['paths'].every((path) => typeof path === 'string') && value['weights'].every(isTensor)
  );
}

function isTensor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, shape, dtype, quantization } = value;
  if (quantization !== undefined && !isRecord(quantization)) return false;
  const isShape =
    Array.isArray(shape) && shape.every((length) => Number.isInteger(length) && length >= 0);
  return typeof name === 'string' && typeof dtype === 'string' && isShape;
}

function isGraph({ format, modelTopology }: ModelJson): boolean {
  return format === undefined ? 'node' in modelTopology : format === 'graph-model';
}

const BYTES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
  complex64: 8,
};

/**
 * As stored, possibly in fewer bits than in use. Strings have no fixed length; networks for faces
 * have none.
 */
function bytesOf({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  const values = shape.reduce((product, length) => product * length, 1);
  return values * (BYTES[quantization?.dtype ?? dtype] ?? 0);
}
