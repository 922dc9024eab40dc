import { createSelector } from 'reselect';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { BOOTSTRAP_RUN, GROUPS_RUN, VALIDATION_RUN } from '#domain/questions/runs.ts';
import type { RequestOf } from '#domain/questions/questions.ts';
import type { SetQuestionKind, SetRequest } from '#domain/questions/set-questions.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import { selectCommittedThreshold } from '#application/selectors/threshold.ts';
import type { ComputedKind } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';
import { type AnyComputation, computation, type Lane, type Run } from './computation.ts';

/**
 * The evaluation once it is settled: nothing is being processed, and it is of the present inputs.
 */
const selectSettledEvaluation = (state: AppState): Evaluation | null => {
  const { evaluation, job } = state.session;
  return job === null && evaluation.kind === 'ready' && !evaluation.stale
    ? evaluation.set.evaluation
    : null;
};

/** What was chosen, with all that it depends on; a threshold set by hand counts here. */
const selectChosenContext = createSelector(
  [selectMethodContext, (state: AppState) => state.study.choice],
  (context, choice) => ({ ...context, choice }),
);

/** Leaving out each of more people than this would take minutes, and nobody reads the list. */
const MOST_PEOPLE_LEFT_OUT = 2000;

/** A record of what is asked about the settled evaluation. */
function aboutSet<K extends SetQuestionKind & ComputedKind>(
  key: K,
  requestOf: (state: AppState) => SetRequest<K> | null,
): AnyComputation {
  return computation({
    key,
    requestOf,
    run: ({ ask, request, about, onProgress }: Run<Evaluation, SetRequest<K>>) =>
      ask(key, { evaluation: about, request } as RequestOf<K>, onProgress),
  });
}

/**
 * How sure the figures are, and what they mean for others. In the order in which people ask for
 * them; the quick ones come first.
 */
export const ABOUT_SET: Lane = {
  aboutOf: selectSettledEvaluation,
  computations: [
    aboutSet('calibration', (state) => state.study.parameters.matedShare),
    // None of too many items to look at all against all.
    aboutSet('likeness', (state) => {
      const items = selectSettledEvaluation(state)?.pairs.subject.length ?? Infinity;
      return items <= MOST_LIKENESS_ITEMS ? 'everybody' : null;
    }),
    aboutSet(
      'crossValidation',
      createSelector([selectChosenContext], (context) => ({ ...context, ...VALIDATION_RUN })),
    ),
    aboutSet(
      'bootstrap',
      createSelector([selectMethodContext], (context) => ({ ...context, ...BOOTSTRAP_RUN })),
    ),
    // None while no person has a tag: there is nothing to compare then.
    aboutSet(
      'groups',
      createSelector(
        [
          (state: AppState) => state.study.tags,
          (state: AppState) =>
            state.session.evaluation.kind === 'ready'
              ? state.session.evaluation.inputs.items.subjects
              : null,
          (state: AppState) => selectCommittedThreshold(state)?.value ?? null,
        ],
        (tags, subjects, threshold) => {
          if (subjects === null || threshold === null) return null;
          const tagsOf = subjects.map((subject) => tags[subjectKey(subject)] ?? []);
          if (tagsOf.every((each) => each.length === 0)) return null;
          return { tagsOf, threshold, ...GROUPS_RUN };
        },
      ),
    ),
    aboutSet('influence', (state) => {
      const people = selectSettledEvaluation(state)?.pairs.subjectCount ?? 0;
      return people > MOST_PEOPLE_LEFT_OUT ? null : selectChosenContext(state);
    }),
  ],
};
