import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';

/**
 * What the numbers of a pair table were before they became distances, and what computed them.
 * Inside, everything is a distance (smaller means more alike); whatever a person sees, types or
 * takes away is the score that they brought.
 */
export interface ScoreOrigin {
  /** `similarity`: larger means more alike, and score = offset - distance. */
  readonly polarity: 'distance' | 'similarity';
  /** 0 for distances. */
  readonly offset: number;
  /**
   * What one of the numbers is called. `score`: the file's name for it does not say which way it
   * points.
   */
  readonly noun: 'distance' | 'similarity' | 'score';
  /** The distance of this app that was computed; `null` for any other score. */
  readonly metric: MetricId | null;
  /**
   * Length of the embeddings that were compared here; `null` for numbers that were read from a
   * file.
   */
  readonly dimensions: number | null;
  /** What a person adds to have more pairs: photos, or another file to import. */
  readonly source: 'photos' | 'embeddings' | 'scores';
  /** The largest length (L2) of an embedding as the model gave it; 0 where it does not matter. */
  readonly magnitude: number;
}

/** Distances of which nothing else is known. */
export const PLAIN_DISTANCES: ScoreOrigin = {
  polarity: 'distance',
  offset: 0,
  noun: 'distance',
  metric: null,
  dimensions: null,
  source: 'scores',
  magnitude: 0,
};

/**
 * The scale on which a set's scores are shown, typed, drawn and written: one for every number that
 * leaves. Plain data, so that it crosses to a worker.
 */
export interface ScoreScale extends ScoreOrigin {
  /**
   * Decimals that tell scores of this set apart: four for deepface's distances, as its tables print
   * them.
   */
  readonly decimals: number;
  /**
   * Half of the last decimal that a file's scores were written with, in units of the score; `null`
   * where they have all digits, or were computed here.
   */
  readonly written: number | null;
}

/** Unit roundoff of single precision (IEEE 754). */
const SINGLE = 2 ** -24;
/**
 * Length to assume of embeddings that nobody has seen; longer ones are rare in face recognition.
 */
const USUAL_DIMENSIONS = 2048;
/**
 * A score written with more significant digits than this was computed in single precision at least,
 * and is as exact as that.
 */
const MOST_WRITTEN_DIGITS = 6;
/** Scores that are looked at to learn with how many digits a file was written. */
const SAMPLES = 64;

/**
 * The scale of a set.
 * @param ascending its distinct distances.
 */
export function scoreScaleOf(origin: ScoreOrigin, ascending: Float64Array): ScoreScale {
  const draft = { ...origin, decimals: 4, written: null };
  return {
    ...draft,
    decimals: decimalsFor(ascending),
    written: origin.dimensions === null ? writtenPrecision(draft, ascending) : null,
  };
}

/** The scale of a threshold that stands alone, without a set. */
export const PLAIN_SCALE: ScoreScale = { ...PLAIN_DISTANCES, decimals: 4, written: null };

/**
 * Four for spreads from 0.05 to 100, else as many as give the spread four significant digits. A
 * lone outlier does not count.
 */
function decimalsFor(ascending: Float64Array): number {
  const last = ascending.length - 1;
  const low = ascending[Math.floor(0.05 * last)] ?? 0;
  const high = ascending[Math.ceil(0.95 * last)] ?? 0;
  const spread = high - low || Math.abs(low) || 1;
  if (spread >= 0.05 && spread < 100) return 4;
  const place = Math.floor(Math.log10(spread));
  return Math.max(0, spread < 1 ? 3 - place : 4 - place);
}

function writtenPrecision(scale: ScoreScale, ascending: Float64Array): number | null {
  let decimals = 0;
  const step = Math.max(1, Math.floor(ascending.length / SAMPLES));
  for (let row = 0; row < ascending.length; row += step) {
    const [mantissa = '', exponent = '0'] = Math.abs(scoreOf(scale, ascending[row] as number))
      .toExponential()
      .split('e');
    const digits = mantissa.replace('.', '').length;
    if (digits > MOST_WRITTEN_DIGITS) return null;
    decimals = Math.max(decimals, digits - 1 - Number(exponent));
  }
  return ascending.length === 0 ? null : 0.5 * 10 ** -decimals;
}

/** The user's score of a distance. */
export function scoreOf({ polarity, offset }: ScoreOrigin, distance: number): number {
  if (polarity === 'distance') return distance;
  if (offset === 0) return 0 - distance;
  // What subtracting lost: 1 - 0.9 is 0.09999999999999998. Scores of up to fifteen decimals come
  // back as they were.
  const score = offset - distance;
  const place = Math.ceil(Math.log10(Math.max(Math.abs(offset), Math.abs(distance))));
  const decimals = 15 - place;
  return decimals >= 0 && decimals <= 100 ? Number(score.toFixed(decimals)) + 0 : score;
}

/** The distance of a user's score: the inverse of `scoreOf`. */
export function distanceOf({ polarity, offset }: ScoreOrigin, score: number): number {
  return polarity === 'distance' ? score : offset - score + 0;
}

