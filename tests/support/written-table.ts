import fc from 'fast-check';

/** A column before it is written. */
export interface Column {
  readonly name: string;
  readonly cells: readonly string[];
}

/** How cells become a text. */
export interface Writing {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly header: boolean;
  readonly quoted: boolean;
  readonly mark: boolean;
  readonly lineEnd: string;
}

export const writing = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    decimal: fc.constantFrom<'.' | ','>('.', ','),
    header: fc.boolean(),
    quoted: fc.boolean(),
    mark: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  })
  // A comma cannot be both, unless every cell is quoted.
  .map((one): Writing => ({
    ...one,
    decimal: one.delimiter === ',' && !one.quoted ? '.' : one.decimal,
    quoted: one.delimiter !== ' ' && one.quoted,
  }));

export function written(columns: readonly Column[], how: Writing): string {
  const rows = columns[0]?.cells.length ?? 0;
  const cell = (text: string): string => {
    const number =
      /^-?\d+\.\d+%?$/.test(text) && how.decimal === ',' ? text.replace('.', ',') : text;
    return how.quoted || (number.includes(how.delimiter) && how.delimiter !== ' ')
      ? `"${number}"`
      : number;
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map(({ cells }) => cell(cells[row] ?? '')).join(how.delimiter),
  );
  if (how.header)
    lines.unshift(columns.map(({ name }) => (how.quoted ? `"${name}"` : name)).join(how.delimiter));
  return (how.mark ? '\ufeff' : '') + lines.join(how.lineEnd) + how.lineEnd;
}

export const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dan', 'Eve', 'Finn', 'Gil'];

export function shuffle(list: unknown[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
