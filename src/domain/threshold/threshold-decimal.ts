import {
  distanceOf,
  PLAIN_SCALE,
  recomputationError,
  scoreOf,
  type ScoreScale,
} from '#domain/comparison/score-scale.ts';
import {
  convertThreshold,
  thresholdScale,
  type ThresholdScale,
} from '#domain/comparison/threshold-scales.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/**
 * Thresholds in [low, high) decide alike: no pair lies between. -Infinity below the least observed
 * distance, Infinity above the greatest.
 */
export interface Gap {
  readonly low: number;
  readonly high: number;
}

/** The gap above a row of the cut table. */
export function gapAboveRow(cuts: CutTable, row: number): Gap {
  return {
    low: cuts.distance[row] ?? Number.NEGATIVE_INFINITY,
    high: cuts.distance[row + 1] ?? Number.POSITIVE_INFINITY,
  };
}

/** The gap that a threshold lies in. */
export function gapAround(cuts: CutTable, threshold: number): Gap {
  return gapAboveRow(cuts, countAtMost(cuts.distance, threshold) - 1);
}

/**
 * The middle of a closed gap; its lower end where no number lies between the two, for the upper end
 * would decide differently.
 */
export function middleOf({ low, high }: Gap): number {
  const middle = low + (high - low) / 2;
  return middle < high ? middle : low;
}

/**
 * The part of a gap in which a threshold decides alike also when distances are computed again in
 * single precision, or when the digits that a file left out are restored. `null` where there is
 * none.
 */
export function safePart(scale: ScoreScale, gap: Gap): Gap | null {
  const low = Number.isFinite(gap.low) ? gap.low + recomputationError(scale, gap.low) : gap.low;
  const high = Number.isFinite(gap.high)
    ? gap.high - recomputationError(scale, gap.high)
    : gap.high;
  return low <= high && low < gap.high ? { low, high } : null;
}

/**
 * Where a gap has no other end, it is taken to end so far away, in units of the last shown decimal.
 */
const OPEN_WIDTH = 100;

/**
 * The threshold of a gap: the shortest decimal, on the user's scale, in its middle half that is
 * safe in single precision; towards the very middle where the gap is narrow. Where nothing in it is
 * safe, the shortest decimal in its middle half all the same.
 */
export function decimalInside(scale: ScoreScale, gap: Gap): number {
  const open = OPEN_WIDTH * 10 ** -scale.decimals;
  const low = Number.isFinite(gap.low) ? gap.low : gap.high - open;
  const high = Number.isFinite(gap.high) ? gap.high : gap.low + open;
  const quarter = (high - low) / 4;
  const safe = safePart(scale, gap) ?? gap;
  const from = Math.max(low + quarter, safe.low);
  const to = Math.min(high - quarter, safe.high);
  const middle = middleOf({ low, high });
  return decimalIn(scale, from <= to ? { low: from, high: to } : { low, high }, middle, gap);
}

/**
 * The decimal, on the user's scale, nearest to a threshold that came out of a formula or from under
 * a pointer, which decides as that threshold does: rounded to the given decimals where these
 * suffice, moved off observed distances where there is room.
 */
export function decimalNear(
  scale: ScoreScale,
  gap: Gap,
  threshold: number,
  decimals: number = scale.decimals,
): number {
  const { low, high } = safePart(scale, gap) ?? gap;
  const safe = Math.min(high, Math.max(low, threshold));
  // What had to be moved may go on to the next round number.
  const reach = (safe === threshold ? 0.5 : 1) * 10 ** -decimals;
  const part = { low: Math.max(low, safe - reach), high: Math.min(high, safe + reach) };
  return decimalIn(scale, part, safe, gap);
}

/**
 * The shortest decimal in a part of a gap, of equally short ones the nearest to a place; that place
 * where the gap holds none.
 */
function decimalIn(scale: ScoreScale, part: Gap, place: number, gap: Gap): number {
  const ends = [scoreOf(scale, part.low), scoreOf(scale, part.high)].toSorted((a, b) => a - b);
  const [from, to] = ends as [number, number];
  const score = shortestDecimal(from, to, scoreOf(scale, place));
  const found = score === null ? place : distanceOf(scale, score);
  if (found >= gap.low && found < gap.high) return found;
  return place >= gap.low && place < gap.high ? place : gap.low;
}

