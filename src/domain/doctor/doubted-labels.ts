import type { PairTable } from '#domain/comparison/pair-table.ts';
import { agreementOf } from '#domain/doctor/agreement.ts';
import { distanceScale } from '#domain/doctor/distance-scale.ts';
import { type Doubts, NO_DOUBTS } from '#domain/doctor/doubt.ts';
import { doubtedPeople } from '#domain/doctor/doubted-people.ts';
import { doubtedPhotos } from '#domain/doctor/doubted-photos.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';

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
