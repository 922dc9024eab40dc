/** The matrix at one scale: a code for each cell, row-major. */
export interface CellLevel<Codes extends Uint8Array | Uint16Array = Uint8Array | Uint16Array> {
  readonly size: number;
  readonly codes: Codes;
}

/**
 * The matrix, then at half the scale, a quarter and so on. A cell of a coarser level has the greatest code of the four below it: where cells are smaller
 * than a pixel, what matters most is seen and not averaged away.
 */
export type CellLevels<Codes extends Uint8Array | Uint16Array = Uint8Array | Uint16Array> =
  readonly CellLevel<Codes>[];

/** Nobody draws a matrix at fewer pixels. */
const COARSEST = 128;

export function cellLevels<Codes extends Uint8Array | Uint16Array>(
  size: number,
  codesFor: (length: number) => Codes,
): CellLevels<Codes> {
  const levels: CellLevel<Codes>[] = [{ size, codes: codesFor(size * size) }];
  for (let side = size; side > COARSEST;) {
    side = Math.ceil(side / 2);
    levels.push({ size: side, codes: codesFor(side * side) });
  }
  return levels;
}

/** Works all coarser levels out of the finest. */
export function coarsen(levels: CellLevels): void {
  for (let level = 1; level < levels.length; level++) {
    const { size } = levels[level] as CellLevel;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) coarsenCell(levels, level, row, column);
    }
  }
}

/** Works one cell of a coarser level out of those below it; whether it is another than before. */
export function coarsenCell(
  levels: CellLevels,
  level: number,
  row: number,
  column: number,
): boolean {
  const below = levels[level - 1] as CellLevel;
  const { size, codes } = levels[level] as CellLevel;
  const at = 2 * row * below.size + 2 * column;
  const hasRight = 2 * column + 1 < below.size;
  let most = below.codes[at] as number;
  const see = (index: number): void => {
    const code = below.codes[index] as number;
    if (code > most) most = code;
  };
  if (hasRight) see(at + 1);
  if (2 * row + 1 < below.size) {
    see(at + below.size);
    if (hasRight) see(at + below.size + 1);
  }
  const index = row * size + column;
  if (codes[index] === most) return false;
  codes[index] = most;
  return true;
}

/** The finest level whose cells are not smaller than a pixel; the coarsest where all are. */
export function levelFor(levels: CellLevels, pixelsPerCell: number): number {
  let level = 0;
  while (level < levels.length - 1 && pixelsPerCell * 2 ** level < 1) level += 1;
  return level;
}
