import { createSelector } from 'reselect';
import type { AcquiredFace } from '#domain/face/acquisition.ts';
import { isBlurred } from '#domain/face/chip-texture.ts';
import { faceConcerns, type FaceConcern, faceQuality } from '#domain/face/face-quality.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { selectLabelledFaces } from '#application/selectors/faces.ts';
import type { Finding } from '#application/selectors/findings.ts';
import type { FaceRef } from '#application/state/study.ts';

type FaceFinding = FaceConcern | 'blurred';

const CONCERNS: Partial<Record<FaceFinding, string>> = {
  'tiny-face':
    'The face is tiny: with fewer than 20 pixels between the eyes it is too small to show detail.',
  blurred:
    'The face is extremely blurred: the model sees a smooth surface, and its distances say little about who it is.',
  'unlike-a-face': 'The points found do not lie as in a face: it may be none, or half hidden.',
  profile: 'The face is seen from the side; distances to frontal photos say little.',
};

/**
 * By face, because fitting landmarks of thousands of faces anew whenever a photo is added would be
 * felt.
 */
const knownConcerns = new WeakMap<AcquiredFace, FaceFinding | null>();

function concernOf(face: AcquiredFace): FaceFinding | null {
  const known = knownConcerns.get(face);
  if (known !== undefined) return known;
  const quality = faceQuality(face.landmarks);
  const concerns = new Set<FaceFinding>(quality === null ? [] : faceConcerns(quality));
  if (face.sharpness !== undefined && isBlurred(face.sharpness)) concerns.add('blurred');
  const concern =
    (Object.keys(CONCERNS) as FaceFinding[]).find((each) => concerns.has(each)) ?? null;
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
          text: CONCERNS[concern] ?? '',
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
