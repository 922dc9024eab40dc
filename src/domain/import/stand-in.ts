/** A number that may stand for a comparison that failed. */
export interface StandIn {
  readonly value: number;
  /** Pairs that have it. */
  readonly count: number;
}

/** Fewer equal scores, or others, may be chance. */
const LEAST_COUNT = 3;
const LEAST_OTHERS = 20;
/** How far it lies from all others, by the range of those. */
const FAR = 0.5;

/**
 * The lowest or highest score where it comes again and lies far from all others, as -1 and 999 do
 * that programs write for photos without a face; `null` where there is none, or only pairs of the
 * same person have it: those may be copies.
 *
 * @param scores NaN where there is none.
 * @param mated 1 or 0 by pair.
 */
export function standInOf(scores: Float64Array, mated: Uint8Array): StandIn | null {
  return outlyingScore(scores, mated, 1) ?? outlyingScore(scores, mated, -1);
}

/** @param sign 1: the lowest score, -1: the highest. */
function outlyingScore(scores: Float64Array, mated: Uint8Array, sign: 1 | -1): StandIn | null {
  let [extreme, next, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity];
  let counts = [0, 0];
  for (let pair = 0; pair < scores.length; pair++) {
    const score = sign * (scores[pair] as number);
    if (score < extreme) {
      next = extreme;
      extreme = score;
      counts = [0, 0];
    } else if (score > extreme && score < next) next = score;
    if (score > last) last = score;
    if (score === extreme) counts[mated[pair] as number]! += 1;
  }
  const [nonMated = 0, same = 0] = counts;
  const count = nonMated + same;
  const isFar = last > next && next - extreme > FAR * (last - next);
  if (!isFar || nonMated === 0 || count < LEAST_COUNT) return null;
  const others = new Set<number>();
  for (let pair = 0; pair < scores.length && others.size <= LEAST_OTHERS; pair++) {
    if (Number.isFinite(scores[pair])) others.add(scores[pair] as number);
  }
  return others.size > LEAST_OTHERS ? { value: sign * extreme, count } : null;
}
