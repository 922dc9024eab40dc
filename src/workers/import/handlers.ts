import { embeddingAssembler } from '#domain/import/embedding-assembler.ts';
import { embeddingGaps, proposeEmbeddingMapping } from '#domain/import/embedding-mapping.ts';
import { buffersOf } from '#domain/import/imported-scores.ts';
import { proposeScoreMapping } from '#domain/import/propose-score-mapping.ts';
import type { Forecast, Reading } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { scoreAssembler } from '#domain/import/score-assembler.ts';
import { mappingGaps } from '#domain/import/score-mapping.ts';
import { tablePreview } from '#domain/import/table-preview.ts';
import { type CallContext, type Handlers, Transferred } from '#workers/rpc/serve.ts';

import { openSources } from './open-sources.ts';
import type { ImportCalls, ImportProgress, Outcome } from './protocol.ts';
import type { ReadBatch, RowSource, SourceFile } from './row-source.ts';

/** Answers of the import worker. A file that cannot be read is an answer, too. */
export function importHandlers(): Handlers<ImportCalls> {
  return {
    async inspect({ files }) {
      return orRefused(async () => {
        const [first] = await openSources(files);
        if (first === undefined) throw new Refusal('Choose a file first.');
        const { format, sample } = first;
        const preview = tablePreview(sample);
        const embeddings = proposeEmbeddingMapping(sample);
        const names = files.map(({ name }) => name);
        const reading: Reading = {
          layout: {
            files: files.map(() => ({ format: 'numpy' })),
            parts: files.map((_, i) => [i]),
          },
          content:
            embeddings === null
              ? { kind: 'scores', mapping: proposeScoreMapping(sample, names) }
              : { kind: 'embeddings', mapping: embeddings },
          evidence: 'Check what each column is.',
        };
        return {
          kind: 'readings' as const,
          format,
          tables: [{ fileName: names[0] ?? '', preview }],
          readings: [{ reading, forecast: NO_FORECAST }],
          question: null,
          choices: { kinds: [], delimiters: [], decimals: [], encodings: [], shapes: [] },
        };
      });
    },

    async forecast({ files, request }) {
      return orRefused(async () => {
        const [first] = await openSources(files);
        if (first === undefined || request.content === null || request.content.mapping === null) {
          throw new Refusal('Choose a file first.');
        }
        return {
          kind: 'forecast' as const,
          format: first.format,
          tables: [{ fileName: files[0]?.name ?? '', preview: tablePreview(first.sample) }],
          reading: { layout: request.layout, content: request.content, evidence: '' },
          forecast: NO_FORECAST,
          question: null,
        };
      });
    },

    async read({ files, reading: { content } }, context) {
      const outcome = await orRefused(async (): Promise<Outcome> => {
        const sources = await openSources(files);
        if (content.kind === 'embeddings') {
          refuseGaps(embeddingGaps(content.mapping));
          const assembler = embeddingAssembler(content.mapping);
          const { vector, subject, file } = content.mapping;
          const wanted = [...vector, subject, file].filter((at) => at !== null);
          await readAll(sources, files, wanted, context, (batch) => {
            assembler.add(batch.rows, batch.firstRow);
            return assembler.rowsRead;
          });
          return { kind: 'read', result: { kind: 'embeddings', embeddings: assembler.finish() } };
        }
        if (content.kind === 'matrix') throw new Refusal('Not yet.');
        const { mapping } = content;
        refuseGaps(mappingGaps(mapping));
        const assembler = scoreAssembler(mapping);
        const wanted = mapping.columns.flatMap(({ role }, i) => (role === 'ignored' ? [] : [i]));
        let file = -1;
        let next = 0;
        await readAll(sources, files, wanted, context, (batch, source) => {
          if (source !== file || batch.firstRow !== next)
            assembler.startFile(source, batch.firstRow);
          file = source;
          next = batch.firstRow + batch.rows.count;
          assembler.add(batch.rows);
          return assembler.rowsRead;
        });
        return { kind: 'read', result: { kind: 'scores', scores: assembler.finish() } };
      });
      if (outcome.kind === 'refused') return outcome;
      const { result } = outcome;
      const buffers =
        result.kind === 'scores'
          ? buffersOf(result.scores)
          : [result.embeddings.table.vectors.buffer, result.embeddings.table.subject.buffer];
      return new Transferred<Outcome>(outcome, buffers);
    },
  };
}

const NO_FORECAST: Forecast = {
  mated: 0,
  nonMated: 0,
  people: 0,
  photos: 0,
  dimensions: null,
  columns: [],
  rows: 0,
  leftOut: 0,
  complete: false,
  flags: [],
  good: [],
};

/** Reads all tables, one after the other, telling how far it has come; stops between two pieces when cancelled. */
async function readAll(
  sources: readonly RowSource[],
  files: readonly SourceFile[],
  wanted: readonly number[],
  { signal, report }: CallContext<ImportProgress>,
  take: (batch: ReadBatch, source: number) => number,
): Promise<void> {
  const columns = new Set(wanted);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let before = 0;
  for (const [index, source] of sources.entries()) {
    const size = sources.length === 1 ? total : (files[index]?.blob.size ?? 0);
    for await (const batch of source.batches(columns)) {
      signal.throwIfAborted();
      const rows = take(batch, index);
      report({ rows, share: (before + batch.share * size) / total });
    }
    before += size;
  }
}

function refuseGaps(gaps: readonly string[]): void {
  if (gaps.length > 0) throw new Refusal(gaps.join(' '));
}

async function orRefused<T>(
  answer: () => Promise<T>,
): Promise<T | { readonly kind: 'refused'; readonly reason: string }> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.message };
    // What the platform throws when a file was changed or moved since it was chosen.
    if (error instanceof DOMException && error.name === 'NotReadableError') {
      return {
        kind: 'refused',
        reason:
          'The file cannot be read any more. It may have been changed or moved: choose it again.',
      };
    }
    throw error;
  }
}
