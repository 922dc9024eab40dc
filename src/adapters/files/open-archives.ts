import { isSystemFile } from '#adapters/files/system-files.ts';
import {
  Cancelled,
  type CollectedFiles,
  type CollectOptions,
  type IncomingFile,
  type LeftOutFile,
} from '#application/ports.ts';
import { type ArchiveWorker, startArchiveWorker } from '#workers/archive/client.ts';
import type { Unpacking } from '#workers/archive/protocol.ts';

/** Puts the files of zip archives in the archives' place. An archive counts as a folder of its name, so a person can be one archive. */
export async function openArchives(
  collected: CollectedFiles,
  { isCancelled = () => false, onProgress }: CollectOptions = {},
  start: () => ArchiveWorker = startArchiveWorker,
): Promise<CollectedFiles> {
  const archives = collected.files.filter(isArchive);
  if (archives.length === 0) return collected;
  const files: IncomingFile[] = [];
  const systemFiles = [...collected.systemFiles];
  const leftOut: LeftOutFile[] = [];
  const worker = start();
  try {
    for (const file of collected.files) {
      if (isCancelled()) throw new Cancelled();
      if (!isArchive(file)) {
        files.push(file);
        continue;
      }
      const folder = file.path.replace(/\.zip$/i, '');
      const take = (unpacking: Unpacking): void => {
        for (const { path, blob } of unpacking.files) {
          const full = `${folder}/${path}`;
          const fileName = path.slice(path.lastIndexOf('/') + 1);
          // macOS adds a shadow of every file to its archives: named once, for all of them.
          if (isSystemFile(path)) systemFiles.push(full);
          else files.push({ path: full, fileName, byteLength: blob.size, source: blob });
        }
        onProgress?.(unpacking.done, unpacking.total);
        // Ends the call at once, whatever is left of the archive.
        if (isCancelled()) worker.stop();
      };
      const outcome = await worker.connection.call(
        'unpack',
        { archive: file.source as Blob },
        { onEvent: take },
      );
      if (outcome.kind === 'refused') {
        leftOut.push({ path: file.path, text: outcome.text, remedy: outcome.remedy });
      } else {
        for (const { path, text, remedy } of outcome.problems) {
          if (!isSystemFile(path)) leftOut.push({ path: `${folder}/${path}`, text, remedy });
        }
        if (outcome.isEmpty) leftOut.push({ path: file.path, ...EMPTY });
      }
    }
  } catch (error) {
    throw isCancelled() ? new Cancelled() : error;
  } finally {
    worker.stop();
  }
  return { ...collected, files, systemFiles, leftOut };
}

const EMPTY = {
  text: 'The zip archive is empty.',
  remedy: 'Add an archive that holds photos, best with one folder inside it for each person.',
};

function isArchive(file: IncomingFile): boolean {
  return /\.zip$/i.test(file.fileName) && file.source instanceof Blob && file.source.size > 0;
}
