import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import { compareAll, comparePairs, type GivenPairs } from '#domain/comparison/compare-all.ts';
import { originOfDistances } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { float64, growingColumn, uint32 } from '#domain/import/growing-column.ts';
import { pairNumbers } from '#domain/import/pair-numbers.ts';

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

/**
 * Compares each photo with each person by the mean or the minimum of the distances to that person's
 * photos. A photo is never its own reference, as the table has no pair of an item with itself; the
 * only photo of a person therefore has no mated comparison. Where not all pairs were compared, the
 * references are those that were.
 *
 * Rows are in the order in which (photo, person) first occur in the table. Pairs whose distance is
 * not a number are left out.
 */
export function aggregatePairs(table: PairTable, policy: 'mean' | 'minimum'): AggregatedPairs {
  const { subject, subjectCount } = table;
  const probeCount = subject.length;
  const numbers = pairNumbers(false);
  const references = growingColumn(uint32);
  const value = growingColumn(float64);
  const add = (probe: number, reference: number, distance: number): void => {
    const row = numbers.numberOf(probe, probeCount + (subject[reference] as number));
    if (row === references.length) {
      references.push(1);
      value.push(distance);
      return;
    }
    const count = references.at(row) + 1;
    references.set(row, count);
    const before = value.at(row);
    // The running mean, not the sum: it is exact where all distances are equal.
    const now =
      policy === 'mean' ? before + (distance - before) / count : Math.min(before, distance);
    value.set(row, now);
  };
  for (let pair = 0; pair < table.count; pair++) {
    const distance = table.distance[pair] as number;
    if (Number.isNaN(distance)) continue;
    const left = table.left[pair] as number;
    const right = table.right[pair] as number;
    add(left, right, distance);
    add(right, left, distance);
  }
  const { a: left, b: right } = numbers.take();
  const mated = new Uint8Array(left.length);
  for (let row = 0; row < mated.length; row++) {
    const isOwn = subject[left[row] as number] === (right[row] as number) - probeCount;
    mated[row] = isOwn ? 1 : 0;
  }
  return {
    pairs: {
      count: left.length,
      left,
      right,
      mated,
      distance: value.take(),
      subject: withReferenceItems(subject, subjectCount),
      subjectCount,
      ...(table.origin && { origin: table.origin }),
    },
    probeCount,
    references: references.take(),
  };
}

/**
 * Compares each photo with the mean of the embeddings of each person's photos, itself left out of
 * its own person's mean; the only photo of a person therefore has no mated comparison. For the
 * metrics that compare directions, embeddings are brought to length 1 first, and the mean again:
 * otherwise photos with longer embeddings would count for more. `euclidean` takes embeddings as
 * they are.
 *
 * Rows are by photo, then by person. A distance is NaN where an embedding is not finite, or a mean
 * has no direction.
 */
export function aggregateTemplates(templates: TemplateTable, metric: MetricId): AggregatedPairs {
  const { count, dimensions, vectors, subject, subjectCount } = templates;
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = unitLength ? unitRows(vectors, count, dimensions) : Float64Array.from(vectors);
  const photos = new Uint32Array(subjectCount);
  const sums = new Float64Array(subjectCount * dimensions);
  for (let item = 0; item < count; item++) {
    const person = subject[item] as number;
    photos[person] = (photos[person] as number) + 1;
    for (let k = 0; k < dimensions; k++) {
      const at = person * dimensions + k;
      sums[at] = (sums[at] as number) + (rows[item * dimensions + k] as number);
    }
  }
  const people = photos.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
  // Every photo with everybody, but for the only photo of a person with that person.
  const alone = photos.reduce((sum, n) => sum + (n === 1 ? 1 : 0), 0);
  const size = count * people - alone;
  const left = new Uint32Array(size);
  const right = new Uint32Array(size);
  const mated = new Uint8Array(size);
  const distance = new Float64Array(size);
  const references = new Uint32Array(size);
  /** The probe, and the mean that it is compared with. */
  const both = new Float64Array(2 * dimensions);
  let row = 0;
  for (let item = 0; item < count; item++) {
    for (let person = 0; person < subjectCount; person++) {
      const isOwn = subject[item] === person;
      const of = (photos[person] as number) - (isOwn ? 1 : 0);
      if (of === 0) continue;
      for (let k = 0; k < dimensions; k++) {
        const own = rows[item * dimensions + k] as number;
        both[k] = own;
        both[dimensions + k] = ((sums[person * dimensions + k] as number) - (isOwn ? own : 0)) / of;
      }
      const compared = unitLength ? unitRows(both, 2, dimensions) : both;
      left[row] = item;
      right[row] = count + person;
      mated[row] = isOwn ? 1 : 0;
      distance[row] = fromSquared(squaredDistance(compared, 0, dimensions, dimensions));
      references[row] = of;
      row += 1;
    }
  }
  return {
    pairs: {
      count: size,
      left,
      right,
      mated,
      distance,
      subject: withReferenceItems(subject, subjectCount),
      subjectCount,
      origin: originOfDistances(metric, templates),
    },
    probeCount: count,
    references,
  };
}

/**
 * Comparisons of photos with people, in the form in which everything else takes comparisons of
 * photos.
 *
 * Items 0 to n - 1 are the photos as before (the probes); item n + p stands for the references of
 * person p, and is that person's. So `left` is a probe and `right` a person, `mated` where the
 * probe is of that person, and a comparison belongs to the same people as the pairs that it was
 * made of: intervals, bootstraps and folds by people stay right. A probe of a against b and one of
 * b against a are both comparisons of the two people a and b.
 */
export interface AggregatedPairs {
  readonly pairs: PairTable;
  /** Number of photos: item `probeCount + p` is person p. */
  readonly probeCount: number;
  /** How many references each comparison was made of; 1 or more. */
  readonly references: Uint32Array;
}

/** People of all items: those of the photos, then each person's own. */
function withReferenceItems(subject: Uint32Array, subjectCount: number): Uint32Array {
  const all = new Uint32Array(subject.length + subjectCount);
  all.set(subject);
  for (let person = 0; person < subjectCount; person++) all[subject.length + person] = person;
  return all;
}
