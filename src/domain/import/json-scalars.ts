import { isObject, type JsonShape } from './json-value.ts';

/** A table before it has a name of its own. */
export type Table = Omit<JsonShape, 'id' | 'label'>;
export type Scalars = Readonly<Record<string, string | number | boolean>>;

/** Values that stand beside a table: the model's name, a date, a threshold. */
export function scalarsOf(entries: readonly (readonly [string, unknown])[]): Scalars {
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string | number | boolean] =>
        ['string', 'number', 'boolean'].includes(typeof entry[1]) && String(entry[1]).length <= 200,
    ),
  );
}

/**
 * They hold for every row: columns of one value, which are used (`model`, `metric`) or named as
 * left out.
 */
export function withScalars(table: Table, scalars: Scalars): Table {
  const others = Object.entries(scalars).filter(([name]) => !table.columns.includes(name));
  if (others.length === 0) return table;
  const width = table.columns.length;
  return {
    ...table,
    hasHeader: true,
    columns: [
      ...(table.hasHeader ? table.columns : table.columns.map(() => '')),
      ...others.map(([name]) => name),
    ],
    cell: (row, column) => (column < width ? table.cell(row, column) : others[column - width]?.[1]),
  };
}

/**
 * Two levels of names are joined, as pandas writes them; `{"name": "score"}` goes by its first
 * text.
 */
export function columnName(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(columnName)
      .filter((text) => text !== '')
      .join('_');
  if (isObject(value)) {
    return columnName(Object.values(value).find((one) => typeof one === 'string') ?? '');
  }
  return value === null || value === undefined ? '' : String(value as string | number | boolean);
}