/** From this many decimals on a double has nothing more to say, whatever its size. */
const MOST_PLACES = 330;

/**
 * The decimal with the fewest digits after the point (fewer than none: 1200, 1000) in [low, high],
 * of equally short ones the nearest to `near`; `null` where doubles end before decimals begin.
 */
export function shortestDecimal(low: number, high: number, near: number): number | null {
  if (!(low <= high) || !Number.isFinite(high - low)) return null;
  if (low <= 0 && high >= 0 && near === 0) return 0;
  const size = Math.max(Math.abs(low), Math.abs(high));
  for (let places = -Math.ceil(Math.log10(size)); places < MOST_PLACES; places++) {
    const scaled = 10 ** places;
    const first = Math.ceil(low * scaled);
    const last = Math.floor(high * scaled);
    if (Math.max(Math.abs(first), Math.abs(last)) > Number.MAX_SAFE_INTEGER) return null;
    if (first > last) continue;
    const whole = Math.min(last, Math.max(first, Math.round(near * scaled)));
    const value = Number(`${whole}e${-places}`) + 0;
    // Multiplying rounds: what is next to an end may lie beyond it.
    if (value >= low && value <= high) return value;
  }
  return null;
}

/** The distances nearest to a threshold among the pairs of a set. */
export function gapInScores({ mated, nonMated }: ScoreSet, threshold: number): Gap {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { distance } of [mated, nonMated]) {
    const at = countAtMost(distance, threshold);
    low = Math.max(low, distance[at - 1] ?? low);
    high = Math.min(high, distance[at] ?? high);
  }
  return { low, high };
}

/**
 * A threshold on another scale as a decimal that decides the pairs of the set as it does, also when
 * their distances are computed again in single precision, where the gap between them leaves room
 * for that: the one with four decimals nearest to the exact conversion, or more where four do not
 * suffice. `null` where the scales do not convert.
 *
 * @param scale of the set; its metric is that of the threshold.
 */
export function equivalentDecimal(
  scale: ScoreScale,
  scores: ScoreSet,
  threshold: number,
  to: ThresholdScale,
): number | null {
  const { metric: from } = scale;
  if (from === null) return null;
  if (to === from) return threshold;
  const { metric, isSimilarity, fromDistance } = thresholdScale(to);
  const exact = convertThreshold(threshold, from, metric);
  if (exact === null) return null;
  const around = gapInScores(scores, threshold);
  // Where a file left digits out, a pair may lie anywhere within those.
  const gap = scale.written === null ? around : (safePart(scale, around) ?? around);
  const moved = {
    low: convertThreshold(gap.low, from, metric) ?? Number.NEGATIVE_INFINITY,
    high: convertThreshold(gap.high, from, metric) ?? Number.POSITIVE_INFINITY,
  };
  const target: ScoreScale = { ...PLAIN_SCALE, metric, dimensions: scale.dimensions };
  // Rounding a conversion may pass the ends by the last bit.
  const place = Math.max(exact, moved.low);
  if (to !== metric && !isSimilarity) return writtenNear(target, moved, place, fromDistance);
  const named: ScoreScale = isSimilarity
    ? { ...target, polarity: 'similarity', offset: fromDistance(0) }
    : target;
  return scoreOf(named, decimalNear(named, moved, place));
}

/**
 * The decimal nearest to a distance as another scale writes it, within what is safe around it; the
 * scale rises with the distance.
 */
function writtenNear(
  scale: ScoreScale,
  gap: Gap,
  place: number,
  write: (distance: number) => number,
): number {
  const { low, high } = safePart(scale, gap) ?? gap;
  const near = write(Math.min(high, Math.max(low, place)));
  const reach = 10 ** -scale.decimals;
  const from = Math.max(low > 0 ? write(low) : 0, near - reach / 2);
  const to = Math.min(write(high), near + reach / 2);
  return shortestDecimal(from, to, near) ?? near;
}
