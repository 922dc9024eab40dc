import { vi } from 'vitest';

/** Repeats what expects something until it holds. Long enough for a busy machine, on which a worker's answer may take seconds. */
export function eventually(expectation: () => Promise<void>): Promise<void> {
  return vi.waitFor(expectation, { timeout: 20_000, interval: 50 });
}
