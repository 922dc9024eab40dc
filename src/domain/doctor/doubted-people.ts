import type { PairTable } from '#domain/comparison/pair-table.ts';
import { byStrength, type DoubtedPerson, type DoubtLimits } from '#domain/doctor/doubt.ts';
import type { NearestPhotos } from '#domain/doctor/nearest-photos.ts';

/**
 * People all of whose photos lie near one other person, on average within the limits. One photo of either proves little, so there it must be as near as
 * photos of one person commonly are. Two that point at each other are told once.
 */
export function doubtedPeople(
  pairs: PairTable,
  nearest: NearestPhotos,
  limits: DoubtLimits,
): readonly DoubtedPerson[] {
  interface Case {
    sameAs: number;
    item: number;
    sum: number;
    count: number;
  }
  const cases = new Map<number, Case | null>();
  const sizes = new Uint32Array(pairs.subjectCount);
  for (const person of pairs.subject) sizes[person] = (sizes[person] as number) + 1;
  const limitOf = (person: number, sameAs: number): number =>
    sizes[person] === 1 || sizes[sameAs] === 1 ? limits.alike : limits.possible;
  pairs.subject.forEach((person, item) => {
    const known = cases.get(person);
    if (known === null) return;
    const other = nearest.other[item] as number;
    const mean = nearest.otherMean[item] as number;
    const sameAs = pairs.subject[other];
    if (
      sameAs === undefined ||
      !(mean <= limitOf(person, sameAs)) ||
      (known && known.sameAs !== sameAs)
    ) {
      cases.set(person, null);
    } else if (known === undefined) cases.set(person, { sameAs, item, sum: mean, count: 1 });
    else {
      known.sum += mean;
      known.count += 1;
      const best = nearest.otherDistance[known.item] as number;
      if ((nearest.otherDistance[item] as number) < best) known.item = item;
    }
  });
  const doubts: DoubtedPerson[] = [];
  for (const [person, found] of cases) {
    if (found === null) continue;
    const back = cases.get(found.sameAs);
    // Told once: the one with fewer photos joins the other.
    const fewer = (sizes[person] as number) - (sizes[found.sameAs] as number);
    if (back?.sameAs === person && (fewer > 0 || (fewer === 0 && person < found.sameAs))) continue;
    doubts.push({
      person,
      sameAs: found.sameAs,
      item: found.item,
      nearestOther: {
        item: nearest.other[found.item] as number,
        distance: nearest.otherDistance[found.item] as number,
      },
      strength: 1 - found.sum / found.count / limitOf(person, found.sameAs),
    });
  }
  return doubts.toSorted(byStrength);
}
