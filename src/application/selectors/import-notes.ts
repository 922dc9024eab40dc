import { createSelector } from 'reselect';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
} from '#application/selectors/active-import.ts';
import type { ImportedScoreColumn } from '#application/state/imported-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { message } from '#words/message.ts';

/** Said of the columns one by one instead, where it can be answered. */
const SAID_BY_COLUMN = 'polarity-unclear';

/**
 * What a person must know of the import that is looked at: what was read, what was left out and
 * why, which way its scores point.
 */
export const selectImportNotes = createSelector(
  [selectActiveImport, selectImportedColumns, selectImportColumn],
  (imported, columns, chosen): readonly Note[] => {
    if (imported === null) return [];
    const read = imported.kind === 'scores' ? imported.scores : imported.embeddings;
    const notes: Note[] = read.notes.filter(({ code }) => code !== SAID_BY_COLUMN);
    const column = columns[chosen];
    if (column !== undefined && column.polarityNote !== null) {
      const name = [column.model, column.metricName].filter((part) => part !== '').join(' ');
      notes.push({
        code: 'import-polarity',
        severity: column.polarityUnclear ? 'warning' : 'info',
        text: message('polarity.ofScore', { score: name, reason: column.polarityNote }),
      });
    }
    const problems = read.problems.map(({ code, text }): Note => ({
      code: `import-${code}`,
      severity: 'warning',
      text,
    }));
    return [...notes, ...problems];
  },
);

/**
 * Columns of an import by model, for choosing one: models in the order of the file, each with its
 * distances.
 */
export interface ImportChoices {
  readonly columns: readonly ImportedScoreColumn[];
  /** Index of the column that is looked at. */
  readonly chosen: number;
  readonly models: readonly string[];
  /** Columns of the chosen one's model. */
  readonly ofModel: readonly { readonly column: number; readonly metricName: string }[];
}

/** `null` unless a column of imported scores is looked at. */
export const selectImportChoices = createSelector(
  [selectActiveImport, selectImportedColumns, selectImportColumn],
  (imported, columns, chosen): ImportChoices | null => {
    if (imported?.kind !== 'scores') return null;
    const model = columns[chosen]?.model ?? '';
    return {
      columns,
      chosen,
      models: [...new Set(columns.map((column) => column.model))],
      ofModel: columns.flatMap((column, index) =>
        column.model === model ? [{ column: index, metricName: column.metricName }] : [],
      ),
    };
  },
);
