import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import {
  type FaceRef,
  type Study,
  withFaceSubjects,
  withInclusion,
  withoutFaceRefs,
  withSubjectRenamed,
} from '#application/state/study.ts';

/** What puts a finding right. */
export type Remedy =
  | { readonly kind: 'move'; readonly faces: readonly FaceRef[]; readonly to: SubjectLabel }
  | { readonly kind: 'exclude'; readonly faces: readonly FaceRef[] }
  | { readonly kind: 'merge'; readonly from: SubjectLabel; readonly to: SubjectLabel };

/**
 * The study once all of these are accepted; a face that two of them speak of is treated by the
 * first.
 */
export function withRemedies(study: Study, remedies: readonly Remedy[]): Study {
  const seen = new Set<string>();
  return remedies.reduce((changed, remedy) => {
    if (remedy.kind === 'merge') return withSubjectRenamed(changed, remedy.from, remedy.to);
    const faces = remedy.faces.filter(({ photo, face }) => {
      const key = `${photo}/${face}`;
      return !seen.has(key) && seen.add(key);
    });
    return remedy.kind === 'move'
      ? withFaceSubjects(changed, faces, remedy.to)
      : withExcludedOnAdvice(changed, faces);
  }, study);
}

/**
 * Of a group photo only the named face goes; the others stay in. What the doctor's word took out is
 * remembered as such: it makes a set look better.
 */
function withExcludedOnAdvice(study: Study, faces: readonly FaceRef[]): Study {
  const photos = faces.flatMap(({ photo, face }) => (face === null ? [photo] : []));
  const others = faces.filter(({ face }) => face !== null);
  const without = others.length === 0 ? study : withoutFaceRefs(study, others);
  const advised = new Set<PhotoId>([...study.excludedOnAdvice, ...photos]);
  return {
    ...withInclusion(without, new Set(photos), false),
    excludedOnAdvice: [...advised],
  };
}
