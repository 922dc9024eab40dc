import { createSelector } from 'reselect';
import {
  MOST_DUPLICATES,
  nearDuplicateLimit,
  nearDuplicates,
} from '#domain/doctor/near-duplicates.ts';
import type { AcquiredFace } from '#domain/face/acquisition.ts';
import { isBlurred } from '#domain/face/chip-texture.ts';
import { faceConcerns, type FaceConcern, faceQuality } from '#domain/face/face-quality.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import type { Note } from '#domain/shared/note.ts';
import { distanceText, percentText } from '#domain/shared/wording.ts';
import { peopleNeededForFmr, peopleNeededForFnmr } from '#domain/uncertainty/rule-of-three.ts';
import { type LabelledFace, selectLabelledFaces } from '#application/selectors/faces.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { TemplateRow } from '#application/state/evaluation-inputs.ts';
import type { FaceRef } from '#application/state/study.ts';
import type { AppState } from '#application/state/store.ts';

/** Something about the set that is probably not as it should be, with the evidence and what one click can do. */
export interface Finding {
  /** The same for the same finding, so that a dismissal lasts. */
  readonly key: string;
  readonly kind: 'wrong-label' | 'two-names' | 'copies-two-people' | 'copies' | 'face';
  /** One sentence: what the evidence says. */
  readonly text: string;
  /** The face in question. */
  readonly face: FindingFace;
  /** What it is held against, with the distance between; none for a finding about the face itself. */
  readonly evidence: readonly {
    readonly caption: string;
    readonly face: FindingFace;
    readonly distance: number;
  }[];
  /** Whom the face may be of instead. */
  readonly moveTo: SubjectLabel | null;
  /** 0 to 1, for the order within a kind. */
  readonly strength: number;
}

export interface FindingFace {
  readonly ref: FaceRef;
  readonly faceIndex: number;
  readonly fileName: string;
  readonly subject: SubjectLabel;
  /** Nobody in particular: a name that no other face can be given. */
  readonly stranger: boolean;
}

const RANK = {
  'wrong-label': 0,
  'two-names': 1,
  'copies-two-people': 2,
  copies: 3,
  face: 4,
} as const;

type FacesByPhoto = ReadonlyMap<PhotoId, readonly LabelledFace[]>;

const selectFacesByPhoto = createSelector([selectLabelledFaces], (faces): FacesByPhoto => {
  const byPhoto = new Map<PhotoId, LabelledFace[]>();
  for (const face of faces) {
    const ofPhoto = byPhoto.get(face.photo.id);
    if (ofPhoto === undefined) byPhoto.set(face.photo.id, [face]);
    else ofPhoto.push(face);
  }
  return byPhoto;
});

const selectDoubts = (state: AppState) =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.set.doubts : null;

const selectCopies = createSelector(
  [selectEvaluation, selectEvaluationInputs],
  (evaluation, inputs) => {
    if (evaluation === null || inputs?.metric == null) return null;
    const limit = nearDuplicateLimit(evaluation, inputs.metric);
    return limit === null ? null : { limit, found: nearDuplicates(evaluation, limit) };
  },
);

/** Findings about labels and copies, from the distances. */
const selectDistanceFindings = createSelector(
  [selectEvaluation, selectEvaluationInputs, selectDoubts, selectCopies, selectFacesByPhoto],
  (evaluation, inputs, doubts, copies, faces): readonly Finding[] => {
    // Findings lead to photos; an import has none.
    if (evaluation === null || inputs?.templates == null || doubts === null) return [];
    const { rows, subjects } = inputs.templates;
    const faceAt = (item: number): FindingFace | null => {
      const row = rows[item];
      return row === undefined ? null : faceOf(row, faces);
    };
    const named = (person: number): SubjectLabel => (subjects[person] ?? '') as SubjectLabel;
    const findings: Finding[] = [];
    for (const { item, looksLike, nearestOwn, nearestOther, strength } of doubts.labels) {
      const face = faceAt(item);
      const other = faceAt(nearestOther.item);
      const own = nearestOwn === null ? null : faceAt(nearestOwn.item);
      if (face === null || other === null) continue;
      findings.push({
        key: `label/${idOf(face)}/${face.subject}/${named(looksLike)}`,
        kind: 'wrong-label',
        text: `Labelled ${face.subject}, but nearer to ${named(looksLike)}.`,
        face,
        evidence: [
          ...(own === null || nearestOwn === null
            ? []
            : [{ caption: `nearest ${face.subject}`, face: own, distance: nearestOwn.distance }]),
          {
            caption: `nearest ${named(looksLike)}`,
            face: other,
            distance: nearestOther.distance,
          },
        ],
        moveTo: other.stranger ? null : named(looksLike),
        strength,
      });
    }
    for (const { person, sameAs, item, nearestOther, strength } of doubts.people) {
      const face = faceAt(item);
      const other = faceAt(nearestOther.item);
      if (face === null || other === null) continue;
      findings.push({
        key: `people/${named(person)}/${named(sameAs)}`,
        // A stranger is one face: it moves, and there is no name to merge.
        kind: face.stranger ? 'wrong-label' : 'two-names',
        text: face.stranger
          ? `A stranger who is as near to ${named(sameAs)} as photos of one person are.`
          : `${named(person)} and ${named(sameAs)} may be one person: all photos of ${named(person)} are near to ${named(sameAs)}.`,
        face,
        evidence: [
          { caption: `nearest ${named(sameAs)}`, face: other, distance: nearestOther.distance },
        ],
        moveTo: other.stranger ? null : named(sameAs),
        strength,
      });
    }
    const doubted = new Set(findings.map(({ face }) => idOf(face)));
    for (const { pair, distance, mated } of copies?.found ?? []) {
      const face = faceAt(evaluation.pairs.right[pair] as number);
      const other = faceAt(evaluation.pairs.left[pair] as number);
      if (face === null || other === null) continue;
      // Told already, as a wrong label.
      if (!mated && (doubted.has(idOf(face)) || doubted.has(idOf(other)))) continue;
      findings.push({
        key: `copy/${idOf(other)}/${idOf(face)}`,
        kind: mated ? 'copies' : 'copies-two-people',
        text: mated
          ? `Two photos of ${face.subject} are so near (${distanceText(distance)}) that one is probably a copy of the other: the pair counts, but shows nothing.`
          : `Probably the same photo under two names, ${other.subject} and ${face.subject}.`,
        face,
        evidence: [{ caption: other.subject, face: other, distance }],
        moveTo: mated || other.stranger ? null : other.subject,
        strength: 1 - distance / (copies?.limit ?? 1),
      });
    }
    return findings;
  },
);

