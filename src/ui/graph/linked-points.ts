import type { LineEnds, LineKind, LineStretch } from '#ui/charts/scatter/field-lines.ts';

/** All lines of one point, counted by kind, and the ends of the first of them. */
export interface LinkedPoints {
  readonly counts: Readonly<Record<LineKind, number>>;
  readonly ends: readonly { readonly point: number; readonly kind: LineKind }[];
}

/** More would cover everything. */
const MOST_BROUGHT_OUT = 200;

export function linkedPoints(
  point: number,
  lines: readonly LineStretch[],
  { left, right }: LineEnds,
): LinkedPoints {
  const counts = { match: 0, 'false-match': 0, miss: 0 };
  const ends: { point: number; kind: LineKind }[] = [];
  for (const { kind, rows, from, to } of lines) {
    for (let place = from; place < to; place++) {
      const row = rows[place] as number;
      const a = left[row] as number;
      const b = right[row] as number;
      if (a !== point && b !== point) continue;
      counts[kind] += 1;
      if (ends.length < MOST_BROUGHT_OUT) ends.push({ point: a === point ? b : a, kind });
    }
  }
  return { counts, ends };
}
