import { createSelector } from 'reselect';
import type { Doubts, Neighbour, Unsure } from '#domain/doctor/doubt.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { distanceText } from '#domain/shared/wording.ts';
import {
  faceOf,
  type Finding,
  type FindingFace,
  idOf,
  selectFacesByPhoto,
} from '#application/selectors/findings.ts';
import { selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';
import { message } from '#words/message.ts';

const selectDoubts = (state: AppState): Doubts | null =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.set.doubts : null;

/**
 * Why labels without a finding are not known to be right; `null` also for an import, which has no
 * photos to look at.
 */
export const selectUnsure = createSelector(
  [selectEvaluationInputs, selectDoubts],
  (inputs, doubts): Unsure | null => (inputs?.templates == null ? null : (doubts?.unsure ?? null)),
);

/** What a doubt is told with: the faces behind its items, and names. */
interface Told {
  readonly faceAt: (item: number) => FindingFace | null;
  readonly named: (person: number) => SubjectLabel;
  /** `name (2)`, or the next number that nobody has. */
  readonly second: (person: number) => SubjectLabel;
}

/** Findings about labels, from the distances. */
export const selectLabelFindings = createSelector(
  [selectEvaluationInputs, selectDoubts, selectFacesByPhoto],
  (inputs, doubts, faces): readonly Finding[] => {
    // Findings lead to photos; an import has none.
    if (inputs?.templates == null || doubts === null) return [];
    const { rows, subjects } = inputs.templates;
    const named = (person: number): SubjectLabel => (subjects[person] ?? '') as SubjectLabel;
    const taken = new Set(subjects);
    const told: Told = {
      named,
      faceAt: (item) => {
        const row = rows[item];
        return row === undefined ? null : faceOf(row, faces);
      },
      second: (person) => {
        let number = 2;
        while (taken.has(`${named(person)} (${number})`)) number++;
        return `${named(person)} (${number})` as SubjectLabel;
      },
    };
    return [
      ...doubts.labels.flatMap((doubt) => wrongLabel(doubt, told)),
      ...doubts.mixed.flatMap((doubt) => twoPeople(doubt, told)),
      ...doubts.disagreements.flatMap((doubt) => noAgreement(doubt, told)),
      ...doubts.people.flatMap((doubt) => twoNames(doubt, told)),
    ];
  },
);

function nearestTo(
  name: string,
  { item, distance }: Neighbour,
  { faceAt }: Told,
): Finding['evidence'] {
  const face = faceAt(item);
  return face === null ? [] : [{ caption: message('finding.nearest', { name }), face, distance }];
}

function wrongLabel(doubt: Doubts['labels'][number], told: Told): readonly Finding[] {
  const { item, looksLike, nearestOwn, nearestOther, ownMean, ownCount, strength } = doubt;
  const face = told.faceAt(item);
  if (face === null) return [];
  const own = face.subject;
  const ownEvidence = nearestTo(own, nearestOwn, told);
  const other = looksLike === null ? null : told.named(looksLike);
  const otherEvidence =
    other === null || nearestOther === null ? [] : nearestTo(other, nearestOther, told);
  const common = { face, also: [], strength };
  if (other !== null && otherEvidence[0] !== undefined && !otherEvidence[0].face.stranger) {
    return [
      {
        ...common,
        key: `label/${idOf(face)}/${own}/${other}`,
        kind: 'wrong-label',
        text: message('finding.wrongLabel', { own, other }),
        evidence: [...ownEvidence, ...otherEvidence],
        moveTo: other,
        remedy: { kind: 'move', faces: [face.ref], to: other },
      },
    ];
  }
  return [
    {
      ...common,
      key: `stranger/${idOf(face)}/${own}`,
      kind: 'not-this-person',
      text: message('finding.notThisPerson', {
        own,
        distance: distanceText(ownMean),
        photos: ownCount,
      }),
      evidence: ownEvidence,
      moveTo: null,
      remedy: { kind: 'exclude', faces: [face.ref] },
    },
  ];
}

function twoPeople(doubt: Doubts['mixed'][number], told: Told): readonly Finding[] {
  const { person, apart, kept, undecided, nearest, strength } = doubt;
  const faces = apart.flatMap((item) => told.faceAt(item) ?? []);
  const face = told.faceAt(nearest.item);
  const other = told.faceAt(nearest.other.item);
  if (face === null || other === null || faces.length < apart.length) return [];
  const name = told.named(person);
  const second = told.second(person);
  return [
    {
      key: `mixed/${name}/${faces.map(idOf).toSorted().join('+')}`,
      kind: 'two-people',
      text: message(undecided ? 'finding.twoPeopleUndecided' : 'finding.twoPeople', {
        name,
        apart: apart.length,
        kept: kept.length,
      }),
      face,
      also: faces.filter((each) => each !== face && idOf(each) !== idOf(face)),
      evidence: [
        {
          caption: message('finding.nearestOfOthers', { photos: kept.length }),
          face: other,
          distance: nearest.other.distance,
        },
      ],
      moveTo: second,
      remedy: { kind: 'move', faces: faces.map(({ ref }) => ref), to: second },
      strength,
    },
  ];
}

function noAgreement(doubt: Doubts['disagreements'][number], told: Told): readonly Finding[] {
  const { person, items, nearest, strength } = doubt;
  const faces = items.flatMap((item) => told.faceAt(item) ?? []);
  const face = told.faceAt(nearest.item);
  const other = told.faceAt(nearest.other.item);
  if (face === null || other === null || faces.length < items.length) return [];
  const name = told.named(person);
  const two = items.length === 2;
  return [
    {
      key: `disagree/${name}/${faces.map(idOf).toSorted().join('+')}`,
      kind: 'no-agreement',
      text: two
        ? message('finding.oneOfTwo', { name })
        : message('finding.noneAgree', { name, photos: items.length }),
      face,
      also: faces.filter((each) => ![face, other].some((shown) => idOf(shown) === idOf(each))),
      evidence: [
        {
          caption: message(two ? 'finding.theOtherNamed' : 'finding.nearest', { name }),
          face: other,
          distance: nearest.other.distance,
        },
      ],
      moveTo: null,
      remedy: { kind: 'exclude', faces: faces.map(({ ref }) => ref) },
      strength,
    },
  ];
}

function twoNames(doubt: Doubts['people'][number], told: Told): readonly Finding[] {
  const { item, nearestOther, strength } = doubt;
  const face = told.faceAt(item);
  const other = told.faceAt(nearestOther.item);
  if (face === null || other === null) return [];
  // A stranger is one face: it moves, and there is no name to merge.
  const [moved, into] = face.stranger || !other.stranger ? [face, other] : [other, face];
  if (into.stranger) {
    return [
      {
        key: `strangers/${idOf(face)}/${idOf(other)}`,
        kind: 'no-agreement',
        text: message('finding.twoStrangers'),
        face,
        also: [],
        evidence: [
          { caption: message('finding.theOther'), face: other, distance: nearestOther.distance },
        ],
        moveTo: null,
        remedy: { kind: 'exclude', faces: [face.ref] },
        strength,
      },
    ];
  }
  const name = into.subject;
  const evidence = [
    { caption: message('finding.nearest', { name }), face: into, distance: nearestOther.distance },
  ];
  return [
    {
      key: `people/${moved.subject}/${name}`,
      kind: moved.stranger ? 'wrong-label' : 'two-names',
      text: moved.stranger
        ? message('finding.nearStranger', { name })
        : message('finding.twoNames', { first: moved.subject, second: name }),
      face: moved,
      also: [],
      evidence,
      moveTo: name,
      remedy: moved.stranger
        ? { kind: 'move', faces: [moved.ref], to: name }
        : { kind: 'merge', from: moved.subject, to: name },
      strength,
    },
  ];
}
