import { fileTruthOf } from '#domain/import/file-truth.ts';
import {
  addPaths,
  isObject,
  jsonCell,
  type JsonObject,
  type JsonShape,
  valueAt,
} from '#domain/import/json-value.ts';
import { vectorShapes } from '#domain/import/json-vectors.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

/** Rows that columns are found by. */
const SAMPLED = 500;
/** How deep tables are looked for, and how many are tried. */
const DEPTH = 5;
const MOST_SHAPES = 24;

/** All tables that a JSON value may hold, wherever they lie in it. */
export function jsonShapes(value: unknown): readonly JsonShape[] {
  const found: JsonShape[] = [...vectorShapes(value)];
  const walk = (node: unknown, path: readonly string[], beside: Scalars): void => {
    if (found.length >= MOST_SHAPES || path.length > DEPTH) return;
    const labelled = (code: PlainCode): Message =>
      path.length === 0
        ? message(code)
        : message('shapes.at', { shape: message(code), path: path.join('.') });
    const add = (kind: string, label: PlainCode, table: Table | null, scalars = beside): void => {
      if (table === null || table.count === 0 || table.columns.length === 0) return;
      const whole = withScalars(table, scalars);
      found.push({ id: [kind, ...path].join('/'), label: labelled(label), ...whole });
    };
    const addLists = (
      lists: readonly (readonly [string, unknown[]])[],
      place: readonly string[],
    ): void => {
      const plain = listTables(lists);
      const [first] = plain;
      const areClasses = plain.every(({ name }) => fileTruthOf(name) !== null);
      const lengths = new Set(plain.map(({ count }) => count));
      const vectors = plain.filter(({ cell }) => Array.isArray(cell(0)));
      // Of as many rows they are one table, unless several sets of embeddings lie in it.
      const isOne = lengths.size < 2 && vectors.length < 2;
      if (first === undefined || isOne || areClasses) return;
      found.push({
        id: ['lists', ...place].join('/'),
        label: labelled('shapes.lists'),
        columns: [first.name],
        hasHeader: true,
        ...first,
        lists: plain,
      });
    };
    if (Array.isArray(node)) {
      if (node.length === 0) return;
      if (node.every(isObject)) add('records', 'shapes.records', records(node));
      else if (node.every(Array.isArray)) add('rows', 'shapes.rows', listRows(node as unknown[][]));
      else if (node.every(isNumber)) add('numbers', 'shapes.numbers', numbers(node));
      // Tables inside the first element are those of all, or of none.
      if (node.length === 1) walk(node[0], [...path, '0'], beside);
      return;
    }
    if (!isObject(node)) return;
    const entries = Object.entries(node);
    const around = { ...beside, ...scalarsOf(entries) };
    if (Array.isArray(node['columns']) && Array.isArray(node['data'])) {
      const names = (node['columns'] as unknown[]).map(columnName);
      add(
        'split',
        'shapes.split',
        rowsUnder(names, node['data'] as unknown[][], node['index']),
        around,
      );
    }
    const lists = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    if (lists.length > 0) add('columns', 'shapes.columns', columnsOfLists(lists), around);
    addLists(lists, path);
    if (lists.length >= 2 && lists.every(([, list]) => list.length > 0 && list.every(isNumber))) {
      add('classes', 'shapes.classes', classes(lists), around);
    }
    const objects = entries.filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
    if (objects.length >= 2 && objects.length === entries.length) {
      add('index', 'shapes.index', indexRows(objects));
      add('by-column', 'shapes.byColumn', objectColumns(objects));
    }
    for (const [key, child] of entries.slice(0, 40)) {
      if (typeof child === 'object' && child !== null) walk(child, [...path, key], around);
    }
  };
  walk(value, [], {});
  return found;
}

function records(rows: readonly JsonObject[]): Table {
  const paths = new Map<string, readonly string[]>();
  for (const row of rows.slice(0, SAMPLED)) addPaths(row, [], paths, 'numbers');
  const list = [...paths.values()];
  return {
    columns: [...paths.keys()],
    hasHeader: true,
    count: rows.length,
    cell: (row, column) => jsonCell(valueAt(rows[row], list[column] ?? [])),
  };
}

