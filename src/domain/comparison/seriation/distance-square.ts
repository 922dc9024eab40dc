/**
 * Distances between items 0 to items - 1, as columns. What was not compared is missing; an item
 * with itself may be there and is passed over.
 */
export interface Distances {
  readonly items: number;
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly distance: Float64Array;
}

/**
 * Items x items distances, row-major, 0 on the diagonal. What was not compared is as far apart as
 * the farthest pair, so that it draws nothing together. Single precision: an order of rows needs no
 * more.
 */
export function distanceSquare({ items, count, left, right, distance }: Distances): Float32Array {
  const square = new Float32Array(items * items);
  let farthest = 0;
  for (let row = 0; row < count; row++) farthest = Math.max(farthest, distance[row] as number);
  square.fill(farthest);
  for (let row = 0; row < count; row++) {
    const a = left[row] as number;
    const b = right[row] as number;
    square[a * items + b] = distance[row] as number;
    square[b * items + a] = distance[row] as number;
  }
  for (let item = 0; item < items; item++) square[item * items + item] = 0;
  return square;
}
