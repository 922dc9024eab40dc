/** Nobody draws a matrix at fewer pixels. */
const COARSEST = 128;

/** Sides of the matrix in cells: all of it, then at half the scale, a quarter and so on. */
export function levelSizes(size: number): readonly number[] {
  const sizes = [size];
  for (let side = size; side > COARSEST;) {
    side = Math.ceil(side / 2);
    sizes.push(side);
  }
  return sizes;
}

/** The finest level whose cells are not smaller than a pixel; the coarsest where all are. */
export function levelFor(levels: number, pixelsPerCell: number): number {
  let level = 0;
  while (level < levels - 1 && pixelsPerCell * 2 ** level < 1) level += 1;
  return level;
}

/** Cells looked at in one go: a fraction of a millisecond. */
export const CELLS_A_STEP = 4096;
