import { HEAD_BYTES, readableModel } from '#domain/embedding/model-file-format.ts';
import type { ModelContents } from './model-contents.ts';
import { looksLike, type ModelFile, nameOf, UnusableModel } from './model-files.ts';
import { readOnnx } from './read-onnx.ts';
import { readTfjs } from './read-tfjs.ts';
import { message } from '#words/message.ts';

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
      message('modelFault.severalModels', { models: paths.length, paths }),
      message('modelFix.oneAtATime'),
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
    return new UnusableModel(message('modelFault.noFile'), message('modelFix.chooseFiles'));
  }
  for (const { file, head } of looks) {
    const kind = looksLike(file.path, head);
    if (kind === null) continue;
    return new UnusableModel(
      message('modelFault.otherFormat', { file: nameOf(file.path), kind: kind.what }),
      kind.remedy,
    );
  }
  return new UnusableModel(
    looks.length === 1
      ? message('modelFault.neither', { file: nameOf(first.file.path) })
      : message('modelFault.noneOf', { files: looks.length }),
    message('modelFix.chooseOrConvert'),
  );
}
