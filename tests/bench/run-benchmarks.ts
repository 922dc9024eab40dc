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
 * Runs the benchmarks whose name contains `only`, in rounds: each once, then each once more. What
 * slows the machine for a while then slows all of them, and they stay comparable.
 */
async function runAll(only: string, rounds: number): Promise<BenchmarkResult[]> {
  const entries = Object.values(files)
    .flatMap(({ benchmarks }) => benchmarks)
    .filter(({ name }) => name.includes(only))
    .map((benchmark) => ({ benchmark, times: [] as number[], blocks: [] as number[] }));
  for (const { benchmark } of entries) {
    await benchmark.prepare?.();
    await benchmark.prepareRound?.();
    globalThis.benchmarkSink = await benchmark.run();
  }
  for (let round = 0; round < rounds; round++) {
    for (const { benchmark, times, blocks } of entries) {
      await benchmark.prepareRound?.();
      const stopWatching = watchBlocks();
      const began = performance.now();
      globalThis.benchmarkSink = await benchmark.run();
      times.push(performance.now() - began);
      blocks.push(stopWatching());
    }
  }
  return entries.map(({ benchmark, times, blocks }) => {
    const ascending = times.toSorted((a, b) => a - b);
    return {
      name: benchmark.name,
      budget: benchmark.budget ?? null,
      median: ascending[ascending.length >> 1] ?? Number.NaN,
      fastest: ascending[0] ?? Number.NaN,
      slowest: ascending.at(-1) ?? Number.NaN,
      longestBlock: Math.max(...blocks),
      comparison: benchmark.comparison ?? null,
      rounds: times,
    };
  });
}

/** The longest time for which the page could do nothing else, in milliseconds. */
function watchBlocks(): () => number {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 4);
  return () => {
    clearInterval(timer);
    tick();
    return longest;
  };
}

globalThis.runBenchmarks = runAll;
