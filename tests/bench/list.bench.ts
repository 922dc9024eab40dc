import { classRows } from '#domain/comparison/class-rows.ts';
import { worstFirst } from '#domain/comparison/worst-first.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import type { Benchmark } from '#tests/bench/benchmark.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const pairs = simulatedPairs({ people: 500, photos: 4, seed: 1 });
const rows = classRows(pairs, ascendingOrder(pairs.distance));
let threshold = 1;

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'a screen of the list of 1,999,000 pairs at a new threshold',
    budget: 5,
    run() {
      threshold = threshold > 1.9 ? 1 : threshold + 0.02;
      const list = worstFirst(pairs, rows, threshold, 'all');
      return Array.from({ length: 12 }, (_, place) => list.rowAt(place * 150_000));
    },
  },
];