/**
 * A score as a figure: as many digits as tell the set's scores apart. Always with a point, so that
 * a copied value parses anywhere.
 */
export function scoreText(
  scale: ScoreScale,
  distance: number,
  decimals: number = scale.decimals,
): string {
  return figure(scoreOf(scale, distance), decimals, isTiny(scale));
}

/**
 * The same for a number that is on the user's scale already, or for how far two scores are apart.
 */
export function valueText(scale: ScoreScale, value: number): string {
  return figure(value, scale.decimals, isTiny(scale));
}

/** Both ends of a stretch of distances, the lower score first, in digits that tell them apart. */
export function spanEnds(
  scale: ScoreScale,
  low: number,
  high: number,
): readonly [low: string, high: string] {
  const apart = Math.max(scale.decimals, Math.ceil(1 - Math.log10(high - low)));
  const decimals = high > low && Number.isFinite(apart) ? Math.min(apart, 17) : scale.decimals;
  const near = scoreText(scale, low, decimals);
  const far = scoreText(scale, high, decimals);
  return isSimilarity(scale) ? [far, near] : [near, far];
}

/** "0.3147 to 0.3186". */
export function spanText(scale: ScoreScale, low: number, high: number, between = ' to '): string {
  const ends = spanEnds(scale, low, high);
  // A dash before a minus sign reads as nothing.
  const word = ends.some((end) => end.startsWith('-')) && between === ' – ' ? ' to ' : between;
  return ends.join(word);
}

/**
 * A threshold with every digit that it takes: `Number(thresholdText(...))` is the score, to the
 * last bit. On a tiny scale with an exponent, like the figures around it, as every programming
 * language reads it.
 */
export function thresholdText(
  scale: ScoreOrigin & Partial<Pick<ScoreScale, 'decimals'>>,
  threshold: number,
): string {
  const score = scoreOf(scale, threshold);
  return isTiny(scale) && score !== 0 && Math.abs(score) < LEAST_PLAIN
    ? score.toExponential()
    : String(score);
}

/** Whether the scores of a set are so small that figures are easier to read with an exponent. */
function isTiny({ decimals = 0 }: Partial<Pick<ScoreScale, 'decimals'>>): boolean {
  return decimals > MOST_ZEROS;
}

/** From so many decimals on, numbers below `LEAST_PLAIN` are easier to read with an exponent. */
const MOST_ZEROS = 7;
const LEAST_PLAIN = 1e-4;

function figure(value: number, decimals: number, tiny: boolean): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(5);
  if (!tiny || size >= LEAST_PLAIN) {
    return noMinusZero(value.toFixed(Math.min(decimals, 17)));
  }
  if (size === 0) return '0';
  const digits = decimals + Math.floor(Math.log10(size));
  return digits < 0 ? '0' : value.toExponential(Math.min(digits, 16));
}

/** -0.00001 to four decimals is 0. */
function noMinusZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

function isSimilarity({ polarity }: ScoreOrigin): boolean {
  return polarity === 'similarity';
}

/** A stretch of distances as scores, the lower one first. */
export function scoreRange<T extends { readonly low: number; readonly high: number }>(
  scale: ScoreOrigin,
  range: T,
): T {
  const ends = { low: scoreOf(scale, range.low), high: scoreOf(scale, range.high) };
  return isSimilarity(scale) ? { ...range, low: ends.high, high: ends.low } : { ...range, ...ends };
}

/** Read along the user's numbers: a distance matches at or below, a similarity at or above. */
export function comparatorOf(scale: ScoreOrigin): '<=' | '>=' {
  return isSimilarity(scale) ? '>=' : '<=';
}

/**
 * How far a distance may lie from the one here when somebody computes it again in single precision,
 * or where a file's digits end.
 *
 * A sum of n terms errs by about sqrt(n) roundoffs (Higham and Mary, SIAM Journal on Scientific
 * Computing 41, 2019), the worst of twenty thousand pairs of 128 to 2,622 values, added one after
 * another, by 0.97 sqrt(n) for the cosine and 0.55 sqrt(n) of the length for straight lines; half
 * as much again is allowed here. What the cosine errs, a root divides by the distance and an arc
 * cosine by the sine of the angle.
 */
export function recomputationError(scale: ScoreScale, distance: number): number {
  // A threshold is rounded too where it is compared.
  const rounding = SINGLE * Math.max(Math.abs(distance), Math.abs(scoreOf(scale, distance)));
  if (scale.written !== null) return Math.max(scale.written * (1 - 1e-6), rounding);
  const sum = 4 + 1.5 * Math.sqrt(scale.dimensions ?? USUAL_DIMENSIONS);
  const ofCosine = SINGLE * sum;
  if (scale.metric === null) return sum * rounding;
  const roundoff = { single: SINGLE, sum, ofCosine, magnitude: scale.magnitude };
  return COMPARISON_METRICS[scale.metric].error(distance, roundoff) + rounding;
}
