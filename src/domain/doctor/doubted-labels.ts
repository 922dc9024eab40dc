import type { PairTable } from '#domain/comparison/pair-table.ts';
import { doubtLimits, type DoubtLimits, type Doubts } from '#domain/doctor/doubt.ts';
import { doubtedPeople } from '#domain/doctor/doubted-people.ts';
import { doubtedPhotos } from '#domain/doctor/doubted-photos.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { nearestPhotos } from '#domain/doctor/nearest-photos.ts';

/**
 * Labels that the distances speak against.
 *
 * A photo is doubted when its mean distance to the person of its nearest stranger is below that to its own person (a silhouette below
 * zero: Rousseeuw, J. Comput. Appl. Math. 20, 1987, with the neighbour taken from the nearest photo) and that nearest photo could be of
 * the same person. Means, so that one lookalike does not make a doubt; the strongest doubts come first, and what they explain is
 * dropped: a photo that seemed wrong only because of a wrong photo beside it is looked at again without that one.
 *
 * Somebody with one photo has no own photos to be nearer to, and somebody all of whose photos lie near one other person may be that person
 * under a second name: both are told as a doubt about the person.
 */
function doubtedLabels(pairs: PairTable, limits: DoubtLimits): Doubts {
  const nearest = nearestPhotos(pairs);
  const people = doubtedPeople(pairs, nearest, limits);
  const merged = new Set(people.flatMap(({ person, sameAs }) => [person, sameAs]));
  return { people, labels: doubtedPhotos(pairs, nearest, limits, merged) };
}

/** The doubts about an evaluated set; none where it lacks a class of pairs. */
export function doubtsAbout({ pairs, scores }: Evaluation): Doubts {
  const limits = doubtLimits(scores);
  return limits === null ? { labels: [], people: [] } : doubtedLabels(pairs, limits);
}
