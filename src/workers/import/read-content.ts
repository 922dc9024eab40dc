import type { ImportedScores, ImportResult } from '#domain/import/imported-scores.ts';
import type { RowBatch } from '#domain/import/cell.ts';
import { embeddingAssembler } from '#domain/import/embedding-assembler.ts';
import { type MatrixMapping, type ReadingContent, readingGaps } from '#domain/import/reading.ts';
import { matrixPairs } from '#domain/import/matrix-pairs.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { scoreAssembler } from '#domain/import/score-assembler.ts';
import type { ScoreMapping } from '#domain/import/score-mapping.ts';

import type { JoinedTable } from './join-sheets.ts';
import type { ImportProgress } from './protocol.ts';
import { firstRows, type ReadBatch } from './row-source.ts';
import { message } from '#words/message.ts';
import { joinedSentences } from '#domain/shared/joined.ts';

/** How much of a table is read, and who is told. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly report?: (progress: ImportProgress) => void;
  /** Rows that are enough, from all over the table; everything where it is not given. */
  readonly most?: number;
  /** Called where not all rows are read. */
  readonly onPart?: () => void;
}

/**
 * Reads all tables, one after the other; stops between two pieces when cancelled. @throws {Refusal}
 */
export async function readContent(
  table: JoinedTable,
  content: ReadingContent,
  options: ReadOptions = {},
): Promise<ImportResult> {
  const gaps = readingGaps({ content });
  if (gaps.length > 0) throw new Refusal(joinedSentences(gaps));
  switch (content.kind) {
    case 'scores':
      return { kind: 'scores', scores: await readScores(table, content.mapping, options) };
    case 'matrix':
      return { kind: 'scores', scores: await readMatrix(table, content.mapping, options) };
    case 'embeddings': {
      const assembler = embeddingAssembler(content.mapping);
      const { vector, subject, file } = content.mapping;
      const wanted = [...vector, subject, file].filter((at) => at !== null);
      await readAll(table, wanted, options, (batch) => {
        assembler.add(batch.rows, batch.firstRow);
        return assembler.rowsRead;
      });
      return { kind: 'embeddings', embeddings: assembler.finish() };
    }
  }
}

async function readScores(
  table: JoinedTable,
  mapping: ScoreMapping,
  options: ReadOptions,
): Promise<ImportedScores> {
  const width = table.sample.columns.length;
  if (mapping.columns.length !== width) {
    throw new Refusal(
      message('refused.columnCount', { columns: width, described: mapping.columns.length }),
    );
  }
  const assembler = scoreAssembler(mapping);
  const wanted = mapping.columns.flatMap(({ role }, i) => (role === 'ignored' ? [] : [i]));
  let part = -1;
  let next = 0;
  await readAll(table, wanted, options, (batch, index) => {
    if (index !== part || batch.firstRow !== next) assembler.startFile(index, batch.firstRow);
    part = index;
    next = batch.firstRow + batch.rows.count;
    assembler.add(batch.rows);
    return assembler.rowsRead;
  });
  return assembler.finish();
}

async function readMatrix(
  table: JoinedTable,
  mapping: MatrixMapping,
  options: ReadOptions,
): Promise<ImportedScores> {
  const { columns, hasHeader } = table.sample;
  const matrix = matrixPairs(mapping, columns, hasHeader);
  const wanted = [...mapping.values, mapping.names, mapping.subject].filter((at) => at !== null);
  // Every row is needed for the other half of each pair.
  await readAll(table, wanted, { ...options, most: undefined }, ({ rows }) => {
    matrix.add(rows);
    return matrix.rows;
  });
  const assembler = scoreAssembler(matrix.mapping);
  assembler.startFile(0, 1);
  for (const batch of matrix.batches()) {
    options.signal?.throwIfAborted();
    assembler.add(batch);
  }
  return assembler.finish();
}

/** Bytes of text that are parsed where only a part is wanted. */
const MOST_BYTES = 32 * 2 ** 20;

async function readAll(
  { parts }: JoinedTable,
  wanted: readonly number[],
  {
    signal,
    report,
    most,
    onPart,
  }: { readonly [K in keyof ReadOptions]: ReadOptions[K] | undefined },
  take: (batch: ReadBatch, part: number) => number,
): Promise<void> {
  const columns = new Set(wanted);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const stride = most === undefined ? 1 : Math.max(1, Math.floor(total / MOST_BYTES));
  if (stride > 1) onPart?.();
  let before = 0;
  for (const [index, sheet] of parts.entries()) {
    const { size } = sheet;
    let taken = 0;
    for await (const batch of sheet.batches(columns, stride)) {
      signal?.throwIfAborted();
      // As large a part of the rows as of the file, so that the end of the file has its share.
      const allowed =
        most === undefined ? batch.rows.count : (most / parts.length) * batch.share - taken;
      const rows = thinned(batch.rows, allowed);
      if (rows.count < batch.rows.count) onPart?.();
      taken += rows.count;
      const read = take({ ...batch, rows }, index);
      report?.({ rows: read, share: (before + batch.share * size) / total });
    }
    before += size;
  }
}

/** Blocks of rows from all over a batch, where it has more than are wanted. */
function thinned(rows: RowBatch, most: number): RowBatch {
  if (rows.count <= most) return rows;
  const blocks = 30;
  const length = Math.floor(most / blocks);
  if (length < 10) return firstRows(rows, Math.max(0, Math.floor(most)));
  const step = Math.floor(rows.count / blocks);
  const at = (row: number): number => Math.floor(row / length) * step + (row % length);
  return {
    count: blocks * length,
    cell: (row, column) => rows.cell(at(row), column),
    isBlank: (row) => rows.isBlank(at(row)),
  };
}
