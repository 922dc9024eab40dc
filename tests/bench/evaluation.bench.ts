import { compareAll } from '#domain/comparison/compare-all.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { evaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import type { Benchmark } from '#tests/bench/benchmark.ts';

/**
 * 500 photos, 5 of each person: 1,000 mated and 123,750 non-mated pairs that overlap a little, as
 * real ones do.
 */
function simulatedTemplates(): TemplateTable {
  const random = seededRandom(1);
  const count = 500;
  const dimensions = 128;
  const subject = Uint32Array.from({ length: count }, (_, i) => Math.trunc(i / 5));
  const centres = Float32Array.from({ length: 100 * dimensions }, () => random.normal());
  const vectors = new Float32Array(count * dimensions);
  for (let i = 0; i < count; i++) {
    const centre = (subject[i] ?? 0) * dimensions;
    for (let k = 0; k < dimensions; k++) {
      vectors[i * dimensions + k] = (centres[centre + k] ?? 0) + 0.9 * random.normal();
    }
  }
  return { count, dimensions, vectors, subject, subjectCount: 100 };
}

const templates = simulatedTemplates();
const pairs = compareAll(templates, 'cosine');

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'compare 500 templates of 128 numbers',
    budget: 100,
    run: () => compareAll(templates, 'cosine'),
  },
  {
    name: 'evaluate 124,750 pairs',
    budget: 200,
    run: () => evaluatePairs(pairs, PANDAS_DENSITY),
  },
  {
    name: 'sort, moments, KDE, all methods, curves and people of 124,750 pairs',
    budget: 300,
    run: () =>
      evaluatedSet(evaluatePairs(pairs, PANDAS_DENSITY), {
        parameters: DEFAULT_PARAMETERS,
        libraryDefault: null,
        density: PANDAS_DENSITY,
      }),
  },
];
