import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';

/** Changes whenever the calls below do, so that a page never speaks to a worker of another build. */
export const STATISTICS_PROTOCOL = 1;

export type EvaluationInput =
  | { readonly kind: 'templates'; readonly templates: TemplateTable; readonly metric: MetricId }
  | { readonly kind: 'pairs'; readonly pairs: PairTable };

/** What the statistics worker can be asked. */
export interface StatisticsCalls {
  /** Evaluates, and keeps the result under `key` for the calls that follow, in place of the one before. */
  evaluate: {
    in: {
      readonly key: number;
      readonly input: EvaluationInput;
      readonly density: DensitySettings;
    };
    out: Evaluation;
  };
}
