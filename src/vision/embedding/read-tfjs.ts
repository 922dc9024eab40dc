import type * as tf from '@tensorflow/tfjs';
import { companionOf, joined, sha256 } from '#vision/embedding/model-contents.ts';
import type { TfjsContents } from './model-contents.ts';
import { type ModelFile, nameOf, UnusableModel } from './model-files.ts';
import { message } from '#words/message.ts';

const AGAIN = message('modelFix.copyAgain');

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
      message('modelFault.shardAmbiguous', { file: fileName, location: several }),
      message('modelFix.oneWithItsWeights'),
    );
  }
  const missing = paths.filter((_, i) => shards[i]?.kind === 'missing');
  if (missing.length > 0) {
    const named = { file: fileName, files: paths.length, missing: missing.slice(0, 4) };
    throw new UnusableModel(
      missing.length > 4
        ? message('modelFault.moreShardsMissing', named)
        : message('modelFault.shardsMissing', { ...named, count: missing.length }),
      message('modelFix.allShards'),
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
      message('modelFault.shardsLength', { file: fileName, length: weights.length, expected }),
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
    throw new UnusableModel(message('modelFault.noJson', { file: fileName }), AGAIN, error);
  }
  const manifest: unknown = json?.weightsManifest;
  const hasNetwork = isRecord(json?.modelTopology);
  if (!hasNetwork || !Array.isArray(manifest)) {
    throw new UnusableModel(
      message(hasNetwork ? 'modelFault.jsonWithoutWeights' : 'modelFault.jsonWithoutNetwork', {
        file: fileName,
      }),
      message('modelFix.jsonOfConverter'),
    );
  }
  // The same file twice would be read, and held, twice.
  const paths = manifest.every(isGroup) ? manifest.flatMap((group) => group.paths) : null;
  if (paths === null || new Set(paths).size < paths.length) {
    throw new UnusableModel(message('modelFault.listDamaged', { file: fileName }), AGAIN);
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
