import { createSelector } from 'reselect';
import type { Unsure } from '#domain/doctor/doubt.ts';
import { percentText } from '#domain/shared/wording.ts';
import { thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { peopleNeededForFmr, peopleNeededForFnmr } from '#domain/uncertainty/people-needed.ts';
import { selectCopyFindings, selectMoreCopies } from '#application/selectors/copy-findings.ts';
import { selectFaceFindings } from '#application/selectors/face-findings.ts';
import { type Finding, FINDING_KINDS } from '#application/selectors/findings.ts';
import { selectLabelFindings, selectUnsure } from '#application/selectors/label-findings.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

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
