import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import { comparePairs } from '#domain/comparison/compare-pairs.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import { Cancelled, type StatisticsEngine } from '#application/ports.ts';
import { selectInputs } from '#application/selectors/inputs.ts';
import { selectMethodContext } from '#application/selectors/method-context.ts';
import {
  type EvaluationInputs,
  hasComparisons,
  sameInputs,
} from '#application/state/evaluation-inputs.ts';
import type { EvaluationState } from '#application/state/session.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';

function statisticsInput({ comparisons, aggregation }: EvaluationInputs): ComparisonInput {
  if (comparisons.kind === 'pairs') return { ...comparisons, aggregation };
  const { table, metric, protocol } = comparisons;
  // A protocol names thousands of pairs at most: comparing them takes a millisecond.
  return protocol === null
    ? { kind: 'templates', templates: table, metric, aggregation }
    : { kind: 'pairs', pairs: comparePairs(table, metric, protocol), aggregation };
}

/**
 * Keeps the session's evaluation in step with the study and the acquired faces, and its proposals with the methods' parameters. One evaluation
 * runs at a time: while photos stream in, the newest set waits for it and those between are skipped. Returns a function that stops it.
 */
export function evaluateWhenChanged(store: AppStore, statistics: StatisticsEngine): () => void {
  let seen: EvaluationInputs | null = null;
  let wanted: EvaluationInputs | null = null;
  let running = false;
  /** What the proposals on show, or those asked for last, were made with. */
  let context: MethodContext | null = null;

  const setEvaluation = (evaluation: EvaluationState): void => {
    updateSession(store, { evaluation });
  };

  const fail = (error: unknown): void => {
    if (error instanceof Cancelled) return;
    setEvaluation({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
  };

  const evaluateOnce = async (inputs: EvaluationInputs): Promise<void> => {
    const used = selectMethodContext(store.getState());
    context = used;
    try {
      const set = await statistics.evaluate(statisticsInput(inputs), used);
      // Emptied meanwhile: what was computed is of photos that are gone.
      if (seen === null || !hasComparisons(seen)) return;
      setEvaluation({ kind: 'ready', set, inputs, stale: wanted !== null });
      proposeAnew(store.getState());
    } catch (error) {
      fail(error);
    }
  };

  const evaluateWanted = async (): Promise<void> => {
    running = true;
    while (wanted !== null) {
      const inputs: EvaluationInputs = wanted;
      wanted = null;
      await evaluateOnce(inputs);
    }
    running = false;
  };

  /** Asks the methods again where a parameter has changed; until they answer, their former proposals stay. */
  const proposeAnew = (state: AppState): void => {
    const { evaluation } = state.session;
    const wished = selectMethodContext(state);
    if (evaluation.kind !== 'ready' || evaluation.stale || running || wished === context) return;
    context = wished;
    const of = evaluation.set.evaluation;
    statistics.propose(of, wished).then((proposals) => {
      const now = store.getState().session.evaluation;
      if (now.kind === 'ready' && now.set.evaluation === of && context === wished) {
        setEvaluation({ ...now, set: { ...now.set, proposals } });
      }
    }, fail);
  };

  const onChange = (state: AppState): void => {
    const inputs = selectInputs(state);
    if (seen !== null && sameInputs(seen, inputs)) {
      proposeAnew(state);
      return;
    }
    seen = inputs;
    if (!hasComparisons(inputs)) {
      wanted = null;
      if (state.session.evaluation.kind !== 'none') setEvaluation({ kind: 'none' });
      return;
    }
    wanted = inputs;
    const { evaluation } = state.session;
    if (evaluation.kind === 'ready' && !evaluation.stale) {
      setEvaluation({ ...evaluation, stale: true });
    }
    if (!running) void evaluateWanted();
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}
