import { embeddingFault } from '#domain/embedding/validity.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { suggestLabels } from '#domain/photo/label-batch.ts';
import type { Note } from '#domain/shared/note.ts';
import { message } from '#words/message.ts';

import { type Cell, cellNumber, cellText, type RowBatch } from './cell.ts';
import type { EmbeddingMapping } from '#domain/import/reading.ts';
import { type ImportProblem, problemLog } from './import-problem.ts';
import { vectorOf } from './vector-cell.ts';

/** An imported embedding, by what a person calls it. */
export interface ImportedEmbedding {
  readonly file: string;
  readonly subject: string;
}

export interface ImportedEmbeddings {
  readonly table: TemplateTable;
  /** Aligned with the table's rows. */
  readonly rows: readonly ImportedEmbedding[];
  /** Name of each person index of the table. */
  readonly subjects: readonly string[];
  readonly rowsRead: number;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly Note[];
}

export interface EmbeddingAssembler {
  /** @param firstRow number of the batch's first row, as the file's reader counts. */
  add(batch: RowBatch, firstRow: number): void;
  readonly rowsRead: number;
  finish(): ImportedEmbeddings;
}

interface Row {
  readonly number: number;
  readonly file: string;
  readonly subject: string;
  readonly vector: Float32Array;
}

/**
 * Takes rows as they are read. Embeddings that cannot be compared are left out and named.
 *
 * @param mapping one without gaps.
 */
export function embeddingAssembler(mapping: EmbeddingMapping): EmbeddingAssembler {
  const log = problemLog();
  const kept: Row[] = [];
  let rowsRead = 0;
  let dimensions = 0;

  const addRow = (batch: RowBatch, row: number, number: number): void => {
    const text = (column: number | null): string =>
      column === null ? '' : cellText(batch.cell(row, column));
    const subject = text(mapping.subject);
    const file = text(mapping.file);
    if (mapping.subject !== null && subject === '') return log.add('subject-missing', number, file);
    if (mapping.subject === null && file === '') return log.add('file-missing', number, '');
    const cells = mapping.vector.map((column) => batch.cell(row, column));
    const vector = cells.length === 1 ? vectorOf(cells[0]) : cells.map(cellNumber);
    if (vector === null) return log.add('vector-missing', number, shown(cells[0]));
    if (dimensions === 0) dimensions = vector.length;
    const fault = embeddingFault(Float32Array.from(vector), dimensions);
    if (fault === 'wrong-length') return log.add('vector-length', number, `${vector.length}`);
    if (fault !== null) {
      return log.add(fault === 'all-zero' ? 'vector-all-zero' : 'vector-not-finite', number, file);
    }
    kept.push({ number, file, subject, vector: Float32Array.from(vector) });
  };

  return {
    get rowsRead() {
      return rowsRead;
    },
    add(batch, firstRow) {
      for (let row = 0; row < batch.count; row++) {
        if (batch.isBlank(row)) continue;
        addRow(batch, row, firstRow + row);
        rowsRead += 1;
      }
    },
    finish() {
      const labels =
        mapping.subject === null
          ? suggestLabels(kept.map(({ file }) => file))
          : kept.map(({ subject }) => subject);
      const named = kept.flatMap((row, i) => {
        const subject = labels[i] ?? null;
        if (subject !== null) return [{ ...row, subject }];
        log.add('subject-missing', row.number, row.file);
        return [];
      });
      return {
        ...tableOf(named, dimensions),
        rowsRead,
        problems: log.problems(),
        notes: embeddingNotes(named.length, mapping.subject === null),
      };
    },
  };
}

function tableOf(rows: readonly Row[], dimensions: number) {
  const numbers = new Map<string, number>();
  const vectors = new Float32Array(rows.length * dimensions);
  const subject = new Uint32Array(rows.length);
  const names = new Map<string, number>();
  const labelled = rows.map((row, i): ImportedEmbedding => {
    vectors.set(row.vector, i * dimensions);
    let number = numbers.get(row.subject);
    if (number === undefined) numbers.set(row.subject, (number = numbers.size));
    subject[i] = number;
    // Several faces of one photo come under its name; each needs a name of its own.
    const before = names.get(row.file) ?? 0;
    names.set(row.file, before + 1);
    const file = row.file === '' ? `Row ${row.number}` : row.file;
    return {
      subject: row.subject,
      file: before > 0 && row.file !== '' ? `${file} (${before + 1})` : file,
    };
  });
  const table = {
    count: rows.length,
    dimensions: rows.length === 0 ? 0 : dimensions,
    vectors,
    subject,
    subjectCount: numbers.size,
  };
  return { table, rows: labelled, subjects: [...numbers.keys()] };
}

/** @param areRead people come from the names of photos. */
export function embeddingNotes(count: number, areRead: boolean): readonly Note[] {
  if (count === 0) {
    return [
      {
        code: 'import-empty',
        severity: 'warning',
        text: message('importNote.noEmbedding'),
      },
    ];
  }
  return areRead
    ? [
        {
          code: 'people-from-names',
          severity: 'info',
          text: message('importNote.peopleOfPhotos', { photos: count }),
        },
      ]
    : [];
}

function shown(cell: Cell): string {
  return typeof cell === 'object' && cell !== null ? 'a list' : cellText(cell);
}
