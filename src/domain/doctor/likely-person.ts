import type { DistanceScale } from '#domain/doctor/distance-scale.ts';
import { leastTwo, logResemblance, type NearestOther } from '#domain/doctor/nearest-other.ts';
import { logOwn, type OwnAgreement } from '#domain/doctor/own-agreement.ts';
import type { PersonScores } from '#domain/doctor/person-scores.ts';

/** What is known of how photos lie to people. */
export interface Likenesses {
  readonly scale: DistanceScale;
  readonly scores: PersonScores;
  readonly fit: OwnAgreement;
  /** How near strangers come to the nearest of all people. */
  readonly resemblance: NearestOther;
  /** By person: photos that the scores are of. */
  readonly agreeingCount: Uint32Array;
}

/**
 * The person other than `own` whom photos are most like, with the odds for it as a natural
 * logarithm; `null` for nobody who is nearer than `own` and within the boundary of the set. Of so
 * many people one always resembles a stranger a little, so the more people, the more it takes.
 *
 * @param items photos that agree with each other: their mean counts.
 */
export function mostLike(
  { scores, fit, resemblance, scale, agreeingCount }: Likenesses,
  items: readonly number[],
  own: number,
): { readonly person: number; readonly odds: number } | null {
  const { people, mean } = scores;
  const meanOf = (person: number): number =>
    items.reduce((sum, item) => sum + (mean[item * people + person] as number), 0) / items.length;
  const two = leastTwo(scores, agreeingCount, items, own);
  const { person, least } = two;
  if (person < 0) return null;
  const references = agreeingCount[person] as number;
  const distance = meanOf(person);
  // One photo proves little: then it must be as near as the nearer third of the pairs of one
  // person.
  const { middle, width } = scale.mated;
  const limit = references === 1 ? middle - width / 3 : scale.boundary;
  if (!(distance <= limit) || distance >= meanOf(own)) return null;
  return { person, odds: logOwn(least, fit, references) - logResemblance(two, resemblance) };
}

/**
 * Odds that a wrong photo is of somebody of the set rather than of a stranger, as a natural
 * logarithm: in one set photos were mixed up, in another they were collected with strangers among
 * them, and the doubted ones tell which.
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

/**
 * Odds from which on a right name is told: a wrong one plants a pair of two people, a missing one
 * costs a search.
 */
const SURE = Math.log(3);

/**
 * Whom photos are surely enough of, other than `own`; `null` for nobody of the set, or nobody else.
 *
 * @param mistaken probability that the photos are not of `own`.
 */
export function likelyPerson(
  known: Likenesses & { readonly ofSet: number },
  items: readonly number[],
  own: number,
  mistaken = 1,
): number | null {
  const like = mostLike(known, items, own);
  const share = mistaken / (1 + Math.exp(-known.ofSet));
  return like !== null && like.odds + Math.log(share / (1 - share)) > SURE ? like.person : null;
}
