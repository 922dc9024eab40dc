import { vi } from 'vitest';
import { patient } from '#tests/e2e/support/throttle.ts';

/**
 * Repeats what expects something until it holds. Long enough for a busy machine, on which a
 * worker's answer may take long.
 */
export function eventually(expectation: () => Promise<void>): Promise<void> {
  return vi.waitFor(expectation, { timeout: patient(120_000), interval: 50 });
}
