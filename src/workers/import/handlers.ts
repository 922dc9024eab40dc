import {
  buffersOf,
  type ImportOutcome,
  type ImportResult,
} from '#domain/import/imported-scores.ts';
import type { Refused } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { type Handlers, Transferred } from '#workers/rpc/serve.ts';

import { forecastRequest, inspectFiles, openTable } from './inspect-files.ts';
import type { ImportCalls } from './protocol.ts';
import { readContent } from './read-content.ts';
import { message } from '#words/message.ts';

/** Answers of the import worker. A file that cannot be read is an answer, too. */
export function importHandlers(): Handlers<ImportCalls> {
  return {
    inspect: ({ files }) => orRefused(() => inspectFiles(files)),

    forecast: ({ files, request }) => orRefused(() => forecastRequest(files, request)),

    async read({ files, reading }, { signal, report }) {
      const outcome = await orRefused(async (): Promise<ImportOutcome> => {
        const table = await openTable(files, reading.layout);
        const result = await readContent(table, reading.content, { signal, report });
        return { kind: 'read', result };
      });
      return outcome.kind === 'refused'
        ? outcome
        : new Transferred<ImportOutcome>(outcome, buffersIn(outcome.result));
    },
  };
}

function buffersIn(result: ImportResult): readonly ArrayBufferLike[] {
  if (result.kind === 'scores') return buffersOf(result.scores);
  const { vectors, subject } = result.embeddings.table;
  return [vectors.buffer, subject.buffer];
}

async function orRefused<T>(answer: () => Promise<T>): Promise<T | Refused> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.reason };
    // What the platform throws when a file was changed or moved since it was chosen.
    if (error instanceof DOMException && error.name === 'NotReadableError') {
      return { kind: 'refused', reason: message('refused.noLongerReadable') };
    }
    throw error;
  }
}
