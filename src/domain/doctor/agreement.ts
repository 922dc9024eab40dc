import type { PairTable } from '#domain/comparison/pair-table.ts';
import { averageLinkage } from '#domain/comparison/seriation/average-linkage.ts';
import { apartness, type DistanceScale } from '#domain/doctor/distance-scale.ts';
import type { Unsure } from '#domain/doctor/doubt.ts';
import { type Likenesses, mostLike, oddsOfSet } from '#domain/doctor/likely-person.ts';
import { nearestOther } from '#domain/doctor/nearest-other.ts';
import { ownAgreement, wrongness } from '#domain/doctor/own-agreement.ts';
import { personScores } from '#domain/doctor/person-scores.ts';
import { finished } from '#domain/shared/steps.ts';

/**
 * How every photo lies to its own person and to all others: what findings about labels are read
 * from.
 */
export interface Agreement extends Likenesses {
  readonly pairs: PairTable;
  readonly people: readonly PersonParts[];
  /** By item: 1 where it is of the photos that say who its person is. */
  readonly agreeing: Uint8Array;
  /** Several photos of one name that agree with each other and not with the largest part. */
  readonly groups: readonly ApartGroup[];
  /** Odds that a doubted photo is of somebody of the set, as a natural logarithm. */
  readonly ofSet: number;
  /**
   * By item: probability that its label is wrong; NaN where there is nothing to hold it against.
   */
  readonly wrong: Float64Array;
  /** By item: 1 where its label is doubted. */
  readonly doubted: Uint8Array;
}

export interface ApartGroup {
  readonly person: number;
  readonly items: readonly number[];
  /** Probability that they are of somebody else than the largest part. */
  readonly wrong: number;
}

/**
 * From this probability on a label is doubted: a doubt costs a look, a wrong label a wrong
 * threshold.
 */
const DOUBTED = 0.08;

/**
 * So many times more probable must a photo be as a wrong one than as a right one, by its own
 * distances. Where many labels are wrong, a hard photo soon has the probability above; how many
 * right photos lie so far does not depend on that, and this keeps them to about one in
 * `PHOTOS_AN_ALARM`. Fewer photos need less for the same number of false alarms.
 */
const EVIDENCE = 3;
const PHOTOS_AN_ALARM = 500;

/** Below this a photo counts for its person again; above 1 minus this no more. */
const RIGHT = 0.12;

/** Below this, doubts are not looked into. */
const HOPELESS = 1e-5;

/** A second person under one name is a rarer mistake, and a worse one to be told of wrongly. */
const APART = 0.2;

/**
 * After the first round photos that were parted off but lie no worse than others of a person count
 * for that person.
 */
const ROUNDS = 3;

