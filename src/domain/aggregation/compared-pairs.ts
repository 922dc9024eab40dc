import { compareAll } from '#domain/comparison/compare-all.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

import { aggregatePairs } from './aggregate-pairs.ts';
import { aggregateTemplates } from './aggregate-templates.ts';
import type { AggregationPolicy } from './aggregation.ts';

/** Embeddings to be compared, or distances that are there already. */
export type ComparisonInput = { readonly aggregation?: AggregationPolicy } & (
  | { readonly kind: 'templates'; readonly templates: TemplateTable; readonly metric: MetricId }
  | { readonly kind: 'pairs'; readonly pairs: PairTable }
);

/**
 * The comparisons that the policy makes of the input. Without embeddings there is no mean of them: distances under `mean-embedding` are aggregated by
 * their mean, which is what it is nearest to.
 */
export function comparedPairs(input: ComparisonInput): PairTable {
  const policy = input.aggregation ?? 'single';
  if (policy === 'mean-embedding' && input.kind === 'templates') {
    return aggregateTemplates(input.templates, input.metric).pairs;
  }
  const pairs = input.kind === 'pairs' ? input.pairs : compareAll(input.templates, input.metric);
  if (policy === 'single') return pairs;
  return aggregatePairs(pairs, policy === 'minimum' ? 'minimum' : 'mean').pairs;
}