type FaceFinding = FaceConcern | 'blurred';

const CONCERNS: Partial<Record<FaceFinding, string>> = {
  'tiny-face':
    'The face is tiny: fewer than 20 pixels lie between the eyes, most of what the model sees is invented.',
  blurred:
    'The face is extremely blurred: the model sees a smooth surface, and its distances say little about who it is.',
  'unlike-a-face': 'The points found do not lie as in a face: it may be none, or half hidden.',
  profile: 'The face is seen from the side; distances to frontal photos say little.',
};

/** By face, because fitting landmarks of thousands of faces anew whenever a photo is added would be felt. */
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
        text: CONCERNS[concern] ?? '',
        face: { ref, faceIndex, fileName, subject, stranger: areStrangers(subject) },
        evidence: [],
        moveTo: null,
        strength: 0,
      },
    ];
  }),
);

function faceOf(row: TemplateRow, faces: FacesByPhoto): FindingFace | null {
  const shown = faces.get(row.photo)?.find(({ faceIndex: index }) => index === row.faceIndex);
  // Removed, relabelled or excluded since: the next evaluation will say what is left of it.
  if (shown === undefined || !shown.photo.included || shown.subject === null) return null;
  const { photo, faceIndex, fileName, subject } = row;
  const ref = { photo, face: shown.counts ? null : faceIndex };
  return { ref, faceIndex, fileName, subject, stranger: areStrangers(shown.subject) };
}

function idOf({ ref, faceIndex }: FindingFace): string {
  return `${ref.photo.slice(0, 16)}/${faceIndex}`;
}

export interface DoctorReport {
  /** Most telling kinds first, strongest first within a kind. */
  readonly open: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** There are more copies than are listed. */
  readonly moreCopies: boolean;
}

export const selectDoctorReport = createSelector(
  [
    selectDistanceFindings,
    selectFaceFindings,
    selectCopies,
    (state: AppState) => state.study.dismissed,
  ],
  (ofDistances, ofFaces, copies, dismissedKeys): DoctorReport => {
    const dismissed = new Set(dismissedKeys);
    const all = [...ofDistances, ...ofFaces].toSorted(
      (a, b) => RANK[a.kind] - RANK[b.kind] || b.strength - a.strength,
    );
    return {
      open: all.filter(({ key }) => !dismissed.has(key)),
      dismissed: all.filter(({ key }) => dismissed.has(key)),
      moreCopies: copies?.found.length === MOST_DUPLICATES,
    };
  },
);

/** What the number of people cannot show, though the chosen method asks for it. */
export const selectSizeAdvice = createSelector(
  [
    selectEvaluationInputs,
    (state: AppState) => state.study.method,
    (state: AppState) => state.study.parameters,
  ],
  (inputs, method, { maxFmr, maxFnmr }): Note | null => {
    if (inputs === null) return null;
    const people = inputs.items.subjects.length;
    const [rate, needed, name] =
      method === 'fmr-at-most'
        ? [maxFmr, peopleNeededForFmr(maxFmr), 'false match rate']
        : method === 'fnmr-at-most'
          ? [maxFnmr, peopleNeededForFnmr(maxFnmr), 'false non-match rate']
          : [0, 0, ''];
    if (needed <= people) return null;
    return {
      code: 'too-few-people',
      severity: 'warning',
      text: `You ask for a ${name} of at most ${percentText(rate)}. ${people} people cannot show that, even without a single error: it takes ${needed} or more (rule of three).`,
    };
  },
);
