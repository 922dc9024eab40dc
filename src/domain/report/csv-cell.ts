/**
 * A text as a cell of a CSV file (RFC 4180): quoted where it must be, or where spaces at its ends
 * would be lost.
 */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets take for the beginning of a formula, behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Makes a name safe to open in a spreadsheet, which would run a cell that begins with `=`, `+`, `-`
 * or `@` as a formula: an apostrophe before it makes it text (OWASP, CSV injection). Names that do
 * not look so stay as they are.
 */
export function guardFormula(name: string): string {
  return FORMULA.test(name) ? `'${name}` : name;
}

/** The name again. `unguardFormula(guardFormula(name)) === name` for every name. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** One of the things that are compared, as files that leave name it. */
export interface NamedItem {
  readonly subject: string;
  readonly file: string;
}

/**
 * `subject,file` of each item as CSV, guarded by `guardFormula`. Two drops may each hold an
 * `Anna/1.jpg`, and a photo two faces: under one name a reader would take them for one, so the
 * later are numbered.
 */
export function itemCells(items: readonly NamedItem[]): readonly string[] {
  const taken = new Set<string>();
  return items.map(({ subject, file }) => {
    let name = file;
    for (let number = 2; taken.has(name); number++) name = `${file} (${number})`;
    taken.add(name);
    return `${csvCell(guardFormula(subject))},${csvCell(guardFormula(name))}`;
  });
}

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
