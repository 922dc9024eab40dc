/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */
import { Refusal } from '#domain/import/refusal.ts';

import { openDelimited } from './delimited.ts';
import { openJson } from './json-table.ts';
import { openNumpy } from './numpy-table.ts';
import { openParquet } from './parquet.ts';
import type { RowSource, SourceFile } from './row-source.ts';

type Format = 'parquet' | 'numpy' | 'json' | 'text';

/** Tables in the files that were chosen together: one for each file, or a single one of NumPy arrays and what goes with them. */
export async function openSources(files: readonly SourceFile[]): Promise<readonly RowSource[]> {
  const formats = await Promise.all(files.map(formatOf));
  const ofFormat = (wanted: boolean): SourceFile[] =>
    files.filter((_, i) => (formats[i] === 'numpy') === wanted);
  const open = (file: SourceFile): Promise<RowSource> => {
    const format = formats[files.indexOf(file)];
    if (format === 'parquet') return openParquet(file);
    return format === 'json' ? openJson(file) : openDelimited(file);
  };
  const tables: RowSource[] = [];
  for (const file of ofFormat(false)) tables.push(await open(file));
  const arrays = ofFormat(true);
  if (arrays.length > 0) return [await openNumpy(arrays, tables)];
  const [first, ...others] = tables;
  const width = first?.sample.columns.length;
  const odd = others.findIndex(({ sample }) => sample.columns.length !== width);
  if (odd >= 0) {
    throw new Refusal(
      `${files[0]?.name} has ${width} columns and ${files[odd + 1]?.name} has ${others[odd]?.sample.columns.length}: files that are imported together need the same columns. Import them one by one.`,
    );
  }
  return tables;
}

const BEGINNINGS: readonly (readonly [pattern: RegExp, refusal: string])[] = [
  [/^\u001f\u008b/, 'is compressed with gzip: unpack it first'],
  [
    /^(BZh|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd|Rar!|7z\u00bc\u00af)/,
    'is a compressed archive: unpack it first',
  ],
  [
    /^PK\u0003\u0004.{0,200}(\[Content_Types\]|xl\/)/s,
    'is an Excel workbook: save the sheet as CSV',
  ],
  [/^\u00d0\u00cf\u0011\u00e0/, 'is an old Excel workbook: save the sheet as CSV'],
  [/^\u0089HDF/, 'is an HDF5 file: save the table as CSV or Parquet, or the arrays with np.savez'],
  [
    /^\u0080[\u0002-\u0005]/,
    'is a Python pickle, which is a program rather than data: save the table as CSV or Parquet',
  ],
  [/^(\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF.{4}WEBP)/s, 'is a photo: add it under Photos instead'],
  [/^%PDF/, 'is a PDF document: save the table as CSV'],
  [/^(ARROW1|FEA1)/, 'is an Arrow or Feather file: save the table as Parquet'],
];

/** By the first bytes; names are not believed. */
async function formatOf({ name, blob }: SourceFile): Promise<Format> {
  const bytes = new Uint8Array(await blob.slice(0, 512).arrayBuffer());
  const start = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) throw new Refusal(`${name} ${known[1]}.`);
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('\u0093NUMPY') || start.startsWith('PK\u0003\u0004')) return 'numpy';
  const isWide = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(start);
  if (!isWide && start.includes('\0')) {
    throw new Refusal(
      `${name} is not a table of a known format. Known are CSV, TSV, Parquet, JSON, .npy and .npz.`,
    );
  }
  return /^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(start) ? 'json' : 'text';
}
