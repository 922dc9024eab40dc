import { serveWorker } from '#workers/rpc/serve-worker.ts';

import { ARCHIVE_PROTOCOL, type ArchiveCalls } from './protocol.ts';
import { pack } from './pack.ts';
import { unpack } from './unpack.ts';
import { UnusableArchive } from './archive-problem.ts';

serveWorker<ArchiveCalls>(ARCHIVE_PROTOCOL, {
  pack: ({ files }, { signal }) => pack(files, signal),

  async unpack({ archive, name }, { signal, report }) {
    try {
      let found = 0;
      const unpacked = await unpack(archive, name, {
        signal,
        onFiles: (files, done, total) => {
          found += files.length;
          report({ files, done, total });
        },
      });
      const isEmpty = found + unpacked.problems.length === 0;
      return { kind: 'unpacked', ...unpacked, isEmpty };
    } catch (error) {
      if (!(error instanceof UnusableArchive)) throw error;
      return { kind: 'refused', text: error.text, remedy: error.remedy };
    }
  },
});
