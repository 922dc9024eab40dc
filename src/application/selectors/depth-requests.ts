import { createSelector } from 'reselect';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { GroupsRequest } from '#domain/groups/compare-groups.ts';
import type { InfluenceRequest } from '#domain/groups/person-influence.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { BOOTSTRAP_RUN, type BootstrapRequest } from '#domain/uncertainty/bootstrap-result.ts';
import type { CrossValidationRequest } from '#domain/validation/cross-validation-result.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import { selectCommittedThreshold } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

/** Fixed, so that the same set always gives the same figures. */
const SEED = BOOTSTRAP_RUN.seed;
const PERMUTATIONS = 2000;

/** The evaluation once it is settled: nothing is being processed, and it is of the present inputs. */
export const selectSettledEvaluation = (state: AppState): Evaluation | null => {
  const { evaluation, job } = state.session;
  return job === null && evaluation.kind === 'ready' && !evaluation.stale
    ? evaluation.set.evaluation
    : null;
};

/** `null` for too many items to look at all against all. */
export const selectLikenessRequest = (state: AppState): true | null =>
  (selectSettledEvaluation(state)?.pairs.subject.length ?? Infinity) <= MOST_LIKENESS_ITEMS
    ? true
    : null;

export const selectBootstrapRequest = createSelector(
  [selectMethodContext],
  (context): BootstrapRequest => ({
    ...context,
    ...BOOTSTRAP_RUN,
  }),
);

/** The chosen method with all its parameters; a threshold set by hand counts here. */
const selectChosenContext = createSelector(
  [
    selectMethodContext,
    (state: AppState) => state.study.method,
    (state: AppState) => (state.study.method === 'manual' ? state.study.parameters.manual : null),
  ],
  (context, method, manual) => ({
    ...context,
    method,
    parameters: { ...context.parameters, manual },
  }),
);

export const selectCrossValidationRequest = createSelector(
  [selectChosenContext],
  (context): CrossValidationRequest => ({ ...context, seed: SEED }),
);

/** Leaving out each of more people than this would take minutes, and nobody reads the list. */
const MOST_PEOPLE = 2000;

/** `null` for too many people to leave out one by one. */
export const selectInfluenceRequest = createSelector(
  [
    selectChosenContext,
    (state: AppState) => selectSettledEvaluation(state)?.pairs.subjectCount ?? 0,
  ],
  (context, people): InfluenceRequest | null => (people > MOST_PEOPLE ? null : context),
);

/** `null` while no person has a tag: there is nothing to compare then. */
export const selectGroupsRequest = createSelector(
  [
    (state: AppState) => state.study.tags,
    (state: AppState) =>
      state.session.evaluation.kind === 'ready'
        ? state.session.evaluation.inputs.items.subjects
        : null,
    (state: AppState) => selectCommittedThreshold(state)?.value ?? null,
  ],
  (tags, subjects, threshold): GroupsRequest | null => {
    if (subjects === null || threshold === null) return null;
    const tagsOf = subjects.map((subject) => tags[subjectKey(subject)] ?? []);
    if (tagsOf.every((each) => each.length === 0)) return null;
    return { tagsOf, threshold, seed: SEED, permutations: PERMUTATIONS };
  },
);
