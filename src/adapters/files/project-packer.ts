import type { PhotoId } from '#domain/photo/photo.ts';
import type { PackedEntry, ProjectPacker } from '#application/use-cases/save-project.ts';
import { workerSession } from '#adapters/workers/worker-session.ts';
import { download } from '#adapters/files/save-file.ts';
import { MAX_ARCHIVE_BYTES, startArchiveWorker } from '#workers/archive/client.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Packs in a worker, for a file for each photo is read and summed. */
export function projectPacker(blobOf: (id: PhotoId) => Blob | null): ProjectPacker {
  return {
    async save(fileName, entries) {
      const missing: string[] = [];
      const files = entries.flatMap((entry) => {
        const blob = blobIn(entry, blobOf);
        if (blob !== null) return [{ path: entry.path, blob, deflate: !('photo' in entry) }];
        missing.push(entry.path);
        return [];
      });
      const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
      if (bytes > MAX_ARCHIVE_BYTES) {
        const gigabytes = Math.ceil(bytes / 1e9);
        throw new ReasonedError(message('archive.packTooLarge', { gigabytes }));
      }
      const session = workerSession({ start: startArchiveWorker, nothingKept: () => null });
      try {
        const packed = await session.run(({ call }) => call('pack', { files }));
        download(fileName, packed.archive);
        return [...missing, ...packed.missing];
      } finally {
        session.discard();
      }
    },
  };
}

function blobIn(entry: PackedEntry, blobOf: (id: PhotoId) => Blob | null): Blob | null {
  if ('photo' in entry) return blobOf(entry.photo);
  return new Blob(['text' in entry ? entry.text : entry.bytes]);
}
