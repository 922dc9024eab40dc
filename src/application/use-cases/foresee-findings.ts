import { figuresOf, type SetFigures } from '#domain/evaluation/set-figures.ts';
import type { Background } from '#application/ports.ts';
import { selectInputs } from '#application/selectors/inputs.ts';
import { type Remedy, withRemedies } from '#application/state/remedy.ts';
import type { AppStore } from '#application/state/store.ts';
import { statisticsInput } from '#application/use-cases/evaluate-when-changed.ts';

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
