import type { Box } from '#domain/face/box.ts';

/** Neighbours share this part of their side, so that a face on a border is whole in one of them. */
const OVERLAP = 0.3;
/** Smaller pictures are seen well enough as a whole. */
const SMALLEST_TILE = 400;
const LONG = 2;
/** Narrower strips hold no face that could be compared. */
const NARROWEST = 80;
/** Tiles a side of a picture that is large but not long. */
const GRID = 3;

/**
 * The squares in which a picture is looked at piece by piece: a row of them along a long picture, a
 * grid over a large one, none for others.
 */
export function tilesOf(width: number, height: number): readonly Box[] {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  if (short < NARROWEST) return [];
  const isLong = long >= LONG * short;
  const side = isLong ? short : Math.ceil(long / (GRID - (GRID - 1) * OVERLAP));
  if (side < SMALLEST_TILE && !(isLong && long >= 2 * SMALLEST_TILE)) return [];
  const columns = startsAlong(width, side);
  return startsAlong(height, side).flatMap((y) =>
    columns.map((x) => ({
      x,
      y,
      width: Math.min(side, width),
      height: Math.min(side, height),
    })),
  );
}

/** Evenly spread, the last one ending at the border. */
function startsAlong(length: number, side: number): readonly number[] {
  if (length <= side) return [0];
  const steps = Math.ceil((length - side) / (side * (1 - OVERLAP)) - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((i * (length - side)) / steps));
}
