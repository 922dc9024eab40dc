import { UnreadableSource } from '#adapters/files/collect-files.ts';
import type { ImportProgressed, ScoreImporter } from '#application/import-ports.ts';
import { Cancelled, type IncomingFile } from '#application/ports.ts';
import type { Input, Kind, Output } from '#workers/rpc/call-map.ts';
import { type ImportWorker, startImportWorker } from '#workers/import/client.ts';
import type { ImportCalls, ImportProgress } from '#workers/import/protocol.ts';
import type { SourceFile } from '#workers/import/row-source.ts';

/**
 * Imports in a worker of its own for each call. It keeps nothing from one to the next, so ending it gives all its memory back, and
 * cancelling stops even a parser that is in the middle of something.
 */
export function workerScoreImporter(start: () => ImportWorker = startImportWorker): ScoreImporter {
  let cancelRunning: (() => void) | null = null;

  const ask = async <K extends Kind<ImportCalls>>(
    kind: K,
    input: Input<ImportCalls, K>,
    onProgress?: ImportProgressed,
  ): Promise<Output<ImportCalls, K>> => {
    cancelRunning?.();
    const worker = start();
    let isCancelled = false;
    const cancel = (): void => {
      isCancelled = true;
      worker.stop();
    };
    cancelRunning = cancel;
    try {
      return await worker.connection.call(kind, input, {
        ...(onProgress && {
          onEvent: (event: unknown) => {
            const { rows, share } = event as ImportProgress;
            if (!isCancelled) onProgress(rows, share);
          },
        }),
      });
    } catch (error) {
      if (isCancelled) throw new Cancelled();
      throw error instanceof Error ? error : new Error(String(error));
    } finally {
      if (cancelRunning === cancel) cancelRunning = null;
      worker.stop();
    }
  };

  /** Asks about files that the browser has handed over; about others there is nothing to ask. */
  const askAbout = async <T>(
    given: readonly IncomingFile[],
    about: (files: readonly SourceFile[]) => Promise<T>,
  ): Promise<T | Refused> => {
    const files: SourceFile[] = [];
    for (const { fileName, source } of given) {
      if (!(source instanceof Blob))
        return { kind: 'refused', reason: unreadable(fileName, source) };
      files.push({ name: fileName, blob: source });
    }
    return about(files);
  };

  return {
    inspect: (given) => askAbout(given, (files) => ask('inspect', { files })),
    readScores: (given, mapping, onProgress) =>
      askAbout(given, (files) => ask('readScores', { files, mapping }, onProgress)),
    readEmbeddings: (given, mapping, onProgress) =>
      askAbout(given, (files) => ask('readEmbeddings', { files, mapping }, onProgress)),
    cancel: () => cancelRunning?.(),
  };
}

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

function unreadable(name: string, source: unknown): string {
  const detail = source instanceof UnreadableSource ? ` (${source.detail})` : '';
  return `${name} cannot be read${detail}: choose it again.`;
}
