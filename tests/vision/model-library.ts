import { createModelLibrary } from '#adapters/vision/model-library.ts';
import type { OwnModel } from '#adapters/vision/own-models.ts';
import { createWorkerVisionEngine } from '#adapters/vision/worker-vision-engine.ts';
import type { IncomingFile } from '#application/ports.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { startVisionWorker } from '#workers/vision/client.ts';
import { BASE } from './worker.ts';

/**
 * The engine and the model library as the app composes them, over given photos, but for one thing:
 * one worker has all looks at unknown files, since starting a worker for each would take several
 * times as long as the looks.
 */
export function libraryOver(photos: ReadonlyMap<string, Blob>) {
  const looking = startVisionWorker();
  const ownModels = new Map<string, OwnModel>();
  /** Pictures of the faces, by photo. */
  const kept = new Map<string, readonly Blob[]>();
  const blobOf = (id: PhotoId) => photos.get(id) ?? null;
  const engine = createWorkerVisionEngine(
    { blobOf, putFaces: (id, _, faces) => kept.set(id, faces) },
    { startWorker: startVisionWorker, base: BASE, cores: 1, memory: 8 },
    ownModels,
  );
  const library = createModelLibrary({
    engine,
    blobOf,
    startWorker: () => ({ ...looking, terminate: () => undefined }),
    base: BASE,
    ownModels,
  });
  const close = (): void => {
    looking.terminate();
    engine.cancel();
  };
  return { engine, library, ownModels, kept, close };
}

export function incoming(path: string, source: Blob): IncomingFile {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return { path, fileName, byteLength: source.size, source };
}

const standIn = import.meta.glob<string>(
  '../../../shared/weights/openface-standin-tfjs/*.{json,bin}',
  { query: '?url', import: 'default' },
);

/**
 * The stand-in for OpenFace: model.json, its shards, and `reference.json`; empty where the folder
 * is missing.
 */
export async function standInFiles(): Promise<ReadonlyMap<string, Blob>> {
  const files = await Promise.all(
    Object.entries(standIn).map(async ([path, url]) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return [name, await (await fetch(await url())).blob()] as const;
    }),
  );
  return new Map(files);
}

export const HAS_STAND_IN = Object.keys(standIn).length > 0;

const cases = import.meta.glob<string>('../../../shared/cases/M0*/**/*', {
  query: '?url',
  import: 'default',
});

export const HAS_CASES = Object.keys(cases).length > 0;

/** The files of a case, under their paths in its folder. */
export async function caseFiles(id: string): Promise<(readonly [path: string, file: Blob])[]> {
  const begin = `../../../shared/cases/${id}/`;
  const paths = Object.keys(cases).filter((path) => path.startsWith(begin));
  return Promise.all(
    paths.map(async (path) => {
      const url = (await cases[path]?.()) ?? '';
      return [path.slice(begin.length), await (await fetch(url)).blob()] as const;
    }),
  );
}
