import { createSelector } from 'reselect';
import type { AcquiredFace } from '#domain/face/acquisition.ts';
import { isBlurred } from '#domain/face/chip-texture.ts';
import { faceConcerns, type FaceConcern, faceQuality } from '#domain/face/face-quality.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { selectLabelledFaces } from '#application/selectors/faces.ts';
import type { Finding } from '#application/selectors/findings.ts';
import type { FaceRef } from '#application/state/study.ts';
import { message, type PlainCode } from '#words/message.ts';

type Concern = FaceConcern | 'blurred';

/** Those that are told, the worst first. */
const TOLD = {
  'tiny-face': 'finding.tinyFace',
  blurred: 'finding.blurred',
  'unlike-a-face': 'finding.unlikeAFace',
  profile: 'finding.profile',
} as const satisfies Partial<Record<Concern, PlainCode>>;

type FaceFinding = keyof typeof TOLD;

/**
 * By face, because fitting landmarks of thousands of faces anew whenever a photo is added would be
 * felt.
 */
const knownConcerns = new WeakMap<AcquiredFace, FaceFinding | null>();

function concernOf(face: AcquiredFace): FaceFinding | null {
  const known = knownConcerns.get(face);
  if (known !== undefined) return known;
  const quality = faceQuality(face.landmarks);
  const concerns = new Set<Concern>(quality === null ? [] : faceConcerns(quality));
  if (face.sharpness !== undefined && isBlurred(face.sharpness)) concerns.add('blurred');
  const concern = (Object.keys(TOLD) as FaceFinding[]).find((each) => concerns.has(each)) ?? null;
  knownConcerns.set(face, concern);
  return concern;
}

/** Findings about single faces, from boxes and landmarks alone. */
export const selectFaceFindings = createSelector(
  [selectLabelledFaces],
  (faces): readonly Finding[] =>
    faces.flatMap(({ photo, face, faceIndex, subject, counts }) => {
      if (face === null || faceIndex === null || subject === null || !photo.included) return [];
      const concern = concernOf(face);
      if (concern === null) return [];
      const ref: FaceRef = { photo: photo.id, face: counts ? null : faceIndex };
      const { fileName } = photo;
      return [
        {
          key: `face/${photo.id}/${faceIndex}/${concern}`,
          kind: 'face' as const,
          text: message(TOLD[concern]),
          face: { ref, faceIndex, fileName, subject, stranger: areStrangers(subject) },
          also: [],
          evidence: [],
          moveTo: null,
          remedy: { kind: 'exclude' as const, faces: [ref] },
          strength: 0,
        },
      ];
    }),
);
