import type { MetricId } from '#domain/comparison/metric-id.ts';
import { PLAIN_DISTANCES, type ScoreOrigin } from '#domain/comparison/score-scale.ts';
import { longestRow, squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** A way to say how far apart two embeddings are. Smaller means more alike. */
export interface ComparisonMetric {
  readonly id: MetricId;
  /** As people and libraries write it. */
  readonly name: string;
  /** One plain sentence. */
  readonly definition: string;
  /** The distances that can occur, both ends included; `high` is Infinity where there is no end. */
  readonly bounds: { readonly low: number; readonly high: number };
  /** Compares directions only: embeddings are first brought to unit length. Between such metrics a threshold converts exactly. */
  readonly unitLength: boolean;
  /** The distance from the squared straight-line distance between the two embeddings (at unit length where `unitLength`). */
  readonly fromSquared: (squared: number) => number;
}

/**
 * All metrics come from one sum of squared differences. For unit vectors |u - v|^2 = 2 (1 - cos), so cosine and angle follow from
 * it without the cancellation that 1 - u.v suffers for two nearly equal faces, and the three unit-length metrics order all pairs
 * alike, to the last bit. Names and definitions are deepface's.
 */
export const COMPARISON_METRICS: Readonly<Record<MetricId, ComparisonMetric>> = {
  cosine: {
    id: 'cosine',
    name: 'Cosine',
    definition: 'One minus the cosine of the angle between the two embeddings; 0 to 2.',
    bounds: { low: 0, high: 2 },
    unitLength: true,
    fromSquared: (squared) => Math.min(2, squared / 2),
  },
  euclidean: {
    id: 'euclidean',
    name: 'Euclidean',
    definition:
      'Straight-line distance between the two embeddings as the model gave them, so it depends on their lengths; 0 and up.',
    bounds: { low: 0, high: Number.POSITIVE_INFINITY },
    unitLength: false,
    fromSquared: Math.sqrt,
  },
  euclidean_l2: {
    id: 'euclidean_l2',
    name: 'Euclidean, unit length',
    definition:
      'Straight-line distance between the two embeddings after each is brought to length 1; 0 to 2.',
    bounds: { low: 0, high: 2 },
    unitLength: true,
    fromSquared: (squared) => Math.min(2, Math.sqrt(squared)),
  },
  angular: {
    id: 'angular',
    name: 'Angular',
    definition: 'The angle between the two embeddings as a share of 180 degrees; 0 to 1.',
    bounds: { low: 0, high: 1 },
    unitLength: true,
    fromSquared: (squared) => (2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2))) / Math.PI,
  },
};

/** What distances between templates are, for the scale that they are shown on. */
export function originOfDistances(
  metric: MetricId,
  { vectors, count, dimensions }: TemplateTable,
): ScoreOrigin {
  const magnitude = COMPARISON_METRICS[metric].unitLength
    ? 1
    : longestRow(vectors, count, dimensions);
  return { ...PLAIN_DISTANCES, metric, dimensions, magnitude };
}

/** Distance between two embeddings of equal length; NaN where one is all zero and the metric needs its direction. */
export function distanceBetween(
  metric: MetricId,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): number {
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = new Float64Array(2 * a.length);
  rows.set(a);
  rows.set(b, a.length);
  return fromSquared(
    squaredDistance(unitLength ? unitRows(rows, 2, a.length) : rows, 0, a.length, a.length),
  );
}
