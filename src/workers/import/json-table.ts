import type { RowBatch } from '#domain/import/cell.ts';
import { jsonFault, type JsonShape } from '#domain/import/json-value.ts';
import { jsonShapes } from '#domain/import/json-shapes.ts';
import type { JsonLayout } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { type Sheet, type SourceFile, spreadRows } from './row-source.ts';
import { textEncoding } from './text-encoding.ts';
import { message } from '#words/message.ts';

/**
 * A browser cannot hold a longer text than about 500 million characters, and JSON must be read as a
 * whole.
 */
const LARGEST_BYTES = 400 * 1024 * 1024;

/** A JSON text, and the tables in it. */
export interface OpenJson {
  readonly shapes: readonly JsonShape[];
  readonly layoutOf: (shape: JsonShape) => JsonLayout;
  /** One, or one for each list where those have as many tables. */
  open(layout: JsonLayout): readonly Sheet[];
}

/** Everything in a JSON text, or in one with a value on each line, that could be a table. */
export async function openJson(file: SourceFile, encoding?: string): Promise<OpenJson> {
  const { name, blob } = file;
  if (blob.size > LARGEST_BYTES) {
    throw new Refusal(message('refused.jsonTooLarge', { name }));
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const found = textEncoding(bytes.subarray(0, 65_536), name);
  const used = encoding ?? found.encoding;
  const doubt = used === found.encoding ? found.doubt : null;
  const value = parsed(new TextDecoder(used).decode(bytes), name);
  const shapes = jsonShapes(value);
  if (shapes.length === 0) {
    throw new Refusal(message('refused.jsonUnknown', { name }));
  }
  return {
    shapes,
    layoutOf: ({ id }) => ({ format: 'json', encoding: used, shape: id }),
    open({ shape: id }) {
      const shape = shapes.find((one) => one.id === id);
      if (shape === undefined) {
        throw new Refusal(message('refused.otherContent', { name }));
      }
      const { lists } = shape;
      return lists === undefined
        ? [{ ...sheetOf(file, shape), doubt }]
        : lists.map((list) => ({
            ...sheetOf({ ...file, name: list.name }, { ...shape, ...list, columns: [list.name] }),
            size: file.blob.size / lists.length,
            doubt,
          }));
    },
  };
}

function sheetOf({ name, blob }: SourceFile, shape: JsonShape): Sheet {
  const rows: RowBatch = { count: shape.count, cell: shape.cell, isBlank: () => false };
  return {
    name,
    size: blob.size,
    format: 'JSON',
    sample: {
      columns: shape.columns,
      hasHeader: shape.hasHeader,
      isSpaced: false,
      rows: spreadRows(rows),
    },
    async *batches() {
      yield await Promise.resolve({ rows, firstRow: 1, share: 1 });
    },
    rowCount: () => Promise.resolve(shape.count),
  };
}

function parsed(text: string, name: string): unknown {
  const clean = withNumbersOnly(text);
  try {
    return JSON.parse(clean);
  } catch {
    const lines = jsonLines(clean);
    if (lines !== null) return lines;
    const fault = jsonFault(clean);
    if (fault === null) throw new Refusal(message('refused.jsonCut', { name }));
    const { line, column, found } = fault;
    throw new Refusal(
      found === ''
        ? message('refused.jsonEnds', { name, line, column })
        : message('refused.jsonCannotStand', { name, line, column, found }),
    );
  }
}

/**
 * JSON Lines: a value on each line. A last line that was cut off is passed over only where it is
 * alone in that.
 */
function jsonLines(text: string): readonly unknown[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  try {
    return lines.map((line) => JSON.parse(line.trim().replace(/,$/, '')) as unknown);
  } catch {
    return null;
  }
}

/** Python writes NaN and Infinity, which JSON does not have; outside of texts they become null. */
function withNumbersOnly(text: string): string {
  const start = text.startsWith('\ufeff') ? text.slice(1) : text;
  return /\b(NaN|Infinity)\b/.test(start)
    ? start.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
        found.startsWith('"') ? found : 'null',
      )
    : start;
}
