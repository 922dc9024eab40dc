import { evaluatePairs, evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { Handlers } from '#workers/rpc/serve.ts';

import type { StatisticsCalls } from './protocol.ts';

/** Answers of the statistics worker. It keeps the last evaluation, so that later calls need not send the pairs again. */
export function statisticsHandlers(): Handlers<StatisticsCalls> {
  let kept: { readonly key: number; readonly evaluation: Evaluation } | null = null;
  return {
    evaluate({ key, input, density }) {
      const evaluation =
        input.kind === 'pairs'
          ? evaluatePairs(input.pairs, density)
          : evaluateTemplates(input.templates, input.metric, density);
      kept = { key, evaluation };
      return kept.evaluation;
    },
  };
}
