import type { DistanceScale } from '#domain/doctor/distance-scale.ts';
import { logLikeness, type OwnAgreement } from '#domain/doctor/own-agreement.ts';
import type { PersonScores } from '#domain/doctor/person-scores.ts';

/** What is known of how photos lie to people. */
export interface Likenesses {
  readonly scale: DistanceScale;
  readonly scores: PersonScores;
  readonly fit: OwnAgreement;
  /** By person: photos that the scores are of. */
  readonly agreeingCount: Uint32Array;
}

/**
 * The person other than `own` whom photos are most like, with the odds for it as a natural logarithm; `null` for nobody who is nearer than `own` and within
 * the boundary of the set. Of so many people one always resembles a stranger a little, so the more people, the more it takes.
 *
 * @param items photos that agree with each other: their mean counts.
 */
export function mostLike(
  { scores, fit, scale, agreeingCount }: Likenesses,
  items: readonly number[],
  own: number,
): { readonly person: number; readonly odds: number } | null {
  const { people, score, mean } = scores;
  const meanOf = (values: Float32Array, person: number): number => {
    let sum = 0;
    for (const item of items) sum += values[item * people + person] as number;
    return sum / items.length;
  };
  let person = -1;
  let least = Infinity;
  for (let each = 0; each < people; each++) {
    if (each === own || agreeingCount[each] === 0) continue;
    const its = meanOf(score, each);
    if (its < least) {
      person = each;
      least = its;
    }
  }
  if (person < 0) return null;
  const references = agreeingCount[person] as number;
  const distance = meanOf(mean, person);
  // One photo proves little: then it must be as near as the nearer third of the pairs of one person.
  const { middle, width } = scale.mated;
  const limit = references === 1 ? middle - width / 3 : scale.boundary;
  if (!(distance <= limit) || distance >= meanOf(mean, own)) return null;
  return { person, odds: logLikeness(least, fit, references) - Math.log(people - 1) };
}

/**
 * Odds that a wrong photo is of somebody of the set rather than of a stranger, as a natural logarithm: in one set photos were mixed up, in another they were
 * collected with strangers among them, and the doubted ones tell which.
 *
 * @param likeOther of each doubted photo the odds that it is of somebody else, were both as likely.
 */
export function oddsOfSet(likeOther: readonly number[]): number {
  let share = 0.5;
  for (let round = 0; round < 8; round++) {
    const before = Math.log(share / (1 - share));
    const found = likeOther.reduce((sum, odds) => sum + 1 / (1 + Math.exp(-odds - before)), 0);
    share = (1 + found) / (likeOther.length + 2);
  }
  return Math.log(share / (1 - share));
}

/** Whom photos are more probably of than of nobody in the set, other than `own`; `null` for nobody. */
export function likelyPerson(
  known: Likenesses & { readonly ofSet: number },
  items: readonly number[],
  own: number,
): number | null {
  const like = mostLike(known, items, own);
  return like !== null && like.odds + known.ofSet > 0 ? like.person : null;
}
