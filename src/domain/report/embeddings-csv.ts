import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { itemCells, type NamedItem } from '#domain/report/csv-cell.ts';
import { invariant } from '#domain/shared/invariant.ts';

const ROWS_PER_CHUNK = 256;
/** So many significant digits name every single-precision number apart (IEEE 754). */
const DIGITS = 9;

/**
 * `embeddings.csv` in chunks: `subject,file,e0,e1,…`, one row for each face, as the network gave
 * the values. Reading it gives the same numbers. RFC 4180 quoting, UTF-8 without byte order mark,
 * `\n` line ends.
 */
export function* embeddingsCsv(
  items: readonly NamedItem[],
  table: TemplateTable,
): Generator<string, void, undefined> {
  invariant(items.length === table.count, 'every embedding has a name');
  const { dimensions, vectors, count } = table;
  yield `subject,file,${Array.from({ length: dimensions }, (_, k) => `e${k}`).join(',')}\n`;
  const names = itemCells(items);
  for (let from = 0; from < count; from += ROWS_PER_CHUNK) {
    let chunk = '';
    for (let row = from; row < Math.min(count, from + ROWS_PER_CHUNK); row++) {
      const values = vectors.subarray(row * dimensions, (row + 1) * dimensions);
      chunk += `${names[row]},${Array.from(values, shortest).join(',')}\n`;
    }
    yield chunk;
  }
}

function shortest(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
