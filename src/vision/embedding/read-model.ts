import * as tf from '@tensorflow/tfjs';
import { countText, listText } from '#domain/shared/wording.ts';
import { looksLike, type ModelFile, UnusableModel } from './model-files.ts';

interface Contents {
  /** Name of the file that names the model. */
  readonly fileName: string;
  readonly byteLength: number;
  /** Of the ONNX file, or of model.json followed by its weights in the order that it lists them; 64 hex digits. */
  readonly sha256: string;
}

/** A model's files, read and put together, not yet on any runtime. */
export type ModelContents = Contents &
  (
    | {
        readonly format: 'onnx';
        readonly bytes: Uint8Array;
        /** Weights that an ONNX file keeps in files beside it. */
        readonly beside: readonly { readonly path: string; readonly data: Uint8Array }[];
      }
    | {
        readonly format: 'tfjs-graph' | 'tfjs-layers';
        readonly artifacts: tf.io.ModelArtifacts;
      }
  );

const AGAIN = 'Copy or download it again.';

/**
 * Finds the model among the files and reads it: an ONNX file, or a TF.js model.json with its shards.
 *
 * @throws {UnusableModel}
 */
export async function readModel(files: readonly ModelFile[]): Promise<ModelContents> {
  const onnx = files.filter(({ path }) => /\.onnx$/i.test(path));
  const json = await withFirst(files, /\.json$/i, isModelJson);
  if (onnx.length + json.length > 1) {
    const names = [...onnx, ...json].map(({ path }) => nameOf(path));
    throw new UnusableModel(
      `There are ${names.length} models among the files: ${listText(names)}.`,
      'Add one model at a time.',
    );
  }
  if (onnx[0]) return readOnnx(onnx[0], files);
  if (json[0]) return readTfjs(json[0], files);
  throw await noModel(files);
}

async function withFirst(
  files: readonly ModelFile[],
  name: RegExp,
  test: (file: ModelFile) => Promise<boolean>,
): Promise<readonly ModelFile[]> {
  const found: ModelFile[] = [];
  for (const file of files) if (name.test(file.path) && (await test(file))) found.push(file);
  return found;
}

/** Other JSON files may lie beside it: a tokenizer's, an editor's. */
async function isModelJson({ path, blob }: ModelFile): Promise<boolean> {
  return (
    nameOf(path) === 'model.json' || /"(modelTopology|weightsManifest)"/.test(await blob.text())
  );
}

async function noModel(files: readonly ModelFile[]): Promise<UnusableModel> {
  const [file] = files;
  if (file === undefined) {
    return new UnusableModel(
      'There is no file.',
      'Choose an ONNX file, or model.json and its shards.',
    );
  }
  const name = nameOf(file.path);
  const kind = looksLike(new Uint8Array(await file.blob.slice(0, 64).arrayBuffer()));
  if (kind)
    return new UnusableModel(`${name} is ${kind.what}, not a model for a browser.`, kind.remedy);
  return new UnusableModel(
    files.length === 1
      ? `${name} is neither an ONNX file nor a model.json of TensorFlow.js.`
      : `None of the ${files.length} files is an ONNX file or a model.json of TensorFlow.js.`,
    'Choose an ONNX file, or model.json together with its shards. docs/models.md says how to convert others.',
  );
}

async function readOnnx(file: ModelFile, files: readonly ModelFile[]): Promise<ModelContents> {
  const fileName = nameOf(file.path);
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const kind = looksLike(bytes);
  if (kind) throw new UnusableModel(`${fileName} is ${kind.what}, not an ONNX file.`, kind.remedy);
  const others = files.filter((other) => other !== file);
  const beside = await Promise.all(
    others.map(async ({ path, blob }) => ({
      path: nameOf(path),
      data: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  const byteLength = beside.reduce((sum, { data }) => sum + data.length, bytes.length);
  return { format: 'onnx', fileName, bytes, beside, byteLength, sha256: await sha256([bytes]) };
}

interface ModelJson extends tf.io.ModelJSON {
  readonly weightsManifest: tf.io.WeightsManifestConfig;
}

async function readTfjs(file: ModelFile, files: readonly ModelFile[]): Promise<ModelContents> {
  const fileName = nameOf(file.path);
  const text = await file.blob.text();
  const json = parsed(text, fileName);
  const paths = json.weightsManifest.flatMap((group) => group.paths);
  const shards = paths.map((path) => files.find((other) => nameOf(other.path) === nameOf(path)));
  const missing = paths.filter((_, i) => shards[i] === undefined);
  if (missing.length > 0) {
    throw new UnusableModel(
      `${fileName} needs ${countText(paths.length, 'file')} of weights; ${listText(missing.slice(0, 4))}${missing.length > 4 ? ' and more' : ''} ${missing.length === 1 ? 'is' : 'are'} not among the chosen ones.`,
      'Choose model.json together with all of its shards, or a zip of them.',
    );
  }
  const parts = await Promise.all(
    shards.map(async (shard) => new Uint8Array(await (shard as ModelFile).blob.arrayBuffer())),
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
    fileName,
    artifacts: { ...rest, weightSpecs: specs, weightData: weights.buffer } as tf.io.ModelArtifacts,
    byteLength: file.blob.size + weights.length,
    sha256: await sha256([new TextEncoder().encode(text), weights]),
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
  const manifest = json?.weightsManifest;
  if (!json?.modelTopology || !Array.isArray(manifest)) {
    throw new UnusableModel(
      `${fileName} is no model of TensorFlow.js: it has no ${json?.modelTopology ? 'list of weights' : 'network'}.`,
      'Choose the model.json that tensorflowjs_converter wrote.',
    );
  }
  if (!manifest.every(({ paths, weights }) => Array.isArray(paths) && Array.isArray(weights))) {
    throw new UnusableModel(`The list of weights in ${fileName} is damaged.`, AGAIN);
  }
  return json as ModelJson;
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

/** As stored, possibly in fewer bits than in use. Strings have no fixed length; networks for faces have none. */
function bytesOf({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  const values = shape.reduce((product, length) => product * length, 1);
  return values * (BYTES[quantization?.dtype ?? dtype] ?? 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function sha256(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const whole = parts.length === 1 && parts[0] ? parts[0] : joined(parts);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
