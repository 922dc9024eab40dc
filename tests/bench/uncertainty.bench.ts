import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import type { Benchmark } from '#tests/bench/benchmark.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const small = simulatedPairs({ people: 100, photos: 5, seed: 1, separation: 5 });
const order = ascendingOrder(small.distance);
const sorted = personPairs(small, order);
let live: ReturnType<typeof prepareRateIntervals> | null = null;
let threshold = 1.1;

function bootstrap(pairs: PersonPairs, replicates: number): unknown {
  const steps = personBootstrap(pairs, {
    replicates,
    seed: 1,
    parameters: DEFAULT_PARAMETERS,
    libraryDefault: null,
    density: PANDAS_DENSITY,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'prepare live intervals of 124,750 pairs',
    budget: 50,
    run: () => prepareRateIntervals(personPairs(small, order))(1.2),
  },
  {
    name: 'one step of live intervals over 1,999,000 pairs',
    budget: 16,
    prepare() {
      const large = simulatedPairs({ people: 500, photos: 4, seed: 1 });
      live = prepareRateIntervals(personPairs(large, ascendingOrder(large.distance)));
    },
    run() {
      threshold = threshold > 1.4 ? 1.1 : threshold + 0.02;
      return live?.(threshold);
    },
  },
  {
    name: 'bootstrap people 1,000 times over 124,750 pairs',
    budget: 5000,
    run: () => bootstrap(sorted, 1000),
  },
];
