import { PLAIN_DISTANCES, scoreOf } from '#domain/comparison/score-scale.ts';
import { csvCell, itemCells, type NamedItem } from '#domain/report/csv-cell.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { invariant } from '#domain/shared/invariant.ts';

/** The scores of one model under one metric. */
export interface ScoreColumn {
  readonly model: string;
  /** One of the app's distances, or what an imported file called its score. */
  readonly metric: string;
  readonly pairs: PairTable;
}

/** Rows in one chunk: about half a megabyte of text. */
const ROWS_PER_CHUNK = 4096;

/**
 * `VGG-Face_cosine`. Split it at the longest metric name that it ends with, for `euclidean_l2`
 * holds a `_`.
 */
export function scoreColumnName(model: string, metric: string): string {
  return `${model}_${metric}`;
}

/**
 * `pairs.csv` in chunks, so that millions of rows never are one string:
 * `subject_x,file_x,subject_y,file_y,decision` and one column a model and metric. `decision` is the
 * truth, `Yes` for one person and `No` for two, as in the pivots that deepface publishes; it does
 * not depend on any threshold. RFC 4180 quoting, UTF-8 without byte order mark, `\n` line ends;
 * scores are as they were imported and have all digits that a double needs, so that reading them
 * gives the same numbers. Names go through `guardFormula`; of two items with the same path the
 * later is numbered.
 *
 * All columns must be of the same pairs in the same order, as `compareAll` gives them for the same
 * faces.
 */
export function* pairsCsv(
  items: readonly NamedItem[],
  columns: readonly ScoreColumn[],
): Generator<string, void, undefined> {
  const first = columns[0]?.pairs;
  invariant(first !== undefined, 'a pairs CSV has at least one column of distances');
  for (const { pairs } of columns) {
    invariant(samePairs(first, pairs), 'all columns of a pairs CSV are of the same pairs');
  }
  const names = columns.map(({ model, metric }) => csvCell(scoreColumnName(model, metric)));
  yield `subject_x,file_x,subject_y,file_y,decision,${names.join(',')}\n`;
  const cells = itemCells(items);
  const scores = columns.map(({ pairs }) => {
    const origin = pairs.origin ?? PLAIN_DISTANCES;
    return (row: number): number => scoreOf(origin, pairs.distance[row] as number);
  });
  for (let from = 0; from < first.count; from += ROWS_PER_CHUNK) {
    let chunk = '';
    const to = Math.min(first.count, from + ROWS_PER_CHUNK);
    for (let row = from; row < to; row++) {
      const x = cells[first.left[row] as number] as string;
      const y = cells[first.right[row] as number] as string;
      chunk += `${x},${y},${first.mated[row] === 1 ? 'Yes' : 'No'}`;
      for (const score of scores) chunk += `,${String(score(row))}`;
      chunk += '\n';
    }
    yield chunk;
  }
}

function samePairs(a: PairTable, b: PairTable): boolean {
  if (a === b) return true;
  if (a.count !== b.count) return false;
  for (let row = 0; row < a.count; row++) {
    if (a.left[row] !== b.left[row] || a.right[row] !== b.right[row]) return false;
  }
  return true;
}
