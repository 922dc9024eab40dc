/** A place in CSS pixels. */
export type Place = readonly [x: number, y: number];

/** CSS pixels that a thinned line may lie off the whole one: too little to be seen. */
const TOLERANCE = 0.1;

/**
 * Leaves out what no line needs: of rows that are drawn as one or several lines, those without
 * which every line stays within a tenth of a pixel (Douglas and Peucker 1973). What draws a chart
 * takes its time for each row.
 *
 * @param places of a row on each of the lines, in the order of the lines; as many for every row.
 */
export function thinned<Row>(
  rows: readonly Row[],
  places: (row: Row) => readonly Place[],
): readonly Row[] {
  if (rows.length < 3) return rows;
  const at = rows.map(places);
  const isKept = new Uint8Array(rows.length);
  isKept[0] = 1;
  isKept[rows.length - 1] = 1;
  const open: [first: number, last: number][] = [[0, rows.length - 1]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [first, last] = stretch;
    let farthest = first;
    let most = TOLERANCE;
    for (let row = first + 1; row < last; row += 1) {
      for (const [line, place] of (at[row] ?? []).entries()) {
        const far = distanceToLine(place, at[first]?.[line] ?? place, at[last]?.[line] ?? place);
        // A place that is not a number must not be lost: it interrupts the line.
        if (!(far <= most)) {
          most = Number.isNaN(far) ? Infinity : far;
          farthest = row;
        }
      }
    }
    if (farthest === first) continue;
    isKept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return rows.filter((_, row) => isKept[row] === 1);
}

/** From a place to the nearest one between two others. */
function distanceToLine([x, y]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
