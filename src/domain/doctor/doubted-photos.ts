import type { Agreement } from '#domain/doctor/agreement.ts';
import { type DistanceRows, distanceRows } from '#domain/doctor/distance-rows.ts';
import {
  byStrength,
  type Disagreement,
  type DoubtedLabel,
  type Doubts,
  type MixedPerson,
  MOST_DOUBTS,
} from '#domain/doctor/doubt.ts';
import { likelyPerson } from '#domain/doctor/likely-person.ts';

/**
 * Photos that lie to their own person as strangers do, each told once: as one wrong photo, as a
 * second person, or as photos of which no two agree.
 */
export function doubtedPhotos(agreement: Agreement): Omit<Doubts, 'people' | 'unsure'> {
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
