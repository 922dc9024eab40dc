import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import { IMPORT_PROTOCOL } from '#workers/import/protocol.ts';
import { channelWorker } from '#tests/support/channel-worker.ts';

/** The real import over message channels; counts the workers that are still running. */
export function importChannels() {
  let running = 0;
  const importer = workerScoreImporter(() => {
    running += 1;
    return channelWorker(IMPORT_PROTOCOL, importHandlers(), () => {
      running -= 1;
    });
  });
  return { importer, running: () => running };
}
