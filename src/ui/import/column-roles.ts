import type { ColumnUse } from '#domain/import/column-use.ts';
import type { ReadingContent } from '#domain/import/reading.ts';

/** What a column is taken for, in a word or two; `null` for one that is not used. */
export type ColumnRole = string | null;

function roleOf(use: ColumnUse): ColumnRole {
  switch (use.role) {
    case 'ignored':
      return null;
    case 'file':
      return use.side === 'left' ? 'first photo' : 'second photo';
    case 'subject':
      return use.side === 'left' ? 'first person' : 'second person';
    case 'truth':
      return 'same person?';
    case 'model':
      return 'model';
    case 'metric':
      return 'name of the score';
    case 'score':
      return 'score';
  }
}

/** What each of the first columns of a table is taken for. */
export function columnRoles(content: ReadingContent, width: number): readonly ColumnRole[] {
  const columns = Array.from({ length: width }, (_, column) => column);
  switch (content.kind) {
    case 'scores':
      return columns.map((column) => {
        const use = content.mapping.columns[column];
        return use === undefined ? null : roleOf(use);
      });
    case 'embeddings': {
      const { vector, subject, file } = content.mapping;
      const numbers = new Set(vector);
      return columns.map((column) =>
        column === subject
          ? 'person'
          : column === file
            ? 'photo'
            : numbers.has(column)
              ? 'embedding'
              : null,
      );
    }
    case 'matrix': {
      const { values, names, subject } = content.mapping;
      const scores = new Set(values);
      return columns.map((column) =>
        column === names
          ? 'photo'
          : column === subject
            ? 'person'
            : scores.has(column)
              ? 'scores'
              : null,
      );
    }
  }
}
