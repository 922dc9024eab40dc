import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { createSelector } from 'reselect';
import { type LabelledFace, selectLabelledFaces } from '#application/selectors/faces.ts';
import type { TemplateRow } from '#application/state/evaluation-inputs.ts';
import type { Remedy } from '#application/state/remedy.ts';
import type { FaceRef } from '#application/state/study.ts';
import type { Message } from '#words/message.ts';

/**
 * Something about the set that is probably not as it should be, with the evidence and what one
 * click can do.
 */
export interface Finding {
  /** The same for the same finding, so that a dismissal lasts. */
  readonly key: string;
  readonly kind: FindingKind;
  /** What the evidence says, in a sentence or two. */
  readonly text: Message;
  /** The face in question; of several, the one that the evidence is about. */
  readonly face: FindingFace;
  /** Others of the same name that the finding is about too. */
  readonly also: readonly FindingFace[];
  /**
   * What it is held against, with the distance between; none for a finding about the face itself.
   */
  readonly evidence: readonly {
    /** A person's name, or what the face is to the finding. */
    readonly caption: SubjectLabel | Message;
    readonly face: FindingFace;
    readonly distance: number;
  }[];
  /** Whom the face may be of instead. */
  readonly moveTo: SubjectLabel | null;
  /** What accepting the finding does. */
  readonly remedy: Remedy;
  /** 0 to 1, for the order within a kind. */
  readonly strength: number;
}

/** Most telling first, in the order in which they are listed. */
export const FINDING_KINDS = [
  'wrong-label',
  'not-this-person',
  'two-people',
  'no-agreement',
  'two-names',
  'copies-two-people',
  'copies',
  'face',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

export interface FindingFace {
  readonly ref: FaceRef;
  readonly faceIndex: number;
  readonly fileName: string;
  readonly subject: SubjectLabel;
  /** Nobody in particular: a name that no other face can be given. */
  readonly stranger: boolean;
}

type FacesByPhoto = ReadonlyMap<PhotoId, readonly LabelledFace[]>;

export const selectFacesByPhoto = createSelector([selectLabelledFaces], (faces): FacesByPhoto => {
  const byPhoto = new Map<PhotoId, LabelledFace[]>();
  for (const face of faces) {
    const ofPhoto = byPhoto.get(face.photo.id);
    if (ofPhoto === undefined) byPhoto.set(face.photo.id, [face]);
    else ofPhoto.push(face);
  }
  return byPhoto;
});

/** The face of a template row as it is now; `null` for one that is gone since. */
export function faceOf(row: TemplateRow, faces: FacesByPhoto): FindingFace | null {
  const shown = faces.get(row.photo)?.find(({ faceIndex: index }) => index === row.faceIndex);
  // Removed, relabelled or excluded since: the next evaluation will say what is left of it.
  if (shown === undefined || !shown.photo.included || shown.subject === null) return null;
  const { photo, faceIndex, fileName, subject } = row;
  const ref = { photo, face: shown.counts ? null : faceIndex };
  return { ref, faceIndex, fileName, subject, stranger: areStrangers(shown.subject) };
}

/** The same for the same face. */
export function idOf({ ref, faceIndex }: FindingFace): string {
  return `${ref.photo.slice(0, 16)}/${faceIndex}`;
}
