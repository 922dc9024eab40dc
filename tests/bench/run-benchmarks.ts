import type { BenchmarkResult } from '#scripts/bench.mjs';
import type { Benchmark } from '#tests/bench/benchmark.ts';

declare global {
  var runBenchmarks: typeof runAll;
  var benchmarkSink: unknown;
}

const files = import.meta.glob<{ benchmarks: readonly Benchmark[] }>('./*.bench.ts', {
  eager: true,
});

/**
 * Runs the benchmarks whose name contains `only`, in rounds: each once, then each once more. What slows the machine for a
 * while then slows all of them, and they stay comparable.
 */
async function runAll(only: string, rounds: number): Promise<BenchmarkResult[]> {
  const entries = Object.values(files)
    .flatMap(({ benchmarks }) => benchmarks)
    .filter(({ name }) => name.includes(only))
    .map((benchmark) => ({ benchmark, times: [] as number[] }));
  for (const { benchmark } of entries) {
    await benchmark.prepare?.();
    globalThis.benchmarkSink = await benchmark.run();
  }
  for (let round = 0; round < rounds; round++) {
    for (const { benchmark, times } of entries) {
      const began = performance.now();
      globalThis.benchmarkSink = await benchmark.run();
      times.push(performance.now() - began);
    }
  }
  return entries.map(({ benchmark, times }) => {
    const ascending = times.toSorted((a, b) => a - b);
    return {
      name: benchmark.name,
      budget: benchmark.budget ?? null,
      median: ascending[ascending.length >> 1] ?? Number.NaN,
      fastest: ascending[0] ?? Number.NaN,
      slowest: ascending.at(-1) ?? Number.NaN,
      rounds: times,
    };
  });
}

globalThis.runBenchmarks = runAll;
