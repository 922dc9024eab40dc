import type { TableRows } from '#domain/photo/list-tables.ts';
import { isPhotoName } from '#domain/photo/photo-name.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';

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
 * Reads `{file: person}`, `{person: [files]}` (the `identities` dictionary that face recognition scripts hold), or one of these under a single key.
 * `null`: the file says something else.
 */
export function mappingFromJson(value: unknown): LabelMapping | null {
  if (Array.isArray(value)) return null;
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && isPlainObject(only[1])) {
    return mappingFromJson(only[1]);
  }
  if (entries.length === 0) return null;
  if (entries.every(([, files]) => isTextList(files))) {
    const rows = entries.flatMap(([person, files]) =>
      (files as readonly string[]).map((file) => [file, person]),
    );
    return rows.some(([file]) => isPhotoName(file ?? '')) ? collectMapping(rows, 0, 1) : null;
  }
  if (!entries.every(([, text]) => typeof text === 'string')) return null;
  const rows = entries as readonly (readonly [string, string])[];
  if (rows.every(([key]) => isPhotoName(key))) return collectMapping(rows, 0, 1);
  return rows.every(([, text]) => isPhotoName(text)) ? collectMapping(rows, 1, 0) : null;
}

/** A list of objects as a table with heads, e.g. `[{file, person}]`; under a single key, too. `null` for anything else. */
export function rowsFromJson(value: unknown): TableRows | null {
  if (isPlainObject(value)) {
    const values = Object.values(value as Readonly<Record<string, unknown>>);
    return values.length === 1 && Array.isArray(values[0]) ? rowsFromJson(values[0]) : null;
  }
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPlainObject)) return null;
  const records = value as readonly Readonly<Record<string, unknown>>[];
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const text = (cell: unknown): string =>
    ['string', 'number', 'boolean'].includes(typeof cell) ? String(cell) : '';
  return [columns, ...records.map((record) => columns.map((column) => text(record[column])))];
}

/** The files and people of two columns. */
export function collectMapping(
  rows: readonly (readonly string[])[],
  fileColumn: number,
  personColumn: number,
): LabelMapping {
  const files: MappedFile[] = [];
  let incomplete = 0;
  for (const row of rows) {
    const file = (row[fileColumn] ?? '').trim();
    const subject = subjectLabel(row[personColumn] ?? '');
    if (file !== '' && subject !== null) files.push({ file, subject });
    else if (file !== '' || subject !== null) incomplete += 1;
  }
  return { files, incomplete, column: personColumn };
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
