import { readOnnxFile } from '#domain/embedding/onnx-file.ts';
import { companionOf, digestOf } from '#vision/embedding/model-contents.ts';
import type { OnnxContents } from './model-contents.ts';
import { looksLike, type ModelFile, nameOf, UnusableModel } from './model-files.ts';
import { message } from '#words/message.ts';

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
      message('modelFault.onnxBreaksOff', {
        file: fileName,
        length: bytes.length,
        needed: reading.neededLength,
      }),
      message('modelFix.copyAgain'),
    );
  }
  if (reading.kind === 'damaged') {
    return new UnusableModel(
      message('modelFault.onnxDamaged', { file: fileName }),
      message('modelFix.copyOrExportAgain'),
    );
  }
  const kind = looksLike(fileName, bytes);
  return kind === null
    ? new UnusableModel(
        message('modelFault.onnxUnlike', { file: fileName }),
        message('modelFix.copyOrExportAgain'),
      )
    : new UnusableModel(
        message('modelFault.notOnnx', { file: fileName, kind: kind.what }),
        kind.remedy,
      );
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
  const names = { file: fileName, location };
  throw companion.kind === 'missing'
    ? new UnusableModel(
        others.length > 0 && others.length < 4
          ? message('modelFault.weightsNotAmong', { ...names, others })
          : message('modelFault.weightsMissing', names),
        message('modelFix.chooseTogether', names),
      )
    : new UnusableModel(
        message('modelFault.weightsAmbiguous', names),
        message('modelFix.oneWithItsWeights'),
      );
}

function checkLength(fileName: string, location: string, data: Uint8Array, needed: number): void {
  const names = { file: fileName, location };
  const lengths = { ...names, length: data.length, needed };
  if (data.length < needed) {
    throw new UnusableModel(
      message('modelFault.weightsShort', lengths),
      message('modelFix.savedTogether', names),
    );
  }
  // Zeros that fill up a page are padding.
  if (data.subarray(needed).every((byte) => byte === 0)) return;
  throw new UnusableModel(
    message('modelFault.weightsLong', lengths),
    message('modelFix.savedTogetherOrAnew', names),
  );
}
