import { createSelector } from 'reselect';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import { selectDoctorReport } from '#application/selectors/doctor.ts';
import type { Finding } from '#application/selectors/findings.ts';
import { type LabelledFace, selectLabelledFaces } from '#application/selectors/faces.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import type { FaceRef } from '#application/state/study.ts';

/** The same for the same face of the same photo, in one evaluation and the next. */
export function itemKey({ photo, path, faceIndex }: ComparedItem): string {
  return `${photo ?? path}/${faceIndex}`;
}

const selectFacesByKey = createSelector(
  [selectLabelledFaces],
  (faces): ReadonlyMap<string, LabelledFace> =>
    new Map(faces.map((face) => [`${face.photo.id}/${face.faceIndex}`, face])),
);

/**
 * The face behind an item as it is now; `null` for an import, and for a face that is gone since.
 */
export const selectFaceOfItem = createSelector(
  [selectFacesByKey],
  (faces) =>
    (item: ComparedItem): LabelledFace | null =>
      faces.get(itemKey(item)) ?? null,
);

export function refOf({ photo, faceIndex, counts }: LabelledFace): FaceRef {
  return { photo: photo.id, face: counts ? null : faceIndex };
}

/** What the dataset doctor says of each face, the most telling finding where there are several. */
export const selectFindingsByFace = createSelector(
  [selectDoctorReport],
  ({ open }): ReadonlyMap<string, Finding> => {
    const findings = new Map<string, Finding>();
    for (const finding of open) {
      for (const { ref, faceIndex } of [finding.face, ...finding.also]) {
        const key = `${ref.photo}/${faceIndex}`;
        if (!findings.has(key)) findings.set(key, finding);
      }
    }
    return findings;
  },
);

/**
 * Where a pair stands among those of its class: mated pairs are counted from the farthest, others
 * from the nearest, 1 for the first.
 */
export interface PairRank {
  readonly rank: number;
  readonly of: number;
}

export const selectRankOf = createSelector([selectEvaluation], (evaluation) => {
  if (evaluation === null) return null;
  const { mated, nonMated } = evaluation.scores;
  return (isMated: boolean, distance: number): PairRank => {
    const { distance: ascending, atOrBelow, count } = isMated ? mated : nonMated;
    const nearer = (places: number): number => (places === 0 ? 0 : (atOrBelow[places - 1] ?? 0));
    const before = isMated
      ? count - nearer(countAtMost(ascending, distance))
      : nearer(countBelow(ascending, distance));
    return { rank: before + 1, of: count };
  };
});
