/** What a column of a text looks like, from its first rows. */
export interface ColumnSketch {
  /** Empty where the first row is no header. */
  readonly name: string;
  /** Shares of the filled cells, 0 to 1. */
  readonly numbers: number;
  /** Numbers with a fraction, an exponent or a per cent sign. */
  readonly fractions: number;
  /** Names of photos. */
  readonly photos: number;
}

export interface TableSketch {
  readonly columns: readonly ColumnSketch[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Of several that cut a text alike, the first: a comma may be a decimal mark, and a space belongs
 * to names.
 */
const DELIMITERS = ['\t', ';', '|', ',', ' '] as const;
const MOST_ROWS = 60;
/** Rows that must have the same number of cells for a text to be a table. */
const ALIKE = 0.9;

const NUMBER = /^[-+]?(\d+([.,]\d+)*|[.,]\d+)(e[-+]?\d+)?\s*%?$|^[-+]?(nan|inf(inity)?)$/i;
const FRACTION = /[.,]\d|e[-+]?\d|%$|^[-+]?(nan|inf)/i;
const PHOTO_NAME = /\.(jpe?g|png|webp|gif|bmp|avif|heic|heif|tiff?|jfif)$/iu;

/**
 * Looks at the first lines of a text as at a table. Only good enough to tell what the file is for;
 * how it is read is decided by readers.
 *
 * @param whole whether the last line is complete.
 * @param isPhoto whether a cell names a photo that is here.
 * @returns `null` for a text that is no table.
 */
export function tableSketch(
  text: string,
  whole: boolean,
  isPhoto: (cell: string) => boolean = () => false,
): TableSketch | null {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const complete = whole || lines.length === 1 ? lines : lines.slice(0, -1);
  const shown = complete.slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  let best: readonly (readonly string[])[] = shown.map((line) => [line.trim()]);
  let share = 0;
  for (const delimiter of isDecimalComma(shown) ? [] : DELIMITERS) {
    const rows = shown.map((line) => cellsOf(line, delimiter));
    const width = commonWidth(rows);
    const alike = rows.filter((row) => row.length === width).length / rows.length;
    if (width > 1 && alike >= ALIKE && alike > share) {
      best = rows.filter((row) => row.length === width);
      share = alike;
    }
  }
  return { columns: columnsOf(best, isPhoto), rows: best };
}

/**
 * A number a line, with a comma for its fraction: pairs of whole numbers would seldom have long
 * second ones.
 */
function isDecimalComma(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => /^\s*[-+]?\d+,(\d+)\s*$/u.exec(line)?.[1]);
  return (
    numbers.every((digits) => digits !== undefined) &&
    numbers.filter((digits) => (digits?.length ?? 0) > 1).length > 0.6 * lines.length
  );
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  if (delimiter === ' ') return line.trim().split(/\s+/u);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function columnsOf(
  rows: readonly (readonly string[])[],
  isPhoto: (cell: string) => boolean,
): readonly ColumnSketch[] {
  const [first = []] = rows;
  const body = rows.slice(1);
  const share = (
    column: number,
    test: (cell: string) => boolean,
    from: readonly (readonly string[])[] = body,
  ): number => {
    const filled = from.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const isNumber = (cell: string): boolean => NUMBER.test(cell);
  const isName = (cell: string): boolean => PHOTO_NAME.test(cell) || isPhoto(cell);
  // A header is text over numbers, or no photo over photos.
  const hasHeader =
    body.length > 0 &&
    first.some(
      (cell, column) =>
        (!isNumber(cell) && share(column, isNumber) > 0.8) ||
        (!isName(cell) && share(column, isName) > 0.8),
    );
  const from = hasHeader ? body : rows;
  return first.map((cell, column) => ({
    name: hasHeader ? cell : '',
    numbers: share(column, isNumber, from),
    fractions: share(column, (text) => isNumber(text) && FRACTION.test(text), from),
    photos: share(column, isName, from),
  }));
}
