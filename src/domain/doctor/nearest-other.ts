import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { PersonScores } from '#domain/doctor/person-scores.ts';

/** How photos lie to the two nearest of all people whom they are not of. */
export interface NearestOther {
  /** Of the score with the nearest, as the least of many: Gumbel's law. */
  readonly location: number;
  readonly scale: number;
  /** Mean difference to the second nearest. */
  readonly gap: number;
}

/** The two least of a photo's scores with people; Infinity where there are fewer. */
export interface LeastTwo {
  readonly person: number;
  readonly least: number;
  readonly second: number;
}

/** Of people who are strangers to each other, and what a set of few photos is taken to be like. */
const USUAL: NearestOther = { location: -1, scale: 0.45, gap: 0.45 };
/** So many photos say as much as what is usual. */
const USUAL_COUNT = 20;
/** With so many people the steps are taken to be twice as large as they look. */
const FEW_PEOPLE = 5;
/**
 * Quantiles that the law is read from: two names of one person, or a few wrong labels, do not reach
 * them.
 */
const LOW = 0.1;
const HIGH = 0.5;

/**
 * Photos of one person are strangers to all others of the set: how near they come to the nearest of
 * them is how near a stranger of the same kind comes to the nearest of all. The least of many
 * values has Gumbel's distribution whatever theirs is (Fisher and Tippett 1928), and the steps from
 * one to the next are exponential (Rényi 1953), so that the ends, where there are few photos,
 * follow from the body.
 *
 * @param counts by item whether it does: those with a right label.
 */
export function nearestOther(
  scores: PersonScores,
  { subject }: PairTable,
  agreeingCount: Uint32Array,
  counts: (item: number) => boolean,
): NearestOther {
  const least: number[] = [];
  const gaps: number[] = [];
  subject.forEach((own, item) => {
    if (!counts(item)) return;
    const two = leastTwo(scores, agreeingCount, [item], own);
    if (two.least < Infinity) least.push(two.least);
    if (two.second < Infinity) gaps.push(two.second - two.least);
  });
  if (least.length === 0) return USUAL;
  // How people resemble each other is known from so many people, however many photos there are.
  const wider = 1 + FEW_PEOPLE / scores.people;
  const usual = (count: number, own: number, otherwise: number): number =>
    (wider * (count * own + USUAL_COUNT * otherwise)) / (count + USUAL_COUNT);
  const at = quantiles(least);
  const between = (at(HIGH) - at(LOW)) / (deviate(HIGH) - deviate(LOW));
  const scale = usual(least.length, between, USUAL.scale);
  const gap =
    gaps.length === 0 ? USUAL.gap : usual(gaps.length, quantiles(gaps)(0.5) / Math.LN2, USUAL.gap);
  return { location: at(HIGH) - scale * deviate(HIGH), scale, gap };
}

function quantiles(values: readonly number[]): (p: number) => number {
  const sorted = Float64Array.from(values).sort();
  return (p) => sorted[Math.round(p * (sorted.length - 1))] as number;
}

/** The p-quantile of the law at location 0 and scale 1. */
function deviate(p: number): number {
  return Math.log(-Math.log(1 - p));
}

/** @param items photos that agree with each other: their mean counts. */
export function leastTwo(
  { people, score }: PersonScores,
  agreeingCount: Uint32Array,
  items: readonly number[],
  own: number,
): LeastTwo {
  let person = -1;
  let least = Infinity;
  let second = Infinity;
  for (let each = 0; each < people; each++) {
    if (each === own || agreeingCount[each] === 0) continue;
    let sum = 0;
    for (const item of items) sum += score[item * people + each] as number;
    const its = sum / items.length;
    if (its < least) {
      second = least;
      person = each;
      least = its;
    } else if (its < second) second = its;
  }
  return { person, least, second };
}

/** Density of a score with the nearest of all whom a photo is not of, as a natural logarithm. */
function logNearest(score: number, { location, scale }: NearestOther): number {
  const z = (score - location) / scale;
  return z - Math.exp(z) - Math.log(scale);
}

/**
 * How probable the two least scores are for a stranger, beside how probable the second is where the
 * first is of the photo's own person: a natural logarithm, which lacks the density of that first
 * score. Of strangers half are taken to be near to one person by chance, which says nothing about
 * the second, and half to resemble many, so that the second is near as well. A photo of somebody is
 * near to that person alone.
 */
export function logResemblance({ least, second }: LeastTwo, law: NearestOther): number {
  const chance = logNearest(least, law);
  if (!(second < Infinity)) return chance;
  // Farther than usual is no sign of a stranger.
  const usual = Math.min(second, law.location);
  const step = -(second - least) / law.gap - Math.log(law.gap) - logNearest(usual, law);
  return chance + Math.log((1 + Math.exp(step)) / 2);
}
