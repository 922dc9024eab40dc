import { isSystemFile } from '#adapters/files/system-files.ts';
import { type LiveWorker, WorkerBroke, workerSession } from '#adapters/workers/worker-session.ts';
import {
  Cancelled,
  type ArchiveNames,
  type CollectedFiles,
  type CollectOptions,
  type IncomingFile,
  type LeftOutFile,
} from '#application/ports.ts';
import { type ArchiveWorker, startArchiveWorker } from '#workers/archive/client.ts';
import type { ArchiveCalls, Unpacking, UnpackOutcome } from '#workers/archive/protocol.ts';
import { message } from '#words/message.ts';

/** What came out of one archive. */
interface Opened {
  readonly files: IncomingFile[];
  readonly systemFiles: string[];
  readonly leftOut: LeftOutFile[];
  names: ArchiveNames | null;
}

/**
 * Puts the files of archives (zip, tar, tar.gz, gzip) in the archives' place; of others it is said
 * how to open them. An archive counts as a folder of its name, so a person can be one archive.
 */
export async function openArchives(
  collected: CollectedFiles,
  { isCancelled = () => false, onProgress }: CollectOptions = {},
  start: () => ArchiveWorker = startArchiveWorker,
): Promise<CollectedFiles> {
  if (!collected.files.some(isArchive)) return collected;
  const files: IncomingFile[] = [];
  const systemFiles = [...collected.systemFiles];
  const leftOut: LeftOutFile[] = [];
  const archiveNames: ArchiveNames[] = [];
  const session = workerSession({ start, nothingKept: () => null });
  try {
    for (const file of collected.files) {
      if (isCancelled()) throw new Cancelled();
      if (!isArchive(file)) {
        files.push(file);
        continue;
      }
      const report = (done: number, total: number): void => {
        onProgress?.(done, total);
        // Ends the call at once, whatever is left of the archive.
        if (isCancelled()) session.discard();
      };
      const opened = await session
        .run((worker) => openArchive(file, worker, report))
        .catch((error: unknown) => unopened(file, error));
      files.push(...opened.files);
      systemFiles.push(...opened.systemFiles);
      leftOut.push(...opened.leftOut);
      if (opened.names !== null) archiveNames.push(opened.names);
    }
  } finally {
    session.discard();
  }
  return { ...collected, files, systemFiles, leftOut, archiveNames };
}

async function openArchive(
  file: IncomingFile,
  { call }: LiveWorker<ArchiveCalls, null>,
  onProgress: (done: number, total: number) => void,
): Promise<Opened> {
  const opened: Opened = { files: [], systemFiles: [], leftOut: [], names: null };
  const folder = file.path.replace(ENDING, '');
  const above = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const take = ({ files, done, total }: Unpacking): void => {
    for (const { path, blob, isAlone = false } of files) {
      const full = isAlone ? above + path : `${folder}/${path}`;
      const fileName = path.slice(path.lastIndexOf('/') + 1);
      // macOS adds a shadow of every file to its archives: named once, for all of them.
      if (isSystemFile(path)) opened.systemFiles.push(full);
      else opened.files.push({ path: full, fileName, byteLength: blob.size, source: blob });
    }
    onProgress(done, total);
  };
  const outcome = await call(
    'unpack',
    { archive: file.source as Blob, name: file.fileName },
    { onEvent: take },
  );
  if (outcome.kind === 'refused') {
    opened.leftOut.push({ path: file.path, text: outcome.text, remedy: outcome.remedy });
    return opened;
  }
  for (const { path, text, remedy } of outcome.problems) {
    if (path === '') opened.leftOut.push({ path: file.path, text, remedy });
    else if (!isSystemFile(path)) opened.leftOut.push({ path: `${folder}/${path}`, text, remedy });
  }
  if (outcome.isEmpty) opened.leftOut.push({ path: file.path, ...EMPTY });
  opened.names = namesOf(file.path, folder, outcome);
  return opened;
}

function namesOf(
  archive: string,
  folder: string,
  { names }: Extract<UnpackOutcome, { kind: 'unpacked' }>,
): ArchiveNames | null {
  if (names === null) return null;
  const readings = names.readings.map(({ encoding, name, paths }) => ({
    encoding,
    name,
    paths: paths.map((path) => `${folder}/${path}`),
  }));
  return { archive, isSure: names.isSure, readings };
}

/** An archive that the worker broke over, time and again: no file stops the rest. */
function unopened({ path }: IncomingFile, error: unknown): Opened {
  if (!(error instanceof WorkerBroke)) throw error;
  return { files: [], systemFiles: [], leftOut: [{ path, ...BROKEN }], names: null };
}

const BROKEN = {
  text: message('archive.broken'),
  remedy: message('fix.unpackHere'),
};

const EMPTY = {
  text: message('archive.empty'),
  remedy: message('fix.archiveOfPhotos'),
};

/** What archives are called; what they are is told by their first bytes. */
const ENDING =
  /\.(zip|cbz|zipx|tar|tgz|tbz2?|txz|tzst|tar\.\w{1,4}|gz|7z|rar|cbr|bz2|xz|zst|lzma|zip\.\d{3}|z\d\d|7z\.\d{3}|part\d+\.rar)$/i;

function isArchive(file: IncomingFile): boolean {
  return ENDING.test(file.fileName) && file.source instanceof Blob && file.source.size > 0;
}
