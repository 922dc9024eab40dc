import { readOnnxFile } from '#domain/embedding/onnx-file.ts';
import { listText } from '#domain/shared/wording.ts';
import { companionOf } from './companions.ts';
import type { OnnxContents } from './model-contents.ts';
import { digestOf } from './model-digest.ts';
import { looksLike, type ModelFile, nameOf, UnusableModel } from './model-files.ts';

/**
 * An ONNX file with the files that it keeps weights in.
 *
 * @param files All that came with it; those that it does not name play no part.
 * @throws {UnusableModel}
 */
export async function readOnnx(
  file: ModelFile,
  files: readonly ModelFile[],
): Promise<OnnxContents> {
  const fileName = nameOf(file.path);
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const header = readOnnxFile(bytes);
  if (header.kind !== 'onnx') throw notWhole(fileName, bytes, header);
  const beside: { path: string; data: Uint8Array<ArrayBuffer> }[] = [];
  for (const { location, byteLength } of header.external) {
    const data = await weightsOf(file, location, files);
    checkLength(fileName, location, data, byteLength);
    beside.push({ path: location, data });
  }
  const parts = [bytes, ...beside.map(({ data }) => data)];
  return {
    format: 'onnx',
    path: file.path,
    fileName,
    bytes,
    header,
    beside,
    byteLength: parts.reduce((sum, { length }) => sum + length, 0),
    sha256: await digestOf(parts),
  };
}

function notWhole(
  fileName: string,
  bytes: Uint8Array,
  reading: Exclude<ReturnType<typeof readOnnxFile>, { kind: 'onnx' }>,
): UnusableModel {
  if (reading.kind === 'breaks-off') {
    return new UnusableModel(
      `${fileName} is not a whole ONNX file: it breaks off after ${bytesText(bytes.length)}, and should have ${bytesText(reading.neededLength)} at least.`,
      'Copy or download it again.',
    );
  }
  if (reading.kind === 'damaged') {
    return new UnusableModel(
      `${fileName} is not a whole ONNX file: it begins as one, but is damaged inside.`,
      'Copy or download it again, or export it again.',
    );
  }
  const kind = looksLike(fileName, bytes);
  return kind === null
    ? new UnusableModel(
        `${fileName} is not a whole ONNX file: it does not begin as one, so it is damaged or something else.`,
        'Copy or download it again, or export it again.',
      )
    : new UnusableModel(`${fileName} is ${kind.what}, not an ONNX file.`, kind.remedy);
}

async function weightsOf(
  main: ModelFile,
  location: string,
  files: readonly ModelFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const companion = companionOf(main, location, files);
  if (companion.kind === 'found') return new Uint8Array(await companion.file.blob.arrayBuffer());
  const fileName = nameOf(main.path);
  const others = files.filter((file) => file !== main).map(({ path }) => nameOf(path));
  throw companion.kind === 'missing'
    ? new UnusableModel(
        `${fileName} keeps its weights in ${location}, which is not among the chosen files${others.length > 0 && others.length < 4 ? ` (${listText(others)})` : ''}.`,
        `Choose ${fileName} and ${location} together, or add a zip of both. A file that was renamed must get this name back.`,
      )
    : new UnusableModel(
        `${fileName} keeps its weights in ${location}, and several of the chosen files have that name.`,
        'Add one model at a time, each with its own weights.',
      );
}

function checkLength(fileName: string, location: string, data: Uint8Array, needed: number): void {
  if (data.length < needed) {
    throw new UnusableModel(
      `${location} has ${bytesText(data.length)}, ${fileName} reads ${bytesText(needed)} of it: it breaks off, or is of another model.`,
      `Choose the ${location} that was saved together with ${fileName}.`,
    );
  }
  // Zeros that fill up a page are padding.
  if (data.subarray(needed).every((byte) => byte === 0)) return;
  throw new UnusableModel(
    `${location} has ${bytesText(data.length)}, ${fileName} reads only ${bytesText(needed)} of it: it seems to be of another model.`,
    `Choose the ${location} that was saved together with ${fileName}; if several models share it, save this one anew with onnx.save_model(onnx.load("${fileName}"), "alone.onnx").`,
  );
}

function bytesText(count: number): string {
  return `${count.toLocaleString('en-GB')} bytes`;
}
