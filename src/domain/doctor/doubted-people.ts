import type { Agreement } from '#domain/doctor/agreement.ts';
import { distanceRows } from '#domain/doctor/distance-rows.ts';
import { byStrength, type DoubtedPerson, MOST_DOUBTS } from '#domain/doctor/doubt.ts';
import { logLikeness } from '#domain/doctor/own-agreement.ts';

/** Of how many people one may be there under a second name, before anything is known. */
const TWICE = 0.02;
/** Odds that two names are told as one person: 3 to 1. */
const SURE = Math.log(3);
/** As many photos of both count on their own; more say little more. */
const MOST_COUNTED = 4;

/**
 * Two names whose photos lie to each other as those of one person do. Two that are said to be one
 * already part off to a third are not looked at again: each name is in one doubt at most.
 */
export function doubtedPeople(agreement: Agreement): readonly DoubtedPerson[] {
  const { pairs, agreeing, agreeingCount, scores, fit, scale } = agreement;
  const { people, score, mean } = scores;
  const scoreSum = new Float64Array(people * people);
  const meanSum = new Float64Array(people * people);
  pairs.subject.forEach((own, item) => {
    if (agreeing[item] !== 1) return;
    const share = 1 / (agreeingCount[own] as number);
    for (let person = 0; person < people; person++) {
      const at = own * people + person;
      scoreSum[at] = (scoreSum[at] as number) + share * (score[item * people + person] as number);
      meanSum[at] = (meanSum[at] as number) + share * (mean[item * people + person] as number);
    }
  });
  const found: { a: number; b: number; odds: number }[] = [];
  const prior = Math.log(TWICE / Math.max(1, people - 1));
  // Of a name whose photos do not agree nothing says whose it is.
  const known = agreement.people.map(
    ({ items }, person) => items.length === 1 || (agreeingCount[person] as number) > 1,
  );
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) {
      if (known[a] !== true || known[b] !== true) continue;
      const distance = meanSum[a * people + b] as number;
      if (!(distance <= scale.boundary)) continue;
      const both =
        ((scoreSum[a * people + b] as number) + (scoreSum[b * people + a] as number)) / 2;
      const photos = Math.min(agreeingCount[a] as number, agreeingCount[b] as number, MOST_COUNTED);
      const odds = logLikeness(both, fit, photos) + prior;
      if (odds > SURE) found.push({ a, b, odds });
    }
  }
  const taken = new Set<number>();
  const chosen = found
    .toSorted((x, y) => y.odds - x.odds)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    })
    .slice(0, MOST_DOUBTS)
    .map(({ a, b, odds }) => {
      // The one with fewer photos joins the other.
      const joins = (agreeingCount[a] as number) < (agreeingCount[b] as number) ? a : b;
      return { person: joins, sameAs: joins === a ? b : a, odds };
    });
  const photosOf = (person: number): readonly number[] =>
    (agreement.people[person]?.items ?? []).filter((item) => agreeing[item] === 1);
  const rows = distanceRows(
    pairs,
    chosen.flatMap(({ person }) => photosOf(person)),
  );
  const doubts = chosen.flatMap(({ person, sameAs, odds }): readonly DoubtedPerson[] => {
    const nearest = rows.nearest(photosOf(person), photosOf(sameAs));
    if (nearest === null) return [];
    const { item, other: nearestOther } = nearest;
    return [{ person, sameAs, item, nearestOther, strength: 1 / (1 + Math.exp(-odds)) }];
  });
  return doubts.toSorted(byStrength);
}
