import { type ClassRows, firstPlace } from '#domain/comparison/class-rows.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { isMatch } from '#domain/threshold/threshold.ts';

/** What a threshold decides about one pair, seen against the truth. */
export type PairDecision = 'match' | 'false-match' | 'miss' | 'non-match';

/** Which pairs are listed. */
export type ShownDecisions = PairDecision | 'wrong' | 'all';

/**
 * Rows of a pair table in an order that is worked out place by place: the list may have millions of
 * places.
 */
export interface PairList {
  readonly length: number;
  /** Row at a place, 0 to length - 1. */
  rowAt(place: number): number;
  /** Place of a row; -1 where it is not listed. */
  placeOf(row: number): number;
}

/** A stretch of one class, read from the worst to the least bad. */
interface Run {
  readonly length: number;
  rowAt(place: number): number;
  /** Of a row that lies in the stretch; -1 otherwise. */
  placeOf(row: number): number;
}

/**
 * Pairs at a threshold, worst first: wrong ones by how far they lie beyond the threshold, farthest
 * first; then right ones, nearest to the threshold first. Costs two binary searches, and one for
 * each place looked at, so that it follows a threshold that is dragged.
 */
export function worstFirst(
  pairs: PairTable,
  { mated, nonMated }: ClassRows,
  threshold: number,
  shown: ShownDecisions,
): PairList {
  const { distance } = pairs;
  const splitOf = (rows: Uint32Array): number =>
    firstPlace(
      rows.length,
      (place) => !isMatch(distance[rows[place] as number] as number, threshold),
    );
  const matedSplit = splitOf(mated);
  const nonMatedSplit = splitOf(nonMated);
  const runs: Readonly<Record<PairDecision, Run>> = {
    'false-match': stretch(distance, nonMated, 0, nonMatedSplit, false),
    miss: stretch(distance, mated, matedSplit, mated.length, true),
    match: stretch(distance, mated, 0, matedSplit, true),
    'non-match': stretch(distance, nonMated, nonMatedSplit, nonMated.length, false),
  };
  const beyond = (row: number): number => Math.abs((distance[row] as number) - threshold);
  const wrong = (): Run => merged(runs['false-match'], runs.miss, (a, b) => beyond(a) >= beyond(b));
  if (shown === 'wrong') return wrong();
  if (shown !== 'all') return runs[shown];
  return chained(
    wrong(),
    merged(runs.match, runs['non-match'], (a, b) => beyond(a) <= beyond(b)),
  );
}

function stretch(
  distance: Float64Array,
  rows: Uint32Array,
  from: number,
  to: number,
  farthestFirst: boolean,
): Run {
  return {
    length: to - from,
    rowAt: (place) => rows[farthestFirst ? to - 1 - place : from + place] as number,
    placeOf: (row) => {
      const of = distance[row] as number;
      const place = firstPlace(rows.length, (at) => {
        const other = rows[at] as number;
        const gap = (distance[other] as number) - of;
        return gap > 0 || (gap === 0 && other >= row);
      });
      if (place < from || place >= to || rows[place] !== row) return -1;
      return farthestFirst ? to - 1 - place : place - from;
    },
  };
}

/**
 * Two runs as one. `precedes(a, b)`: whether a row of the first stands before a row of the second;
 * both runs are in that order.
 */
function merged(first: Run, second: Run, precedes: (a: number, b: number) => boolean): Run {
  /** How many of the first run are among the first `place` of both. */
  const shareOf = (place: number): number => {
    const least = Math.max(0, place - second.length);
    const most = Math.min(place, first.length);
    return (
      least +
      firstPlace(
        most - least,
        (i) => !precedes(first.rowAt(least + i), second.rowAt(place - least - i - 1)),
      )
    );
  };
  return {
    length: first.length + second.length,
    rowAt: (place) => {
      const i = shareOf(place);
      const j = place - i;
      if (i >= first.length) return second.rowAt(j);
      if (j >= second.length) return first.rowAt(i);
      const a = first.rowAt(i);
      const b = second.rowAt(j);
      return precedes(a, b) ? a : b;
    },
    placeOf: (row) => {
      const i = first.placeOf(row);
      if (i >= 0) return i + firstPlace(second.length, (j) => precedes(row, second.rowAt(j)));
      const j = second.placeOf(row);
      return j < 0 ? -1 : j + firstPlace(first.length, (k) => !precedes(first.rowAt(k), row));
    },
  };
}

function chained(first: Run, second: Run): Run {
  return {
    length: first.length + second.length,
    rowAt: (place) =>
      place < first.length ? first.rowAt(place) : second.rowAt(place - first.length),
    placeOf: (row) => {
      const place = first.placeOf(row);
      if (place >= 0) return place;
      const after = second.placeOf(row);
      return after < 0 ? -1 : first.length + after;
    },
  };
}