/** Or why nothing can be said. */
export function agreementOf(pairs: PairTable, scale: DistanceScale): Agreement | Unsure {
  const people = agreeingParts(pairs, scale.even);
  const agreeing = new Uint8Array(pairs.subject.length);
  for (const { parts } of people) for (const item of parts[0]?.items ?? []) agreeing[item] = 1;
  const groups = apartGroups(people, scale);
  const inGroup = new Map(groups.flatMap(({ items, wrong }) => items.map((item) => [item, wrong])));
  for (let round = 1; ; round++) {
    const agreeingCount = countsOf(pairs, agreeing);
    const scores = personScores(pairs, agreeing);
    if (scores === null) return 'too-many';
    const own = Float64Array.from(
      pairs.subject,
      (person, item) => scores.score[item * scores.people + person] as number,
    );
    const fit = ownAgreement(own.filter((score) => Number.isFinite(score)));
    if (fit === null) return 'overlap';
    const resemblance = nearestOther(
      scores,
      pairs,
      agreeingCount,
      (item) => agreeing[item] === 1 && !inGroup.has(item),
    );
    const wrong = own.map((score, item) => {
      const asGroup = inGroup.get(item);
      if (asGroup !== undefined) return asGroup;
      if (!Number.isFinite(score)) return Number.NaN;
      const person = pairs.subject[item] as number;
      const references = (agreeingCount[person] as number) - (agreeing[item] as number);
      const alone = wrongness(score, fit, Math.max(1, references));
      // No likeness to anybody could make it a doubt: nearly all photos end here.
      if (alone < HOPELESS) return alone;
      const other = mostLike({ scores, fit, resemblance, scale, agreeingCount }, [item], person);
      return wrongness(score, fit, Math.max(1, references), other?.odds);
    });
    if (round === ROUNDS) {
      const known = { scale, scores, fit, resemblance, agreeingCount };
      const evidence = EVIDENCE * Math.min(1, wrong.length / PHOTOS_AN_ALARM);
      const least = Math.max(logOdds(DOUBTED), Math.log(evidence) + logOdds(fit.wrong));
      const doubted = Uint8Array.from(wrong, (probability, item) =>
        (inGroup.has(item) ? probability >= DOUBTED : logOdds(probability) >= least) ? 1 : 0,
      );
      const oddsOf = (item: number): number =>
        mostLike(known, [item], pairs.subject[item] as number)?.odds ?? -Infinity;
      const likeOther = [...wrong.keys()].flatMap((item) => {
        if (doubted[item] !== 1 || inGroup.has(item)) return [];
        const person = pairs.subject[item] as number;
        // Where no two agree, the wrong one may be any.
        const any = (agreeingCount[person] as number) < 2 ? people[person]?.items : undefined;
        return [Math.max(...(any ?? [item]).map(oddsOf))];
      });
      const ofSet = oddsOfSet(likeOther);
      return { ...known, pairs, people, agreeing, groups, ofSet, wrong, doubted };
    }
    wrong.forEach((probability, item) => {
      if (probability < RIGHT) agreeing[item] = 1;
      else if (probability > 1 - RIGHT) dropFromAgreeing(item, pairs, agreeing, agreeingCount);
    });
  }
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * Parts of two or more photos that are too far from the largest part for one person. Two photos may
 * be near by chance, so they must be as near as most of one person are.
 */
function apartGroups(people: readonly PersonParts[], scale: DistanceScale): readonly ApartGroup[] {
  const near = scale.mated.middle + scale.mated.width;
  return people.flatMap(({ parts }, person) =>
    parts.slice(1).flatMap(({ items, height, apart }): readonly ApartGroup[] => {
      if (items.length < 2 || (items.length === 2 && height > near)) return [];
      const counted = Math.min(items.length, parts[0]?.items.length ?? 0);
      const wrong = apartness(apart, counted, scale);
      return wrong >= APART ? [{ person, items, wrong }] : [];
    }),
  );
}

/** Never the last two: then nothing says which is right. */
function dropFromAgreeing(
  item: number,
  { subject }: PairTable,
  agreeing: Uint8Array,
  counts: Uint32Array,
): void {
  const person = subject[item] as number;
  if (agreeing[item] !== 1 || (counts[person] as number) <= 2) return;
  agreeing[item] = 0;
  counts[person] = (counts[person] as number) - 1;
}

function countsOf({ subject, subjectCount }: PairTable, agreeing: Uint8Array): Uint32Array {
  const counts = new Uint32Array(subjectCount);
  subject.forEach((person, item) => {
    counts[person] = (counts[person] as number) + (agreeing[item] as number);
  });
  return counts;
}

/** The photos of one name, parted into those that agree with one another. */
export interface PersonParts {
  /** Items of the person, in their order. */
  readonly items: readonly number[];
  /** Largest first; of two equally large ones the one whose photos are nearer to each other. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly items: readonly number[];
  /** Mean distance at which its last photos joined; 0 for a single one. */
  readonly height: number;
  /** Mean distance of its photos to those of the largest part; 0 for that one. */
  readonly apart: number;
}

/**
 * Beyond so many photos of one name their mutual distances would not fit; they are taken to agree.
 */
const MOST_PARTED = 4000;

/**
 * Parts every person's photos by average linkage, cut where a mean distance is beyond `boundary`: a
 * photo belongs to a part by its mean distance to all of it, so neither one near photo nor one far
 * one decides. Pairs that were not compared count as just at the boundary.
 */
function agreeingParts(pairs: PairTable, boundary: number): readonly PersonParts[] {
  const people = itemsOfPeople(pairs);
  const place = new Uint32Array(pairs.subject.length);
  for (const items of people) items.forEach((item, index) => (place[item] = index));
  const squares = people.map((items) =>
    items.length > 1 && items.length <= MOST_PARTED
      ? new Float32Array(items.length ** 2).fill(boundary)
      : null,
  );
  for (let row = 0; row < pairs.count; row++) {
    if (pairs.mated[row] !== 1) continue;
    const left = pairs.left[row] as number;
    const person = pairs.subject[left] as number;
    const square = squares[person];
    if (square == null) continue;
    const size = (people[person] as readonly number[]).length;
    const a = place[left] as number;
    const b = place[pairs.right[row] as number] as number;
    square[a * size + b] = pairs.distance[row] as number;
    square[b * size + a] = pairs.distance[row] as number;
  }
  return people.map((items, person) => {
    const square = squares[person];
    if (items.length === 0) return { items, parts: [] };
    if (square == null) return { items, parts: [{ items, height: 0, apart: 0 }] };
    // The linkage overwrites what it works on.
    const parts = partsOf(square.slice(), items, boundary).toSorted(byWeight);
    const places = (part: Joined): readonly number[] => part.items.map((item) => place[item] ?? 0);
    const [largest] = parts.map(places);
    return {
      items,
      parts: parts.map((part, index) => ({
        ...part,
        apart: index === 0 ? 0 : meanAcross(square, items.length, places(part), largest ?? []),
      })),
    };
  });
}

type Joined = Omit<Part, 'apart'>;

function itemsOfPeople({ subject, subjectCount }: PairTable): readonly (readonly number[])[] {
  const people: number[][] = Array.from({ length: subjectCount }, () => []);
  subject.forEach((person, item) => people[person]?.push(item));
  return people;
}

function partsOf(square: Float32Array, items: readonly number[], boundary: number): Joined[] {
  const { left, right, height } = finished(averageLinkage(square, items.length));
  const nodes: Joined[] = items.map((item) => ({ items: [item], height: 0 }));
  const parts = new Set(nodes);
  left.forEach((first, node) => {
    const a = nodes[first] as Joined;
    const b = nodes[right[node] as number] as Joined;
    const joined = { items: [...a.items, ...b.items], height: height[node] as number };
    nodes.push(joined);
    // Means do not fall from node to node: what lies above a cut is cut as well.
    if (joined.height > boundary) return;
    parts.delete(a);
    parts.delete(b);
    parts.add(joined);
  });
  return [...parts];
}

function byWeight(a: Joined, b: Joined): number {
  return b.items.length - a.items.length || a.height - b.height;
}

function meanAcross(
  square: Float32Array,
  size: number,
  places: readonly number[],
  others: readonly number[],
): number {
  let sum = 0;
  for (const a of places) for (const b of others) sum += square[a * size + b] as number;
  return sum / (places.length * others.length);
}
