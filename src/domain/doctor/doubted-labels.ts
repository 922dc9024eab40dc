import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { type Agreement, agreementOf } from '#domain/doctor/agreement.ts';
import { distanceRows, type DistanceRows } from '#domain/doctor/distance-rows.ts';
import { distanceScale } from '#domain/doctor/distance-scale.ts';
import {
  byStrength,
  type Disagreement,
  type DoubtedLabel,
  type DoubtedPerson,
  type Doubts,
  type MixedPerson,
  MOST_DOUBTS,
  NO_DOUBTS,
} from '#domain/doctor/doubt.ts';
import { likelyPerson } from '#domain/doctor/likely-person.ts';
import { logLikeness } from '#domain/doctor/own-agreement.ts';

/**
 * Share of the pairs of one name that are of two people, from which on a wrong part can be the
 * larger one of its name.
 */
const MANY_MIXED = 0.4;

/**
 * Labels that the distances speak against; none where the set has nothing to hold them against.
 *
 * Every name's photos are parted into those that agree; the largest part says who the person is.
 * Each photo is then scored against that part of its own person and of everybody else, in units
 * that hold for every model, and a mixture fitted to the scores says which photos lie to their own
 * person as strangers do. Those are doubted, and only they: somebody who resembles another person
 * is not.
 */
export function doubtsAbout(pairs: PairTable, scores: ScoreSet): Doubts {
  // What is missing then is told where it is asked for.
  if (scores.mated.count === 0 || scores.nonMated.count === 0) return NO_DOUBTS;
  const scale = distanceScale(scores);
  if (scale === null) return { ...NO_DOUBTS, unsure: 'overlap' };
  const agreement = agreementOf(pairs, scale);
  if (typeof agreement === 'string') return { ...NO_DOUBTS, unsure: agreement };
  return withoutContradiction({
    people: doubtedPeople(agreement),
    ...doubtedPhotos(agreement),
    unsure: scale.mixed > MANY_MIXED ? 'mixed' : null,
  });
}

/**
 * A name whose larger part is somebody else of the set, and whose smaller one agrees within itself,
 * is not a second name of that person: it is mixed, and merging would bring the smaller part along.
 * The mixture is told first; once it is put right, the second name shows.
 */
