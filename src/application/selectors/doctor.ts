import { createSelector } from 'reselect';
import { selectLabelledFaces } from '#application/selectors/faces.ts';
import {
  faceOf,
  type Finding,
  FINDING_KINDS,
  type FindingFace,
  idOf,
  selectFacesByPhoto,
} from '#application/selectors/findings.ts';
import { selectLabelFindings, selectUnsure } from '#application/selectors/label-findings.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';
import type { FaceRef } from '#application/state/study.ts';
import type { Unsure } from '#domain/doctor/doubt.ts';
import {
  MOST_DUPLICATES,
  nearDuplicateLimit,
  nearDuplicates,
} from '#domain/doctor/near-duplicates.ts';
import type { AcquiredFace } from '#domain/face/acquisition.ts';
import { isBlurred } from '#domain/face/chip-texture.ts';
import { type FaceConcern, faceConcerns, faceQuality } from '#domain/face/face-quality.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { distanceText, percentText } from '#domain/shared/wording.ts';
import { thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { peopleNeededForFmr, peopleNeededForFnmr } from '#domain/uncertainty/people-needed.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

const selectCopies = createSelector(
  [selectEvaluation, selectEvaluationInputs],
  (evaluation, inputs) => {
    if (evaluation === null || inputs?.metric == null) return null;
    const limit = nearDuplicateLimit(evaluation, inputs.metric);
    return limit === null ? null : { limit, found: nearDuplicates(evaluation, limit) };
  },
);

/** Whether there are more copies than are listed. */
const selectMoreCopies = createSelector(
  [selectCopies],
  (copies) => copies?.found.length === MOST_DUPLICATES,
);

/** Findings about copies, from the distances. */
const selectCopyFindings = createSelector(
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
const selectFaceFindings = createSelector([selectLabelledFaces], (faces): readonly Finding[] =>
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

export interface DoctorReport {
  /** Most telling kinds first, strongest first within a kind. */
  readonly open: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** There are more copies than are listed. */
  readonly moreCopies: boolean;
  /** Where labels may be wrong without a finding. */
  readonly unsure: Message | null;
}

const UNSURE: Readonly<Record<Unsure, PlainCode>> = {
  overlap: 'doctor.unsureOverlap',
  mixed: 'doctor.unsureMixed',
  'too-many': 'doctor.unsureTooMany',
};

export const selectDoctorReport = createSelector(
  [
    selectLabelFindings,
    selectCopyFindings,
    selectFaceFindings,
    selectMoreCopies,
    (state: AppState) => state.study.dismissed,
    selectUnsure,
  ],
  (ofLabels, ofCopies, ofFaces, moreCopies, dismissedKeys, unsure): DoctorReport => {
    const dismissed = new Set(dismissedKeys);
    const rank = ({ kind }: Finding): number => FINDING_KINDS.indexOf(kind);
    const all = [...ofLabels, ...ofCopies, ...ofFaces].toSorted(
      (a, b) => rank(a) - rank(b) || b.strength - a.strength,
    );
    return {
      open: all.filter(({ key }) => !dismissed.has(key)),
      dismissed: all.filter(({ key }) => dismissed.has(key)),
      moreCopies,
      unsure: unsure === null ? null : message(UNSURE[unsure]),
    };
  },
);

/** What the number of people cannot show, though the chosen method asks for it. */
export const selectSizeAdvice = createSelector(
  [
    (state: AppState) => selectEvaluation(state)?.people ?? null,
    (state: AppState) => state.study.choice,
    (state: AppState) => state.study.parameters,
  ],
  (people, choice, parameters): Message | null => {
    if (people === null || choice.kind === 'manual') return null;
    const estimand = thresholdMethod(choice.method).estimand?.(parameters);
    if (estimand?.kind !== 'rate') return null;
    const { rate, target } = estimand;
    const needed = rate === 'fmr' ? peopleNeededForFmr(target) : peopleNeededForFnmr(target);
    if (needed <= people) return null;
    const code = rate === 'fmr' ? 'doctor.tooFewForFmr' : 'doctor.tooFewForFnmr';
    return message(code, { target: percentText(target), people, needed });
  },
);
