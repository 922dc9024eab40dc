import type { RowBatch } from '#domain/import/cell.ts';
import { embeddingAssembler } from '#domain/import/embedding-assembler.ts';
import { embeddingGaps, proposeEmbeddingMapping } from '#domain/import/embedding-mapping.ts';
import type { SampledColumn } from '#domain/import/import-inspection.ts';
import { buffersOf } from '#domain/import/imported-scores.ts';
import { proposeScoreMapping } from '#domain/import/propose-score-mapping.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { scoreAssembler } from '#domain/import/score-assembler.ts';
import { mappingGaps, type ScoreMapping } from '#domain/import/score-mapping.ts';
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
        if (embeddings !== null) {
          return { kind: 'embeddings' as const, format, preview, proposal: embeddings };
        }
        const names = files.map(({ name }) => name);
        const proposal = proposeScoreMapping(sample, names);
        const sampled = sampledColumns(sample.rows, proposal);
        return { kind: 'scores' as const, format, preview, proposal, sampled };
      });
    },

    async readScores({ files, mapping }, context) {
      const outcome = await orRefused(async () => {
        refuseGaps(mappingGaps(mapping));
        const sources = await openSources(files);
        refuseOtherWidth(sources, mapping.columns.length);
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
        return { kind: 'read' as const, result: assembler.finish() };
      });
      return outcome.kind === 'read'
        ? new Transferred<Outcome<typeof outcome.result>>(outcome, buffersOf(outcome.result))
        : outcome;
    },

    async readEmbeddings({ files, mapping }, context) {
      const outcome = await orRefused(async () => {
        refuseGaps(embeddingGaps(mapping));
        const sources = await openSources(files);
        const assembler = embeddingAssembler(mapping);
        const wanted = [...mapping.vector, mapping.subject, mapping.file].filter(
          (at) => at !== null,
        );
        await readAll(sources, files, wanted, context, (batch) => {
          assembler.add(batch.rows, batch.firstRow);
          return assembler.rowsRead;
        });
        return { kind: 'read' as const, result: assembler.finish() };
      });
      return outcome.kind === 'read'
        ? new Transferred<Outcome<typeof outcome.result>>(outcome, [
            outcome.result.table.vectors.buffer,
            outcome.result.table.subject.buffer,
          ])
        : outcome;
    },
  };
}

/** The columns of scores that the first rows give. Of files with one class each only the first is looked at. */
function sampledColumns(rows: RowBatch, mapping: ScoreMapping): readonly SampledColumn[] {
  if (mappingGaps(mapping).length > 0) return [];
  const assembler = scoreAssembler(mapping);
  assembler.startFile(0, 1);
  assembler.add(rows);
  return assembler.finish().columns.map(({ model, metric, metricId, polarity }) => ({
    model,
    metric,
    metricId,
    polarity,
  }));
}

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

function refuseOtherWidth(sources: readonly RowSource[], width: number): void {
  const columns = sources[0]?.sample.columns.length ?? 0;
  if (columns !== width) {
    throw new Refusal(
      `The file has ${columns} columns, but ${width} were described: choose it again.`,
    );
  }
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
