import { HEAD_BYTES, readableModel } from '#domain/embedding/model-file-format.ts';
import type { IncomingFile } from '#application/ports.ts';

/**
 * Files of several models, dropped together, as those of one model each. A file of weights goes
 * with the model in the nearest folder above it, so that two checkpoints with the same file names
 * do not get each other's; one that no model's folder holds goes with all, and each takes what it
 * names.
 */
export async function splitModels(
  files: readonly IncomingFile[],
): Promise<readonly (readonly IncomingFile[])[]> {
  const mains = await modelsAmong(files);
  if (mains.length < 2) return [files];
  const rest = files.filter((file) => !mains.includes(file));
  return mains.map((main) => [
    main,
    ...rest.filter(({ path }) => {
      const nearest = nearestFolder(path, mains);
      return nearest === null || nearest === folderOf(main);
    }),
  ]);
}

/**
 * Those called ONNX, and lists of TensorFlow.js; only if there is none of them what looks like ONNX
 * inside, since raw weights may look like anything.
 */
async function modelsAmong(files: readonly IncomingFile[]): Promise<readonly IncomingFile[]> {
  const named: IncomingFile[] = [];
  const others: IncomingFile[] = [];
  for (const file of files) {
    const { source, path } = file;
    if (!(source instanceof Blob)) continue;
    const head = new Uint8Array(await source.slice(0, HEAD_BYTES).arrayBuffer());
    const kind = readableModel(path, head);
    if (kind === 'tfjs' || /\.onnx$/i.test(path)) named.push(file);
    else if (kind === 'onnx') others.push(file);
  }
  return named.length > 0 ? named : others;
}

/** The deepest of the models' folders that holds a path. */
function nearestFolder(path: string, mains: readonly IncomingFile[]): string | null {
  const holding = mains.map(folderOf).filter((folder) => path.startsWith(folder));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** With a trailing slash; empty for the root. */
function folderOf({ path }: IncomingFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
