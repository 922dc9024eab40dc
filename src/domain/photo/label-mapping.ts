import type { TableRows } from '#domain/photo/list-tables.ts';
import { isPhotoName, type SubjectLabel } from '#domain/photo/photo.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import { eachInSlices } from '#domain/shared/steps.ts';

/** One line of a mapping: this file shows this person. */
export interface MappedFile {
  /** As written: a name, or a path with `/` or `\`. */
  readonly file: string;
  readonly subject: SubjectLabel;
}

/** Who is in which file, as a table or a JSON file says it. */
export interface LabelMapping {
  readonly files: readonly MappedFile[];
  /** Rows with a file but no name, or the other way round. */
  readonly incomplete: number;
  /** The column that names the people, from 0. */
  readonly column: number;
}

/**
 * Reads `{file: person}`, `{person: [files]}` (the `identities` dictionary that face recognition
 * scripts hold), or one of these under a single key. `null`: the file says something else. Yields
 * after each `SLICE` of entries.
 */
export function* mappingFromJson(value: unknown): Generator<void, LabelMapping | null> {
  if (!isPlainObject(value)) return null;
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record);
  yield;
  const only = record[keys[0] ?? ''];
  if (keys.length === 1 && isPlainObject(only)) return yield* mappingFromJson(only);
  if (keys.length === 0) return null;
  /** Each text of a list, or the text itself, with its key. */
  const rows: (readonly [key: string, text: string])[] = [];
  const count = { lists: 0, texts: 0, keyNames: 0, textNames: 0 };
  yield* eachInSlices(keys, (key) => {
    const held = record[key];
    if (typeof held === 'string') count.texts += 1;
    else if (isTextList(held)) count.lists += 1;
    else return;
    if (isPhotoName(key)) count.keyNames += 1;
    for (const text of typeof held === 'string' ? [held] : held) {
      if (isPhotoName(text)) count.textNames += 1;
      rows.push([key, text]);
    }
  });
  if (count.lists === keys.length) {
    return count.textNames > 0 ? yield* collectMapping(rows, 1, 0) : null;
  }
  if (count.texts < keys.length) return null;
  if (count.keyNames === keys.length) return yield* collectMapping(rows, 0, 1);
  return count.textNames === keys.length ? yield* collectMapping(rows, 1, 0) : null;
}

/**
 * A list of objects as a table with heads, e.g. `[{file, person}]`; under a single key, too. `null`
 * for anything else. Yields as `mappingFromJson` does.
 */
export function* rowsFromJson(value: unknown): Generator<void, TableRows | null> {
  if (isPlainObject(value)) {
    const record = value as Readonly<Record<string, unknown>>;
    const [key = '', ...more] = Object.keys(record);
    const only = record[key];
    return more.length === 0 && Array.isArray(only) ? yield* rowsFromJson(only) : null;
  }
  if (!Array.isArray(value) || value.length === 0) return null;
  const columns = new Set<string>();
  let areRecords = true;
  yield* eachInSlices(value as readonly unknown[], (record) => {
    areRecords &&= isPlainObject(record);
    if (areRecords) for (const key of Object.keys(record as object)) columns.add(key);
  });
  if (!areRecords) return null;
  const text = (cell: unknown): string =>
    ['string', 'number', 'boolean'].includes(typeof cell) ? String(cell) : '';
  const heads = [...columns];
  const rows: (readonly string[])[] = [heads];
  yield* eachInSlices(value as readonly Readonly<Record<string, unknown>>[], (record) => {
    rows.push(heads.map((column) => text(record[column])));
  });
  return rows;
}

/** The files and people of two columns. */
export function* collectMapping(
  rows: readonly (readonly string[])[],
  fileColumn: number,
  personColumn: number,
): Generator<void, LabelMapping> {
  const files: MappedFile[] = [];
  let incomplete = 0;
  yield* eachInSlices(rows, (row) => {
    const file = (row[fileColumn] ?? '').trim();
    const subject = subjectLabel(row[personColumn] ?? '');
    if (file !== '' && subject !== null) files.push({ file, subject });
    else if (file !== '' || subject !== null) incomplete += 1;
  });
  return { files, incomplete, column: personColumn };
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
