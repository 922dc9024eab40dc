import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { LineKind } from '#ui/charts/scatter/field-lines.ts';
import { verdictOf } from '#ui/charts/verdict.ts';

/** All lines of one point, counted by kind, and the ends of the first of them. */
export interface LinkedPoints {
  readonly counts: Readonly<Record<LineKind, number>>;
  readonly ends: readonly { readonly point: number; readonly kind: LineKind }[];
}

/** More would cover everything. */
const MOST_BROUGHT_OUT = 200;

/**
 * Looks at the pairs of the point alone: of millions of lines there are only as many of one point
 * as there are points.
 *
 * @param findPair row of the pair of two items.
 * @param kinds the kinds of lines that are drawn.
 */
export function linkedPoints(
  point: number,
  { subject, distance, mated }: PairTable,
  findPair: (a: number, b: number) => number | null,
  threshold: number,
  kinds: readonly LineKind[],
): LinkedPoints {
  const counts = { match: 0, 'false-match': 0, miss: 0 };
  const ends: { point: number; kind: LineKind }[] = [];
  for (let other = 0; other < subject.length; other++) {
    const row = other === point ? null : findPair(point, other);
    if (row === null) continue;
    const kind = verdictOf(mated[row] === 1, distance[row] as number, threshold);
    if (kind === 'non-match' || !kinds.includes(kind)) continue;
    counts[kind] += 1;
    if (ends.length < MOST_BROUGHT_OUT) ends.push({ point: other, kind });
  }
  return { counts, ends };
}
