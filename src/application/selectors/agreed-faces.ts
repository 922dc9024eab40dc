import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { agreedFaces, type PersonConsensus, personConsensus } from '#domain/face/agreed-faces.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import { candidateFaces } from '#domain/face/person-consensus.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** A photo with the faces that may be its person's: not those that have another name, and of a picked one only that. */
interface Candidate {
  readonly photo: Photo;
  readonly faces: readonly AcquiredFace[];
  /** Indices into `faces`. */
  readonly candidates: readonly number[];
  /** Index into `candidates` of the face that size and place speak for. */
  readonly likely: number;
}

/**
 * Of photos with several faces the index of the one that agrees with the person's other photos; photos without such a face are left out. A person is
 * looked at once all their photos are processed: before, every new one could change every choice.
 */
export function agreedByPhoto(
  photos: readonly Photo[],
  outcomeOf: (photo: Photo) => AcquisitionOutcome | null,
): ReadonlyMap<Photo, number> {
  const people = peopleWithChoice(photos, outcomeOf);
  const agreed = new Map<Photo, number>();
  if (people.length === 0) return agreed;
  const chosen = agreedFaces(
    people.map(knownConsensus),
    people.map((person) => person.map(({ likely }) => likely)),
  );
  people.forEach((person, index) => {
    person.forEach(({ photo, faces, candidates }, place) => {
      const face = candidates[chosen[index]?.[place] ?? -1];
      if (face !== undefined && faces.length > 1) agreed.set(photo, face);
    });
  });
  return agreed;
}

/** Everybody who is named; nobody at all where no photo has a choice. */
function peopleWithChoice(
  photos: readonly Photo[],
  outcomeOf: (photo: Photo) => AcquisitionOutcome | null,
): readonly (readonly Candidate[])[] {
  const people = new Map<string, Photo[]>();
  for (const photo of photos) {
    if (photo.subject === null || areStrangers(photo.subject)) continue;
    const key = subjectKey(photo.subject);
    const known = people.get(key);
    if (known === undefined) people.set(key, [photo]);
    else known.push(photo);
  }
  return [...people.values()].flatMap((ofPerson) => {
    const outcomes = ofPerson.map(outcomeOf);
    const several = outcomes.some((each) => each?.kind === 'acquired' && each.faces.length > 1);
    if (!several || outcomes.includes(null)) return [];
    return [
      ofPerson.flatMap((photo, index) => {
        const outcome = outcomes[index];
        return outcome?.kind === 'acquired' ? [candidateOf(photo, outcome)] : [];
      }),
    ];
  });
}

function candidateOf(
  photo: Photo,
  { faces, width, height }: Extract<AcquisitionOutcome, { kind: 'acquired' }>,
): Candidate {
  const { chosenFace, otherFaces } = photo;
  if (chosenFace !== null && chosenFace < faces.length) {
    return { photo, faces, candidates: [chosenFace], likely: 0 };
  }
  const candidates = faces.flatMap((_, index) =>
    otherFaces?.[index] === undefined ? [index] : [],
  );
  return { photo, faces, candidates, likely: candidates.indexOf(selectFace(faces, width, height)) };
}

/** By the faces of a person's first photo: a person of whom nothing changed is not looked at again. */
const known = new WeakMap<
  readonly AcquiredFace[],
  { readonly person: readonly Candidate[]; readonly consensus: PersonConsensus | null }
>();

function knownConsensus(person: readonly Candidate[]): PersonConsensus | null {
  const first = person[0]?.faces;
  if (first === undefined) return null;
  const before = known.get(first);
  if (before !== undefined && sameCandidates(before.person, person)) return before.consensus;
  const consensus = personConsensus(
    candidateFaces(
      person.map(({ faces, candidates }) =>
        candidates.map((index) => (faces[index] as AcquiredFace).embedding),
      ),
    ),
  );
  known.set(first, { person, consensus });
  return consensus;
}

function sameCandidates(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ faces, candidates }, index) =>
        faces === b[index]?.faces && candidates.join() === b[index].candidates.join(),
    )
  );
}
