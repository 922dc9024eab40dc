/** Points that a drawn curve keeps at most. */
const MOST_POINTS = 400;
/** Consecutive points within the same of this many cells along each axis look like one. */
const CELLS = 4096;

/**
 * Indices, ascending, of at most `most` points that draw the same curve: first the two ends, then
 * again and again the point that the line drawn so far misses most (Douglas and Peucker's
 * criterion, the worst first), so corners survive. Give coordinates as they are drawn (after
 * logarithm or probit): what is missed is measured along the axes' own lengths. Points that are not
 * finite are left out.
 */
export function thinCurve(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  most: number = MOST_POINTS,
): Uint32Array {
  const { kept, u, v } = visibleSteps(x, y);
  const last = kept.length - 1;
  if (kept.length <= most) return Uint32Array.from(kept);
  const chosen = [0, last];
  const open = [worstBetween(u, v, 0, last)];
  while (chosen.length < most) {
    let at = 0;
    open.forEach((candidate, i) => {
      if (candidate.miss > (open[at] as Candidate).miss) at = i;
    });
    const worst = open[at];
    if (!worst || worst.miss <= 0) break;
    chosen.push(worst.index);
    open[at] = worstBetween(u, v, worst.from, worst.index);
    open.push(worstBetween(u, v, worst.index, worst.to));
  }
  return Uint32Array.from(chosen, (index) => kept[index] as number).sort();
}

/** The points that differ visibly from the one before, and their coordinates scaled to 0..1. */
function visibleSteps(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): {
  readonly kept: readonly number[];
  readonly u: readonly number[];
  readonly v: readonly number[];
} {
  const finite: number[] = [];
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    finite.push(i);
    box.left = Math.min(box.left, px);
    box.right = Math.max(box.right, px);
    box.bottom = Math.min(box.bottom, py);
    box.top = Math.max(box.top, py);
  }
  const width = box.right - box.left || 1;
  const height = box.top - box.bottom || 1;
  const kept: number[] = [];
  const u: number[] = [];
  const v: number[] = [];
  let cell = -1;
  finite.forEach((i, position) => {
    const pu = ((x[i] as number) - box.left) / width;
    const pv = ((y[i] as number) - box.bottom) / height;
    const here = Math.floor(pu * CELLS) * (2 * CELLS) + Math.floor(pv * CELLS);
    if (here === cell && position !== finite.length - 1) return;
    cell = here;
    kept.push(i);
    u.push(pu);
    v.push(pv);
  });
  return { kept, u, v };
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The point in between that lies farthest from the straight line, and how far. */
  readonly index: number;
  readonly miss: number;
}

function worstBetween(
  u: readonly number[],
  v: readonly number[],
  from: number,
  to: number,
): Candidate {
  const u0 = u[from] as number;
  const v0 = v[from] as number;
  const du = (u[to] as number) - u0;
  const dv = (v[to] as number) - v0;
  const length = Math.hypot(du, dv);
  let index = from;
  let miss = 0;
  for (let i = from + 1; i < to; i++) {
    const pu = (u[i] as number) - u0;
    const pv = (v[i] as number) - v0;
    const away = length > 0 ? Math.abs(pu * dv - pv * du) / length : Math.hypot(pu, pv);
    if (away > miss) {
      miss = away;
      index = i;
    }
  }
  return { from, to, index, miss };
}
