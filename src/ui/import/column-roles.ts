import type { ColumnUse } from '#domain/import/column-use.ts';
import type { ReadingContent } from '#domain/import/reading.ts';
import type { PlainCode } from '#words/message.ts';

/** What a column is taken for, in a word or two; `null` for one that is not used. */
export type ColumnRole = PlainCode | null;

function roleOf(use: ColumnUse): ColumnRole {
  switch (use.role) {
    case 'ignored':
      return null;
    case 'file':
      return use.side === 'left' ? 'import.firstPhoto' : 'import.secondPhoto';
    case 'subject':
      return use.side === 'left' ? 'import.firstPerson' : 'import.secondPerson';
    case 'truth':
      return 'import.roleTruth';
    case 'model':
      return 'import.model';
    case 'metric':
      return 'import.roleScoreName';
    case 'score':
      return 'import.score';
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
          ? 'import.rolePerson'
          : column === file
            ? 'import.rolePhoto'
            : numbers.has(column)
              ? 'import.roleEmbedding'
              : null,
      );
    }
    case 'matrix': {
      const { values, names, subject } = content.mapping;
      const scores = new Set(values);
      return columns.map((column) =>
        column === names
          ? 'import.rolePhoto'
          : column === subject
            ? 'import.rolePerson'
            : scores.has(column)
              ? 'import.roleScores'
              : null,
      );
    }
  }
}
