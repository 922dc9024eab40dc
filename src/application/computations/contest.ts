import { createSelector } from 'reselect';
import type { RequestOf } from '#domain/questions/questions.ts';
import {
  type Contender,
  selectContenders,
  selectCurrentContender,
} from '#application/selectors/contenders.ts';
import { computation, type Lane, type Run } from './computation.ts';

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
