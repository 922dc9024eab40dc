import { UnreadableSource } from '#adapters/files/collect-files.ts';
import { type Alarm, WorkerBroke, workerSession } from '#adapters/workers/worker-session.ts';
import type { ImportProgressed, ScoreImporter } from '#application/import-ports.ts';
import type { IncomingFile } from '#application/ports.ts';
import type { Input, Kind, Output } from '#workers/rpc/call-map.ts';
import type { Refused } from '#domain/import/reading.ts';
import { type ImportWorker, startImportWorker } from '#workers/import/client.ts';
import type { ImportCalls, ImportProgress } from '#workers/import/protocol.ts';
import type { SourceFile } from '#workers/import/row-source.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import { message, type Message } from '#words/message.ts';

/** Without a word from the worker for so long, something is wrong with the file. */
const PATIENCE_MS = 15_000;
/**
 * Large files are read in pieces, but JSON as a whole: half a second for each megabyte is ten times
 * what a slow computer takes.
 */
const PATIENCE_MS_PER_MEGABYTE = 500;

/**
 * Imports in a worker of its own for each call. It keeps nothing from one to the next, so ending it
 * gives all its memory back, and cancelling stops even a parser that is in the middle of something.
 * One that has said nothing for too long is ended, too: no file may hold the page up for ever.
 */
export function workerScoreImporter(
  start: () => ImportWorker = startImportWorker,
  alarm?: Alarm,
): ScoreImporter {
  let cancelRunning: (() => void) | null = null;

  const ask = async <K extends Kind<ImportCalls>>(
    kind: K,
    input: Input<ImportCalls, K>,
    onProgress?: ImportProgressed,
  ): Promise<Output<ImportCalls, K> | Refused> => {
    cancelRunning?.();
    const bytes = input.files.reduce((sum, { blob }) => sum + blob.size, 0);
    const patience = PATIENCE_MS + (bytes / 1e6) * PATIENCE_MS_PER_MEGABYTE;
    const session = workerSession<ImportCalls, null>({
      start,
      nothingKept: () => null,
      attempts: 1,
      patience,
      ...(alarm && { alarm }),
    });
    cancelRunning = session.discard;
    try {
      return await session.run(({ call }) =>
        call(kind, input, {
          onEvent: (event) => {
            const { rows, share } = event as ImportProgress;
            onProgress?.(rows, share);
          },
        }),
      );
    } catch (error) {
      const names = input.files.map(({ name }) => name);
      if (error instanceof WorkerBroke) {
        const reason = error.ending === 'silent' ? givenUp(names, patience) : stopped(names);
        return { kind: 'refused', reason };
      }
      // What the worker threw are words of a program; expected faults are answers.
      if (error instanceof CallFailed && error.code === 'threw') {
        return { kind: 'refused', reason: stopped(names) };
      }
      throw error;
    } finally {
      if (cancelRunning === session.discard) cancelRunning = null;
      session.discard();
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
    forecast: (given, request) => askAbout(given, (files) => ask('forecast', { files, request })),
    read: (given, reading, onProgress) =>
      askAbout(given, (files) => ask('read', { files, reading }, onProgress)),
    cancel: () => cancelRunning?.(),
  };
}

function givenUp(names: readonly string[], patience: number): Message {
  return message('refused.givenUp', { names, seconds: Math.round(patience / 1000) });
}

function stopped(names: readonly string[]): Message {
  return message('refused.stopped', { names });
}

function unreadable(name: string, source: unknown): Message {
  return source instanceof UnreadableSource
    ? message('refused.unreadableWhy', { name, reason: source.detail })
    : message('refused.unreadable', { name });
}
