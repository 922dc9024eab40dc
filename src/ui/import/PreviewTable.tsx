import type { ColumnUse } from '#domain/import/column-use.ts';
import type { ReadingContent } from '#domain/import/reading.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './PreviewTable.module.css';

/** How many columns are drawn: a table of embeddings has hundreds that all look alike. */
const MOST_COLUMNS = 24;
const MOST_ROWS = 8;

/** The first rows of a file as they stand in it. */
export function PreviewTable({
  preview,
  fileName,
  content,
}: {
  readonly preview: TablePreview;
  /** What the columns are taken for. */
  readonly content: ReadingContent;
  /** Where several files are shown. */
  readonly fileName?: string;
}) {
  const { say } = useWords();
  const columns = preview.columns.slice(0, MOST_COLUMNS);
  const roles = columnRoles(content, columns.length);
  const more = preview.columns.length - columns.length;
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={
        fileName === undefined
          ? say('import.firstRows')
          : say('import.firstRowsOf', { file: fileName })
      }
    >
      <table className={classes.table}>
        {fileName !== undefined && <caption>{fileName}</caption>}
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" data-unused={roles[index] === null || undefined}>
                {column}
                <span className={classes.role}>{say(roles[index] ?? 'import.notUsed')}</span>
              </th>
            ))}
            {more > 0 && <th scope="col">{say('import.moreColumns', { columns: more })}</th>}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, MOST_ROWS).map((row, index) => (
            <tr key={index}>
              {columns.map((_, column) => (
                <td key={column} data-unused={roles[column] === null || undefined}>
                  {row[column]}
                </td>
              ))}
              {more > 0 && <td />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
function columnRoles(content: ReadingContent, width: number): readonly ColumnRole[] {
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
