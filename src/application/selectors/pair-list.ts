import { createSelector } from 'reselect';
import { type ClassRows, classRowsWhere, rowsBetween } from '#domain/comparison/class-rows.ts';
import { type PairList, worstFirst } from '#domain/comparison/worst-first.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { selectFindingsByFace, itemKey } from '#application/selectors/paired-faces.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { ComparedItems } from '#application/state/evaluation-inputs.ts';
import type { AppState } from '#application/state/store.ts';

const selectAllRows = (state: AppState): ClassRows | null =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.set.rows : null;

const selectFilter = (state: AppState) => state.session.pairFilter;

/** Indices of the people who go by a name: one, or none. */
function peopleNamed({ subjects }: ComparedItems, name: string): ReadonlySet<number> {
  const key = subjectKey(name as SubjectLabel);
  return new Set(
    subjects.flatMap((label, index) => (subjectKey(label as SubjectLabel) === key ? [index] : [])),
  );
}

/** Of each item, whether the doctor doubts it; `null` while nobody asks. */
const selectFlags = createSelector(
  [
    selectEvaluation,
    selectEvaluationInputs,
    // A list of findings anew must not cost anything while they are not looked at.
    (state: AppState) => (selectFilter(state).flagged ? selectFindingsByFace(state) : null),
  ],
  (evaluation, inputs, findings): Uint8Array | null => {
    if (evaluation === null || inputs === null || findings === null) return null;
    return Uint8Array.from(evaluation.pairs.subject, (_, index) => {
      const item = inputs.items.at(index);
      return item !== undefined && findings.has(itemKey(item)) ? 1 : 0;
    });
  },
);

/** Rows of the people and flags asked for. Does not depend on the threshold. */
const selectRowsOfPeople = createSelector(
  [
    selectEvaluation,
    selectEvaluationInputs,
    selectAllRows,
    selectFlags,
    (state: AppState) => selectFilter(state).person,
    (state: AppState) => selectFilter(state).against,
  ],
  (evaluation, inputs, all, flags, person, against): ClassRows | null => {
    if (evaluation === null || inputs === null || all === null) return null;
    if (person === null && against === null && flags === null) return all;
    const { subject } = evaluation.pairs;
    // Looked up millions of times: columns, not sets.
    const markOf = (name: string | null): Uint8Array => {
      const people = name === null ? null : peopleNamed(inputs.items, name);
      return Uint8Array.from(subject, (who) => (people?.has(who) === false ? 0 : 1));
    };
    const isPerson = markOf(person);
    const isOther = against === null ? null : markOf(against);
    return classRowsWhere(evaluation.pairs, all, (left, right) => {
      if (flags !== null && flags[left] !== 1 && flags[right] !== 1) return false;
      if (isOther === null) return isPerson[left] === 1 || isPerson[right] === 1;
      return (
        (isPerson[left] === 1 && isOther[right] === 1) ||
        (isOther[left] === 1 && isPerson[right] === 1)
      );
    });
  },
);

const selectRowsInRange = createSelector(
  [
    selectEvaluation,
    selectRowsOfPeople,
    (state: AppState) => selectFilter(state).from ?? -Infinity,
    (state: AppState) => selectFilter(state).to ?? Infinity,
  ],
  (evaluation, rows, from, to): ClassRows | null => {
    if (evaluation === null || rows === null) return null;
    const within = (of: Uint32Array) => rowsBetween(of, evaluation.pairs, from, to);
    return { mated: within(rows.mated), nonMated: within(rows.nonMated) };
  },
);

/**
 * The pairs that the filter asks for at the threshold in force, worst first. Two binary searches
 * for each new threshold.
 */
export const selectPairList = createSelector(
  [
    selectEvaluation,
    selectRowsInRange,
    (state: AppState) => selectThreshold(state)?.value ?? null,
    (state: AppState) => selectFilter(state).shown,
  ],
  (evaluation, rows, threshold, shown): PairList | null =>
    evaluation === null || rows === null || threshold === null
      ? null
      : worstFirst(evaluation.pairs, rows, threshold, shown),
);
