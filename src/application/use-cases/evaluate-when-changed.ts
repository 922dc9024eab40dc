import { type Background, Cancelled, type Clock } from '#application/ports.ts';
import { selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { selectInputs } from '#application/selectors/inputs.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import {
  type EvaluationInputs,
  hasComparisons,
  sameInputs,
} from '#application/state/evaluation-inputs.ts';
import { type Remedy, withRemedies } from '#application/state/remedy.ts';
import type { EvaluationState } from '#application/state/session.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import { figuresOf, type SetFigures } from '#domain/evaluation/evaluation.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import { reasonOf } from '#words/reason.ts';

/** What the statistics worker is sent. */
function statisticsInput({ comparisons, aggregation }: EvaluationInputs): ComparisonInput {
  if (comparisons.kind === 'pairs') return { ...comparisons, aggregation };
  const { table, metric, protocol } = comparisons;
  return { kind: 'templates', templates: table, metric, protocol, aggregation };
}

/**
 * While photos stream in, statistics rest this many times as long as they last took. What an
 * evaluation costs grows with the square of the photos: without a rest, thousands of them would
 * spend most of the time on figures that the next photo makes old.
 */
const REST = 9;

/**
 * Keeps the session's evaluation in step with the study and the acquired faces, and its proposals
 * with the methods' parameters. One evaluation runs at a time, and of the sets that come up
 * meanwhile only the newest is evaluated. Returns a function that stops it.
 */
export function evaluateWhenChanged(
  store: AppStore,
  background: Pick<Background, 'ask'>,
  clock: Pick<Clock, 'now'>,
): () => void {
  /** What was evaluated last, or is being evaluated. */
  let seen: EvaluationInputs | null = null;
  let running = false;
  /** By the clock. */
  let restsUntil = -Infinity;
  /** What the proposals on show, or those asked for last, were made with. */
  let context: MethodContext | null = null;

  const setEvaluation = (evaluation: EvaluationState): void => {
    updateSession(store, { evaluation });
  };

  const fail = (error: unknown): void => {
    if (error instanceof Cancelled) return;
    setEvaluation({
      kind: 'failed',
      reason: reasonOf(error),
    });
  };

  const evaluate = async (inputs: EvaluationInputs): Promise<void> => {
    running = true;
    const began = clock.now();
    const used = selectMethodContext(store.getState());
    context = used;
    try {
      const set = await background.ask('evaluation', {
        input: statisticsInput(inputs),
        context: used,
      });
      const newest = selectInputs(store.getState());
      // Emptied meanwhile: what was computed is of photos that are gone.
      if (hasComparisons(newest)) {
        setEvaluation({ kind: 'ready', set, inputs, stale: !sameInputs(inputs, newest) });
      }
    } catch (error) {
      fail(error);
    }
    running = false;
    const ended = clock.now();
    restsUntil = ended + REST * (ended - began);
    onChange(store.getState());
  };

  /**
   * Asks the methods again where a parameter has changed; until they answer, their former proposals
   * stay.
   */
  const proposeAnew = (state: AppState): void => {
    const { evaluation } = state.session;
    const wished = selectMethodContext(state);
    if (evaluation.kind !== 'ready' || wished === context) return;
    context = wished;
    const of = evaluation.set.evaluation;
    background.ask('proposals', { evaluation: of, request: wished }).then((proposals) => {
      const now = store.getState().session.evaluation;
      if (now.kind === 'ready' && now.set.evaluation === of && context === wished) {
        setEvaluation({ ...now, set: { ...now.set, proposals } });
      }
    }, fail);
  };

  /**
   * Comes by with every step of a run and with its end, so that a rest needs no timer. What the
   * inputs are is not even asked meanwhile.
   */
  const onChange = (state: AppState): void => {
    if (running) return;
    const { evaluation } = state.session;
    if (selectFacesBeingChosen(state)) {
      // Of which faces the figures are to be is known in a moment.
      if (evaluation.kind === 'ready' && !evaluation.stale) {
        setEvaluation({ ...evaluation, stale: true });
      }
      return;
    }
    const resting = state.session.job?.phase === 'processing' && clock.now() < restsUntil;
    const inputs = resting ? seen : selectInputs(state);
    if (inputs === null) return;
    if (seen !== null && sameInputs(seen, inputs)) {
      // The same faces as before were chosen.
      if (
        evaluation.kind === 'ready' &&
        evaluation.stale &&
        sameInputs(evaluation.inputs, selectInputs(state))
      ) {
        setEvaluation({ ...evaluation, stale: false });
        return;
      }
      proposeAnew(state);
      return;
    }
    seen = inputs;
    if (!hasComparisons(inputs)) {
      if (evaluation.kind !== 'none') setEvaluation({ kind: 'none' });
      return;
    }
    void evaluate(inputs);
    if (evaluation.kind === 'ready' && !evaluation.stale) {
      setEvaluation({ ...evaluation, stale: true });
    }
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}

/** The figures as they are, and as they would be once these remedies are accepted. */
export async function foreseeFindings(
  store: AppStore,
  { ask }: Pick<Background, 'ask'>,
  remedies: readonly Remedy[],
): Promise<{ readonly before: SetFigures; readonly after: SetFigures }> {
  const state = store.getState();
  const { evaluation } = state.session;
  const changed = { ...state, study: withRemedies(state.study, remedies) };
  const [before, after] = [
    evaluation.kind === 'ready' && !evaluation.stale
      ? figuresOf(evaluation.set.evaluation)
      : await ask('foresight', statisticsInput(selectInputs(state))),
    await ask('foresight', statisticsInput(selectInputs(changed))),
  ];
  return { before, after };
}
