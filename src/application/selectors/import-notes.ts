import { createSelector } from 'reselect';
import type { Note } from '#domain/shared/note.ts';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
} from '#application/selectors/active-import.ts';
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
