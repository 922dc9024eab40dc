import { createSelector } from 'reselect';
import {
  MOST_DUPLICATES,
  nearDuplicateLimit,
  nearDuplicates,
} from '#domain/doctor/near-duplicates.ts';
import { distanceText } from '#domain/shared/wording.ts';
import {
  faceOf,
  type Finding,
  type FindingFace,
  idOf,
  selectFacesByPhoto,
} from '#application/selectors/findings.ts';
import { selectLabelFindings } from '#application/selectors/label-findings.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { message } from '#words/message.ts';

const selectCopies = createSelector(
  [selectEvaluation, selectEvaluationInputs],
  (evaluation, inputs) => {
    if (evaluation === null || inputs?.metric == null) return null;
    const limit = nearDuplicateLimit(evaluation, inputs.metric);
    return limit === null ? null : { limit, found: nearDuplicates(evaluation, limit) };
  },
);

/** Whether there are more copies than are listed. */
export const selectMoreCopies = createSelector(
  [selectCopies],
  (copies) => copies?.found.length === MOST_DUPLICATES,
);

/** Findings about copies, from the distances. */
export const selectCopyFindings = createSelector(
  [selectEvaluation, selectEvaluationInputs, selectCopies, selectFacesByPhoto, selectLabelFindings],
  (evaluation, inputs, copies, faces, ofLabels): readonly Finding[] => {
    if (evaluation === null || inputs?.templates == null || copies === null) return [];
    const { rows } = inputs.templates;
    const faceAt = (item: number): FindingFace | null => {
      const row = rows[item];
      return row === undefined ? null : faceOf(row, faces);
    };
    const doubted = new Set(ofLabels.flatMap(({ face, also }) => [face, ...also].map(idOf)));
    return copies.found.flatMap(({ pair, distance, mated }): readonly Finding[] => {
      const face = faceAt(evaluation.pairs.right[pair] as number);
      const other = faceAt(evaluation.pairs.left[pair] as number);
      if (face === null || other === null) return [];
      // Told already, as a wrong label.
      if (!mated && (doubted.has(idOf(face)) || doubted.has(idOf(other)))) return [];
      return [
        {
          key: `copy/${idOf(other)}/${idOf(face)}`,
          kind: mated ? 'copies' : 'copies-two-people',
          text: mated
            ? message('finding.copies', {
                name: face.subject,
                distance: distanceText(distance),
              })
            : message('finding.copiesTwoPeople', { first: other.subject, second: face.subject }),
          face,
          also: [],
          evidence: [{ caption: other.subject, face: other, distance }],
          moveTo: mated || other.stranger ? null : other.subject,
          remedy: { kind: 'exclude', faces: [face.ref] },
          strength: 1 - distance / copies.limit,
        },
      ];
    });
  },
);
