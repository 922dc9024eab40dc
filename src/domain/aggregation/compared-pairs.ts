import { compareAll } from '#domain/comparison/compare-all.ts';
import { comparePairs, type GivenPairs } from '#domain/comparison/compare-pairs.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

import { aggregatePairs } from './aggregate-pairs.ts';
import { aggregateTemplates } from './aggregate-templates.ts';
import type { AggregationPolicy } from './aggregation.ts';

/** Embeddings to be compared, or distances that are there already. */
export type ComparisonInput = { readonly aggregation?: AggregationPolicy } & (
  | {
      readonly kind: 'templates';
      readonly templates: TemplateTable;
      readonly metric: MetricId;
      /** The pairs that count; all of them where there are none given. */
      readonly protocol?: GivenPairs | null;
    }
  | { readonly kind: 'pairs'; readonly pairs: PairTable }
);

/**
 * The comparisons that the policy makes of the input. Without embeddings there is no mean of them:
 * distances under `mean-embedding` are aggregated by their mean, which is what it is nearest to,
 * and so are the pairs of a protocol, which need not be with all photos of a person.
 */
export function comparedPairs(input: ComparisonInput): PairTable {
  const policy = input.aggregation ?? 'single';
  if (policy === 'mean-embedding' && input.kind === 'templates' && input.protocol == null) {
    return aggregateTemplates(input.templates, input.metric).pairs;
  }
  const pairs = input.kind === 'pairs' ? input.pairs : pairsOfTemplates(input);
  if (policy === 'single') return pairs;
  return aggregatePairs(pairs, policy === 'minimum' ? 'minimum' : 'mean').pairs;
}

function pairsOfTemplates({
  templates,
  metric,
  protocol,
}: Extract<ComparisonInput, { kind: 'templates' }>): PairTable {
  return protocol == null
    ? compareAll(templates, metric)
    : comparePairs(templates, metric, protocol);
}
