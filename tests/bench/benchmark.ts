/**
 * Two benchmarks that do the same in two ways: the result has their ratio, theirs over ours, under
 * `key`.
 */
export interface ComparedSide {
  readonly key: string;
  readonly side: 'ours' | 'theirs';
  /** `npm run bench` fails below it. */
  readonly minimumRatio?: number;
}

/**
 * Work whose time is worth knowing. Files `tests/bench/*.bench.ts` export a list of them as
 * `benchmarks`.
 */
export interface Benchmark {
  /** What is done and to how much, as in `evaluate 124,750 pairs`. */
  readonly name: string;
  /**
   * The most that the median may take, in milliseconds, on two cores; `npm run bench` fails above
   * it.
   */
  readonly budget?: number;
  readonly comparison?: ComparedSide;
  /** Runs once before the rounds and is not measured. */
  prepare?(): void | Promise<void>;
  /** Runs before each round and is not measured. */
  prepareRound?(): void | Promise<void>;
  /** What it returns is kept, so that no engine can leave the work out. */
  run(): unknown;
}
