import type { AcquiredFace } from '#domain/face/acquisition.ts';
import type { Photo } from '#domain/photo/photo.ts';

/**
 * A photo with the faces that may be its person's: not those that have another name, and of a
 * picked one only that.
 */
export interface Candidate {
  readonly photo: Photo;
  readonly faces: readonly AcquiredFace[];
  /** Indices into `faces`. */
  readonly candidates: readonly number[];
  /** Index into `candidates` of the face that size and place speak for. */
  readonly likely: number;
}

/** Of one pipeline everybody in whose photos there is a choice of faces, with their photos. */
export interface ChoiceSet {
  readonly pipeline: string;
  readonly people: readonly (readonly Candidate[])[];
}

/** Which faces agree with their person's other photos, as far as that has been found out. */
export interface AgreedFaces {
  /** What was looked at. */
  readonly sets: readonly ChoiceSet[];
  /**
   * By the faces of a photo the index of the one that agrees; none for a photo of which none does.
   */
  readonly faces: ReadonlyMap<readonly AcquiredFace[], number>;
}

export const NOTHING_AGREED: AgreedFaces = { sets: [], faces: new Map() };

/** Whether what this set asks has been found out; nothing need be where nobody has a choice. */
export function isChosen({ sets }: AgreedFaces, set: ChoiceSet): boolean {
  return set.people.length === 0 || sets.some((known) => sameSet(known, set));
}

function sameSet(a: ChoiceSet, b: ChoiceSet): boolean {
  return (
    a === b ||
    (a.pipeline === b.pipeline &&
      a.people.length === b.people.length &&
      a.people.every((person, index) => samePerson(person, b.people[index] ?? [])))
  );
}

/** Whether the same faces of the same photos are to choose from: then the same ones agree. */
export function samePerson(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ faces, candidates }, index) =>
        faces === b[index]?.faces && candidates.join() === b[index].candidates.join(),
    )
  );
}
