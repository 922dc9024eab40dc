import { createSelector } from 'reselect';
import type { Unsure } from '#domain/doctor/doubt.ts';
import type { Note } from '#domain/shared/note.ts';
import { percentText } from '#domain/shared/wording.ts';
import { thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { peopleNeededForFmr, peopleNeededForFnmr } from '#domain/uncertainty/people-needed.ts';
import { selectCopyFindings, selectMoreCopies } from '#application/selectors/copy-findings.ts';
import { selectFaceFindings } from '#application/selectors/face-findings.ts';
import { type Finding, FINDING_KINDS } from '#application/selectors/findings.ts';
import { selectLabelFindings, selectUnsure } from '#application/selectors/label-findings.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

export interface DoctorReport {
  /** Most telling kinds first, strongest first within a kind. */
  readonly open: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** There are more copies than are listed. */
  readonly moreCopies: boolean;
  /** A sentence, where labels may be wrong without a finding. */
  readonly unsure: string | null;
}

const UNSURE: Readonly<Record<Unsure, string>> = {
  overlap:
    'Whether names are right cannot be told here: photos of one name are hardly nearer to each other than photos of different people. Another model, larger and sharper faces or more photos of each person would help; if most names are wrong, put those right first that you know.',
  mixed:
    'So many names seem to hold photos of two people that some wrong ones stay hidden. Put right what is listed, then look again.',
  'too-many':
    'Whether names are right was not examined: there are too many faces and people for that. A part of the photos can be examined by itself.',
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
      unsure: unsure === null ? null : UNSURE[unsure],
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
  (people, choice, parameters): Note | null => {
    if (people === null || choice.kind === 'manual') return null;
    const estimand = thresholdMethod(choice.method).estimand?.(parameters);
    if (estimand?.kind !== 'rate') return null;
    const { rate, target } = estimand;
    const [needed, name] =
      rate === 'fmr'
        ? [peopleNeededForFmr(target), 'false match rate']
        : [peopleNeededForFnmr(target), 'false non-match rate'];
    if (needed <= people) return null;
    return {
      code: 'too-few-people',
      severity: 'warning',
      text: `You ask for a ${name} of at most ${percentText(target)}. ${people} people cannot show that, even without a single error: it takes about ${needed}, with four photos each.`,
    };
  },
);
