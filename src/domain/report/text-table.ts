import { csvCell } from '#domain/report/csv-cell.ts';

/** Rows of text cells, the head first, as CSV (RFC 4180, `\n` line ends). */
export function csvTable(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/** The same as a GitHub-flavoured Markdown table. */
export function markdownTable(cells: readonly (readonly string[])[]): string {
  const [head = [], ...rows] = cells;
  const line = (row: readonly string[]): string => `| ${row.map(markdownCell).join(' | ')} |\n`;
  return `${line(head)}|${head.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}

function markdownCell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