function withoutContradiction(doubts: Doubts): Doubts {
  const mixed = new Set(doubts.mixed.map(({ person }) => person));
  return {
    ...doubts,
    people: doubts.people.filter(({ person, sameAs }) => !mixed.has(person) && !mixed.has(sameAs)),
  };
}

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
function doubtedPeople(agreement: Agreement): readonly DoubtedPerson[] {
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

/**
 * Photos that lie to their own person as strangers do, each told once: as one wrong photo, as a
 * second person, or as photos of which no two agree.
 */
function doubtedPhotos(agreement: Agreement): Omit<Doubts, 'people' | 'unsure'> {
  const doubtedOf = agreement.people.map(({ items }) =>
    items.filter((item) => agreement.doubted[item] === 1),
  );
  const doubted = doubtedOf.flat();
  const strongest = new Set(
    doubted.toSorted((a, b) => wrongOf(agreement, b) - wrongOf(agreement, a)).slice(0, MOST_DOUBTS),
  );
  const rows = distanceRows(
    agreement.pairs,
    // Where no two photos agree all of them are looked at.
    agreement.people.flatMap(({ items }, person) => {
      const looked = items.filter((item) => strongest.has(item));
      return looked.length > 0 && (agreement.agreeingCount[person] as number) < 2 ? items : looked;
    }),
  );
  const labels: DoubtedLabel[] = [];
  const disagreements: Disagreement[] = [];
  const mixed: MixedPerson[] = [];
  doubtedOf.forEach((items, person) => {
    if (items.length === 0) return;
    if ((agreement.agreeingCount[person] as number) < 2) {
      const { moved, undecided } = withoutAgreement(agreement, rows, person, items);
      labels.push(...moved);
      if (undecided !== null) disagreements.push(undecided);
      return;
    }
    const left = new Set(items);
    for (const { items: group } of agreement.groups.filter((each) => each.person === person)) {
      const looksLike = likelyPerson(agreement, group, person);
      const second = looksLike === null ? mixedOf(agreement, rows, person, group) : null;
      if (second !== null) mixed.push(second);
      if (looksLike === null && second === null) continue;
      for (const item of group) left.delete(item);
      if (second !== null) continue;
      for (const item of group) labels.push(...labelOf(agreement, rows, item, looksLike));
    }
    for (const item of left) {
      labels.push(...labelOf(agreement, rows, item, likelyPerson(agreement, [item], person)));
    }
  });
  return {
    labels: labels.toSorted(byStrength),
    disagreements: disagreements.toSorted(byStrength),
    mixed: mixed.toSorted(byStrength),
  };
}

function wrongOf({ wrong }: Agreement, item: number): number {
  return wrong[item] as number;
}

/**
 * Of photos of which no two agree: those that agree with somebody else are that person's, and of
 * two or more that are left nothing says which is right.
 */
function withoutAgreement(
  agreement: Agreement,
  rows: DistanceRows,
  person: number,
  doubted: readonly number[],
): { readonly moved: readonly DoubtedLabel[]; readonly undecided: Disagreement | null } {
  const items = agreement.people[person]?.items ?? [];
  // One of them at most is right.
  const mistaken = 1 - 1 / items.length;
  const likely = items.map((item) => likelyPerson(agreement, [item], person, mistaken));
  const moved = items.flatMap((item, index) => {
    const looksLike = likely[index] as number | null;
    return looksLike === null ? [] : labelOf(agreement, rows, item, looksLike);
  });
  const told = new Set(moved.map(({ item }) => item));
  const left = items.filter((item) => !told.has(item));
  const nearest = rows.nearest(doubted, left);
  if (left.length < 2 || nearest === null) return { moved, undecided: null };
  const strength = Math.max(...doubted.map((item) => wrongOf(agreement, item)));
  return { moved, undecided: { person, items: left, nearest, strength } };
}

function mixedOf(
  agreement: Agreement,
  rows: DistanceRows,
  person: number,
  apart: readonly number[],
): MixedPerson | null {
  const { agreeing, people } = agreement;
  const aside = new Set(apart);
  const kept = (people[person]?.items ?? []).filter(
    (item) => agreeing[item] === 1 && !aside.has(item),
  );
  const nearest = rows.nearest(apart, kept);
  if (kept.length === 0 || nearest === null) return null;
  const strength = Math.min(...apart.map((item) => wrongOf(agreement, item)));
  return { person, kept, apart, undecided: kept.length === apart.length, nearest, strength };
}

/**
 * None where the photo lies to a photo of its own person as photos of one person do: then the words
 * would contradict the distance.
 */
function labelOf(
  agreement: Agreement,
  rows: DistanceRows,
  item: number,
  looksLike: number | null,
): readonly DoubtedLabel[] {
  const { pairs, people, agreeing, scores, scale } = agreement;
  const person = pairs.subject[item] as number;
  const agreeingOf = (whose: number): readonly number[] =>
    (people[whose]?.items ?? []).filter((each) => agreeing[each] === 1 && each !== item);
  const agreed = agreeingOf(person);
  const compared = agreed.length > 0 ? agreed : (people[person]?.items ?? []);
  const own = rows.nearest([item], compared);
  const other = looksLike === null ? null : rows.nearest([item], agreeingOf(looksLike));
  if (own === null || own.other.distance <= scale.mated.middle) return [];
  const nearer = other !== null && other.other.distance < own.other.distance;
  return [
    {
      item,
      looksLike: nearer ? looksLike : null,
      nearestOwn: own.other,
      nearestOther: nearer ? other.other : null,
      ownMean: scores.mean[item * scores.people + person] as number,
      ownCount: agreed.length,
      strength: wrongOf(agreement, item),
    },
  ];
}
