import { Cancelled, type StatisticsEngine } from '#application/ports.ts';
import { selectTemplates } from '#application/selectors/templates.ts';
import { type EvaluationInputs, sameInputs } from '#application/state/evaluation-inputs.ts';
import type { EvaluationState } from '#application/state/session.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';

function inputsOf(state: AppState): EvaluationInputs {
  return {
    templates: selectTemplates(state),
    metric: state.study.metric,
    density: state.study.density,
  };
}

/**
 * Keeps the session's evaluation in step with the study and the acquired faces. One evaluation runs at a time: while
 * photos stream in, the newest set waits for it and those between are skipped. Returns a function that stops it.
 */
export function evaluateWhenChanged(store: AppStore, statistics: StatisticsEngine): () => void {
  let seen: EvaluationInputs | null = null;
  let wanted: EvaluationInputs | null = null;
  let running = false;

  const setEvaluation = (evaluation: EvaluationState): void => {
    updateSession(store, { evaluation });
  };

  const evaluateOnce = async (inputs: EvaluationInputs): Promise<void> => {
    try {
      const value = await statistics.evaluate(
        { kind: 'templates', templates: inputs.templates.table, metric: inputs.metric },
        inputs.density,
      );
      // Emptied meanwhile: what was computed is of photos that are gone.
      if (seen === null || seen.templates.table.count < 2) return;
      setEvaluation({ kind: 'ready', value, inputs, stale: wanted !== null });
    } catch (error) {
      if (error instanceof Cancelled) return;
      setEvaluation({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (wanted !== null) {
      const inputs: EvaluationInputs = wanted;
      wanted = null;
      await evaluateOnce(inputs);
    }
    running = false;
  };

  const onChange = (state: AppState): void => {
    const inputs = inputsOf(state);
    if (seen !== null && sameInputs(seen, inputs)) return;
    seen = inputs;
    if (inputs.templates.table.count < 2) {
      wanted = null;
      if (state.session.evaluation.kind !== 'none') setEvaluation({ kind: 'none' });
      return;
    }
    wanted = inputs;
    const { evaluation } = state.session;
    if (evaluation.kind === 'ready' && !evaluation.stale) {
      setEvaluation({ ...evaluation, stale: true });
    }
    if (!running) void run();
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}
