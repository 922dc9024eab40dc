/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */
import type { Choice, FileLayout } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { openText } from './delimited.ts';
import { openJson } from './json-table.ts';
import { openNumpy } from './numpy-table.ts';
import { openParquet } from './parquet.ts';
import { countRows, type Sheet, type SourceFile } from './row-source.ts';
import { message, type MessageCode } from '#words/message.ts';

/** A file of a known format, with the ways to take it apart, best first. */
export interface OpenFile {
  readonly name: string;
  readonly guesses: readonly { readonly layout: FileLayout; readonly points: number }[];
  /** Shapes of JSON among which a person can choose. */
  readonly shapes: readonly Choice<string>[];
  sheets(layout: FileLayout): Promise<readonly Sheet[]>;
}

/**
 * Judges a file by its first bytes; names are not believed. @throws {Refusal} with a sentence for
 * what is no table.
 */
export async function openFile(given: SourceFile): Promise<OpenFile> {
  const file = await unpacked(given);
  const { name, blob } = file;
  switch (await formatOf(file)) {
    case 'parquet': {
      const source = await openParquet(file);
      const sheet: Sheet = { ...source, name, size: blob.size, rowCount: () => countRows(source) };
      return fixed(name, { format: 'parquet' }, [sheet]);
    }
    case 'numpy':
      return fixed(name, { format: 'numpy' }, await openNumpy(file));
    case 'json':
      return openJsonFile(file);
    case 'text': {
      const text = await openText(file);
      return {
        name,
        guesses: text.guesses,
        shapes: [],
        sheets: async (layout) => {
          if (layout.format !== 'text') throw changed(name);
          return [await text.open(layout)];
        },
      };
    }
  }
}

async function openJsonFile(file: SourceFile): Promise<OpenFile> {
  const { name } = file;
  const json = await openJson(file);
  return {
    name,
    guesses: json.shapes.map((shape, i) => ({ layout: json.layoutOf(shape), points: 2 - i / 10 })),
    shapes: json.shapes.map(({ id, label }) => ({ value: id, label })),
    sheets: async (layout) => {
      if (layout.format !== 'json') throw changed(name);
      const isKnown = layout.encoding === json.layoutOf(json.shapes[0]!).encoding;
      return (isKnown ? json : await openJson(file, layout.encoding)).open(layout);
    },
  };
}

function fixed(name: string, layout: FileLayout, sheets: readonly Sheet[]): OpenFile {
  return {
    name,
    guesses: [{ layout, points: 3 }],
    shapes: [],
    sheets: () => Promise.resolve(sheets),
  };
}

function changed(name: string): Refusal {
  return new Refusal(message('refused.otherFormat', { name }));
}

/** More text than this in a gzip file is not unpacked in memory. */
const LARGEST_UNPACKED = 1024 * 1024 * 1024;

async function unpacked(file: SourceFile): Promise<SourceFile> {
  const start = new Uint8Array(await file.blob.slice(0, 3).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b) return file;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = file.blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > LARGEST_UNPACKED) {
        throw new Refusal(message('refused.gzipTooLarge', { name: file.name }));
      }
      pieces.push(value);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(message('refused.gzipDamaged', { name: file.name }));
  }
  return { name: file.name.replace(/\.gz$/i, ''), blob: new Blob(pieces) };
}

const BEGINNINGS = [
  [/^(BZh|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd|Rar!|7z\u00bc\u00af)/, 'refused.compressed'],
  [/^PK\u0003\u0004.{0,200}(\[Content_Types\]|xl\/)/s, 'refused.excel'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'refused.oldExcel'],
  [/^\u0089HDF/, 'refused.hdf5'],
  [/^MATLAB 5\.0 MAT-file/, 'refused.matlab'],
  [/^SQLite format 3\u0000/, 'refused.sqlite'],
  [/^(\s*%[^\n]*\n|\s*\n)*\s*@relation\s/i, 'refused.arff'],
  [/^\s*<(\?xml|!doctype|html)/i, 'refused.page'],
  [/^\u0080[\u0002-\u0005]/, 'refused.pickle'],
  [/^(\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF.{4}WEBP)/s, 'refused.photo'],
  [/^%PDF/, 'refused.pdf'],
  [/^(ARROW1|FEA1)/, 'refused.arrow'],
] as const satisfies readonly (readonly [pattern: RegExp, refusal: MessageCode])[];

async function formatOf({
  name,
  blob,
}: SourceFile): Promise<'parquet' | 'numpy' | 'json' | 'text'> {
  const bytes = new Uint8Array(await blob.slice(0, 512).arrayBuffer());
  const start = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) throw new Refusal(message(known[1], { name }));
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('\u0093NUMPY') || start.startsWith('PK\u0003\u0004')) return 'numpy';
  const isWide = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(start);
  if (!isWide && start.includes('\0')) {
    throw new Refusal(message('refused.unknownFormat', { name }));
  }
  // A text whose lines are lists is a table of its own, if it is no JSON as a whole.
  return /^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(start) ? 'json' : 'text';
}