function listRows(rows: readonly (readonly unknown[])[]): Table {
  const [first = []] = rows;
  const width = Math.max(...rows.slice(0, SAMPLED).map(({ length }) => length));
  const isHeader =
    rows.length > 1 &&
    first.every((cell) => typeof cell === 'string') &&
    rows.slice(1, 20).some((row) => row.some((cell) => typeof cell !== 'string'));
  const data = isHeader ? rows.slice(1) : rows;
  return {
    columns: Array.from({ length: width }, (_, i) =>
      isHeader ? (first[i] ?? `Column ${i + 1}`) : `Column ${i + 1}`,
    ),
    hasHeader: isHeader,
    count: data.length,
    cell: (row, column) => jsonCell(data[row]?.[column]),
  };
}

function numbers(list: readonly number[]): Table {
  return { columns: ['Column 1'], hasHeader: false, count: list.length, cell: (row) => list[row] };
}

function rowsUnder(columns: readonly string[], data: readonly unknown[][], index: unknown): Table {
  const names =
    Array.isArray(index) && index.some((name) => typeof name === 'string')
      ? (index as unknown[])
      : null;
  const shift = names === null ? 0 : 1;
  return {
    columns: names === null ? columns : ['', ...columns],
    hasHeader: true,
    count: data.length,
    cell: (row, column) =>
      jsonCell(names !== null && column === 0 ? names[row] : data[row]?.[column - shift]),
  };
}

/**
 * Lists of one length beside one another; lists of objects give a column for each of their fields.
 */
function columnsOfLists(lists: readonly (readonly [string, readonly unknown[]])[]): Table {
  const lengths = new Map<number, number>();
  for (const [, { length }] of lists) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [length = 0] = [...lengths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const columns: string[] = [];
  const lookups: ((row: number) => unknown)[] = [];
  for (const [name, list] of lists) {
    if (list.length !== length) continue;
    if (list.some(isObject)) {
      const paths = new Map<string, readonly string[]>();
      for (const one of list.slice(0, SAMPLED)) if (isObject(one)) addPaths(one, [], paths);
      for (const [field, path] of paths) {
        columns.push(columns.includes(field) ? `${name}.${field}` : field);
        lookups.push((row) => valueAt(list[row], path));
      }
    } else {
      columns.push(name);
      lookups.push((row) => list[row]);
    }
  }
  return {
    columns,
    hasHeader: true,
    count: length,
    cell: (row, column) => jsonCell(lookups[column]?.(row)),
  };
}

/** Lists of values, and lists of lists of numbers, as arrays of an `.npz`. */
function listTables(lists: readonly (readonly [string, readonly unknown[]])[]) {
  return lists
    .filter(([, list]) => list.length > 0 && !list.some(isObject))
    .map(([name, list]) => ({
      name,
      count: list.length,
      cell: (row: number) => jsonCell(list[row]),
    }));
}

/** `{"genuine": [...], "impostor": [...]}`: a row for each number, with the name of its list. */
function classes(lists: readonly (readonly [string, readonly unknown[]])[]): Table {
  const rows = lists.flatMap(([name, list]) =>
    list.map((value) => [name, value as number] as const),
  );
  return {
    columns: ['class', 'score'],
    hasHeader: true,
    count: rows.length,
    cell: (row, column) => rows[row]?.[column === 0 ? 0 : 1],
  };
}

function indexRows(objects: readonly (readonly [string, JsonObject])[]): Table {
  const table = records(objects.map(([, row]) => row));
  return {
    ...table,
    columns: ['index', ...table.columns],
    cell: (row, column) => (column === 0 ? objects[row]?.[0] : table.cell(row, column - 1)),
  };
}

function objectColumns(objects: readonly (readonly [string, JsonObject])[]): Table | null {
  const keys = Object.keys(objects[0]?.[1] ?? {});
  const same = objects.every(([, column]) => {
    const own = Object.keys(column);
    return (
      own.length === keys.length && own.every((key, i) => key === keys[i] || key in objects[0]![1])
    );
  });
  if (!same) return null;
  return {
    columns: ['index', ...objects.map(([name]) => name)],
    hasHeader: true,
    count: keys.length,
    cell: (row, column) =>
      column === 0 ? keys[row] : jsonCell(objects[column - 1]?.[1][keys[row] ?? '']),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** A table before it has a name of its own. */
export type Table = Omit<JsonShape, 'id' | 'label'>;
export type Scalars = Readonly<Record<string, string | number | boolean>>;

/** Values that stand beside a table: the model's name, a date, a threshold. */
function scalarsOf(entries: readonly (readonly [string, unknown])[]): Scalars {
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
function withScalars(table: Table, scalars: Scalars): Table {
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
function columnName(value: unknown): string {
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
