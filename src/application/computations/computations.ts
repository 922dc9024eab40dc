import { createSelector } from 'reselect';
import {
  type AnyComputation,
  computation,
  type Lane,
  type Run,
} from '#application/computations/computation.ts';
import {
  type Contender,
  selectContenders,
  selectCurrentContender,
} from '#application/selectors/contenders.ts';
import { selectGraphRefusal } from '#application/selectors/graph.ts';
import { rowsBefore, selectMapInput } from '#application/selectors/map.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import { selectCommittedThreshold, selectEvaluation } from '#application/selectors/threshold.ts';
import type { ComputedKind } from '#application/state/computed.ts';
import type { ExplorePanel, MapSource } from '#application/state/session.ts';
import type { AppState } from '#application/state/store.ts';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { RequestOf } from '#domain/questions/questions.ts';
import { BOOTSTRAP_RUN, GROUPS_RUN, VALIDATION_RUN } from '#domain/questions/runs.ts';
import type { SetQuestionKind, SetRequest } from '#domain/questions/set-questions.ts';

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

/** Who is compared with whom; another one starts everything over. */
interface Contest {
  /** The one that the app is set to first. */
  readonly contenders: readonly { readonly id: string; readonly request: Contender }[];
  /** Each of the others against the one that the app is set to. */
  readonly versus: readonly { readonly id: string; readonly request: RequestOf<'versus'> }[];
}

const selectContest = createSelector(
  [selectContenders, selectCurrentContender],
  (all, current): Contest => {
    const others = all.filter((contender) => contender !== current);
    const contenders = current === null ? others : [current, ...others];
    return {
      contenders: contenders.map((request) => ({ id: request.id, request })),
      versus:
        current === null
          ? []
          : others.map((first) => ({ id: first.id, request: { first, second: current } })),
    };
  },
);

/** What the Compare view shows, computed when it is looked at; what has begun then goes on. */
export const CONTEST: Lane = {
  aboutOf: selectContest,
  rests: ({ session }) => session.view !== 'compare' || session.job !== null,
  computations: [
    computation({
      key: 'contender',
      requestsOf: (state) => selectContest(state).contenders,
      run: ({ ask, request, onProgress }: Run<Contest, Contender>) =>
        ask('contender', request, onProgress),
    }),
    computation({
      key: 'versus',
      requestsOf: (state) => selectContest(state).versus,
      run: ({ ask, request, onProgress }: Run<Contest, RequestOf<'versus'>>) =>
        ask('versus', request, onProgress),
    }),
  ],
};

/** A panel that is open, or beside the one that is, while no photos are being worked on. */
const isLookedAt =
  (panel: ExplorePanel) =>
  ({ session: { view, job, explore } }: AppState): boolean =>
    view === 'pairs' && job === null && (explore.panel === panel || explore.beside === panel);

/** Where faces are drawn in the Pairs view. */
export const PLACES: Lane = {
  earlierFirst: true,
  computations: [
    computation({
      key: 'graph',
      requestOf: (state) => (selectGraphRefusal(state) === null ? selectEvaluation(state) : null),
      when: isLookedAt('graph'),
      run: ({ ask, request, onProgress }: Run<null, Evaluation>) =>
        ask('graph', request, onProgress),
    }),
    computation({
      key: 'map',
      requestOf: (state): MapSource | null => {
        const input = selectMapInput(state);
        return input?.kind === 'embeddings' ? input.source : null;
      },
      when: isLookedAt('map'),
      run: ({ ask, request: { table, metric }, onProgress }: Run<null, MapSource>) =>
        ask('map', { templates: table, metric }, onProgress),
      // Labels have changed: the same points in another order.
      stillServes: (source, before) => rowsBefore(source, before) !== null,
    }),
  ],
};

/** Everything that is computed in the background once there is an evaluation. */
export const COMPUTATIONS: readonly Lane[] = [ABOUT_SET, CONTEST, PLACES];
