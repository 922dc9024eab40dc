import { Cancelled, type Contest } from '#application/ports.ts';
import {
  type Contender,
  selectContenders,
  selectCurrentContender,
} from '#application/selectors/contenders.ts';
import { type ContestState, EMPTY_CONTEST } from '#application/state/contest.ts';
import type { Pending } from '#application/state/depth.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import { messageOf } from '#domain/shared/message-of.ts';

const REPLICATES = 400;
const SEED = 20_260_103;

/**
 * Evaluates all contenders while the Compare view is looked at, the one that the app is set to first, and then each of the others against
 * it. Starts over when what is compared changes. Returns a function that stops it.
 */
export function holdContest(store: AppStore, contest: Contest): () => void {
  let contenders: readonly Contender[] = [];
  /** Grows with every start over: answers to earlier questions are nobody's any more. */
  let round = 0;

  const write = <Part extends keyof ContestState>(
    part: Part,
    id: string,
    pending: ContestState[Part][string],
  ): void => {
    const { contest: state } = store.getState().session;
    updateSession(store, { contest: { ...state, [part]: { ...state[part], [id]: pending } } });
  };

  const settle = async <Value>(
    mine: number,
    put: (pending: Pending<Value>) => void,
    question: () => Promise<Value>,
  ): Promise<void> => {
    put({ kind: 'running', done: 0, total: 0 });
    try {
      const value = await question();
      if (mine === round) put({ kind: 'ready', value });
    } catch (error) {
      if (mine !== round || error instanceof Cancelled) return;
      put({ kind: 'failed', message: messageOf(error) });
    }
  };

  const run = async (mine: number): Promise<void> => {
    const current = selectCurrentContender(store.getState());
    const others = contenders.filter(({ id }) => id !== current?.id);
    for (const { id, input, request } of current === null ? others : [current, ...others]) {
      if (mine !== round) return;
      await settle(
        mine,
        (pending) => write('results', id, pending),
        () => contest.contend(id, input, request),
      );
    }
    if (current === null) return;
    const { atFmr } = current.request;
    for (const { id } of others) {
      if (mine !== round) return;
      await settle(
        mine,
        (pending) => write('versus', id, pending),
        () => contest.pair(id, current.id, { replicates: REPLICATES, seed: SEED, atFmr }),
      );
    }
  };

  let currentId: string | null = null;
  const onChange = (state: AppState): void => {
    if (state.session.view !== 'compare' || state.session.job !== null) return;
    const wanted = selectContenders(state);
    const id = selectCurrentContender(state)?.id ?? null;
    if (wanted === contenders && id === currentId) return;
    contenders = wanted;
    currentId = id;
    round += 1;
    contest.reset();
    updateSession(store, { contest: EMPTY_CONTEST });
    void run(round);
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}
