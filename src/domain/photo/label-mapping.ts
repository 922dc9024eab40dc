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
}

const FILE_COLUMNS = new Set(
  'file,filename,filepath,path,image,imagename,imagepath,imagefile,img,imgpath,imgname,photo,photoname,photopath,picture'.split(
    ',',
  ),
);
const PERSON_COLUMNS = new Set(
  'person,personid,personname,subject,subjectid,subjectname,label,identity,identityid,name,who,class,classname,people,id'.split(
    ',',
  ),
);
const PHOTO_NAME = /\.(jpe?g|png|webp|gif|bmp|avif|heic|heif|tiff?|ico|jfif)$/iu;

/**
 * Reads a table of files and people. Columns are found by their header (`file` and `person`, or a dozen other words for them), or in a table of two
 * columns without a header by which of them holds photo names. `null`: the table says something else.
 */
export function mappingFromRows(rows: readonly (readonly string[])[]): LabelMapping | null {
  const header = (rows[0] ?? []).map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const fileColumns = header.flatMap((cell, i) => (FILE_COLUMNS.has(cell) ? [i] : []));
  const personColumns = header.flatMap((cell, i) => (PERSON_COLUMNS.has(cell) ? [i] : []));
  if (fileColumns.length === 1 && personColumns.length > 0) {
    // `id` next to `name` is a number for the same person.
    const named = personColumns.find((column) => !header[column]?.endsWith('id'));
    return collect(rows.slice(1), fileColumns[0] as number, named ?? (personColumns[0] as number));
  }
  // The header says where the files are, so a name that none of the words fits is no person either.
  if (fileColumns.length > 0) return null;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0 || filled.some((row) => row.length !== 2)) return null;
  const shares = [0, 1].map(
    (column) => filled.filter((row) => PHOTO_NAME.test((row[column] ?? '').trim())).length,
  );
  const file = (shares[0] as number) >= (shares[1] as number) ? 0 : 1;
  // All but a header must be photos, or it is a table of something else.
  if ((shares[file] as number) < Math.max(1, filled.length - 1)) return null;
  const withoutHeader = filled.filter((row) => PHOTO_NAME.test((row[file] ?? '').trim()));
  return collect(withoutHeader, file, 1 - file);
}

/**
 * Reads `{file: person}`, `{person: [files]}` (the `identities` dictionary that face recognition scripts hold), one of these under a
 * single key, or `[{file, person}]`. `null`: the file says something else.
 */
export function mappingFromJson(value: unknown): LabelMapping | null {
  if (Array.isArray(value)) return mappingFromRecords(value as readonly unknown[]);
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
    return rows.some(([file]) => PHOTO_NAME.test(file ?? '')) ? collect(rows, 0, 1) : null;
  }
  if (!entries.every(([, text]) => typeof text === 'string')) return null;
  const rows = entries as readonly (readonly [string, string])[];
  if (rows.every(([key]) => PHOTO_NAME.test(key))) return collect(rows, 0, 1);
  return rows.every(([, text]) => PHOTO_NAME.test(text)) ? collect(rows, 1, 0) : null;
}

function mappingFromRecords(records: readonly unknown[]): LabelMapping | null {
  if (records.length === 0 || !records.every(isPlainObject)) return null;
  const columns = [...new Set(records.flatMap((record) => Object.keys(record as object)))];
  const text = (cell: unknown): string =>
    typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  return mappingFromRows([
    columns,
    ...(records as readonly Readonly<Record<string, unknown>>[]).map((record) =>
      columns.map((column) => text(record[column])),
    ),
  ]);
}

function collect(
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
  return { files, incomplete };
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
