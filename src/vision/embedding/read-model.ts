import { HEAD_BYTES, readableModel } from '#domain/embedding/model-file-format.ts';
import { listText } from '#domain/shared/wording.ts';
import type { ModelContents } from './model-contents.ts';
import { looksLike, type ModelFile, nameOf, UnusableModel } from './model-files.ts';
import { readOnnx } from './read-onnx.ts';
import { readTfjs } from './read-tfjs.ts';

/**
 * Finds the model among the files and reads it: an ONNX file, or a TF.js model.json, with their
 * weights.
 *
 * @throws {UnusableModel}
 */
export async function readModel(files: readonly ModelFile[]): Promise<ModelContents> {
  const looks = await Promise.all(files.map(lookAt));
  const models = looks.filter(({ kind }) => kind !== null);
  // Raw weights may begin as anything: a name that says ONNX counts for more.
  const named = models.filter(({ file, kind }) => kind === 'tfjs' || isNamedOnnx(file));
  const [model, second] = named.length > 0 ? named : models;
  if (model === undefined) throw noModel(looks);
  if (second !== undefined) {
    const paths = (named.length > 0 ? named : models).map(({ file }) => file.path);
    throw new UnusableModel(
      `There are ${paths.length} models among the files: ${listText(paths)}.`,
      'Add one model at a time.',
    );
  }
  return model.kind === 'tfjs' ? readTfjs(model.file, files) : readOnnx(model.file, files);
}

interface Look {
  readonly file: ModelFile;
  readonly head: Uint8Array;
  readonly kind: 'onnx' | 'tfjs' | null;
}

/** What is called ONNX is read as such, to say what is wrong with it. */
async function lookAt(file: ModelFile): Promise<Look> {
  const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
  return {
    file,
    head,
    kind: readableModel(file.path, head) ?? (isNamedOnnx(file) ? 'onnx' : null),
  };
}

function isNamedOnnx({ path }: ModelFile): boolean {
  return /\.onnx$/i.test(path);
}

/** Of several files, the one that says most: a list of weights rather than a shard of them. */
function noModel(looks: readonly Look[]): UnusableModel {
  const [first] = looks;
  if (first === undefined) {
    return new UnusableModel(
      'There is no file.',
      'Choose an ONNX file, or model.json and its shards.',
    );
  }
  for (const { file, head } of looks) {
    const kind = looksLike(file.path, head);
    if (kind === null) continue;
    return new UnusableModel(
      `${nameOf(file.path)} is ${kind.what}; this app runs ONNX and TensorFlow.js models.`,
      kind.remedy,
    );
  }
  return new UnusableModel(
    looks.length === 1
      ? `${nameOf(first.file.path)} is neither an ONNX file nor a model.json of TensorFlow.js.`
      : `None of the ${looks.length} files is an ONNX file or a model.json of TensorFlow.js.`,
    'Choose an ONNX file, or model.json together with its shards. docs/models.md says how to convert others.',
  );
}
