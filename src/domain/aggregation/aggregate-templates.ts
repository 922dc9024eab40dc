import { originOfDistances } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

import { type AggregatedPairs, withReferenceItems } from './aggregated-pairs.ts';

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
