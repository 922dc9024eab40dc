import type { TablePreview } from '#domain/import/table-preview.ts';
import type { ReadingContent } from '#domain/import/reading.ts';
import { columnRoles } from '#ui/import/column-roles.ts';
import { useWords } from '#ui/words.tsx';
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
