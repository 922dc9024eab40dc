import {
  agreeingFace,
  candidateFaces,
  type CandidateFaces,
  type Consensus,
  consensusOf,
  distanceOf,
} from '#domain/face/person-consensus.ts';

/**
 * What a person's photos agree on, and, where another face is in nearly as many of them, that one
 * too.
 */
export interface PersonConsensus {
  readonly photos: CandidateFaces;
  readonly first: Consensus;
  readonly second: Consensus | null;
}

/** From this share of the first's support on, a second face may be the person as well. */
const RIVAL = 0.6;

/**
 * `null` where no two photos agree. The costly part: one person's photos depend on nobody else's.
 * Yields after each millisecond or so.
 *
 * @param embeddings of each photo those of the faces that may be the person's.
 */
export function* personConsensus(
  embeddings: readonly (readonly ArrayLike<number>[])[],
): Generator<void, PersonConsensus | null> {
  const photos = yield* candidateFaces(embeddings);
  const first = yield* consensusOf(photos);
  if (first === null) return null;
  const second = yield* consensusOf(photos, first);
  const rival = second !== null && second.support >= RIVAL * first.support;
  return { photos, first, second: rival ? second : null };
}

/**
 * Of every photo of every person the face that agrees with the person's other photos; -1 where none
 * does. Where two faces are in about equally many photos of somebody (a couple), the one that is
 * another person of the set is left to that person; where that does not tell either, the one that
 * is `likely` in more photos is taken. Yields after each person.
 *
 * @param likely by person and photo: the face that size and place speak for.
 */
export function* agreedFaces(
  people: readonly (PersonConsensus | null)[],
  likely: readonly (readonly number[])[],
): Generator<void, readonly (readonly number[])[]> {
  const settled = people.map((person) => (person?.second === null ? person.first : null));
  const agreed: (readonly number[])[] = [];
  for (const [index, person] of people.entries()) {
    const ofPerson = likely[index] ?? [];
    if (person === null) agreed.push(ofPerson.map(() => -1));
    else {
      const chosen = chosenOf(person, index, settled, ofPerson);
      agreed.push(person.photos.map((_, photo) => agreeingFace(chosen, photo)));
    }
    yield;
  }
  return agreed;
}

function chosenOf(
  { first, second }: PersonConsensus,
  index: number,
  settled: readonly (Consensus | null)[],
  likely: readonly number[],
): Consensus {
  if (second === null) return first;
  const owned = (consensus: Consensus): boolean =>
    settled.some(
      (other, person) =>
        person !== index &&
        other !== null &&
        distanceOf(other.mean, consensus.mean) < Math.min(other.limit, consensus.limit),
    );
  const ofFirst = owned(first);
  if (ofFirst !== owned(second)) return ofFirst ? second : first;
  const spokenFor = (consensus: Consensus): number =>
    likely.filter((face, photo) => face >= 0 && agreeingFace(consensus, photo) === face).length;
  // A tenth more photos is no majority to rely on.
  if (second.support < 0.9 * first.support) return first;
  return spokenFor(second) > spokenFor(first) ? second : first;
}
