import type { AcquisitionOutcome } from './acquisition.ts';

/** A rate with the counts that it must be shown with. */
export interface AcquisitionCounts {
  readonly acquired: number;
  readonly failed: number;
  /** Crashed, timed out, unreadable: says nothing about faces and takes no part in the rate. */
  readonly unprocessed: number;
  /**
   * failed / (failed + acquired), ISO/IEC 19795-1's failure-to-acquire rate; `null` when nothing
   * was attempted.
   */
  readonly failureToAcquireRate: number | null;
}

export function countAcquisitions(
  outcomes: Iterable<Pick<AcquisitionOutcome, 'kind'>>,
): AcquisitionCounts {
  const counts = { acquired: 0, failed: 0, unprocessed: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  const attempts = counts.acquired + counts.failed;
  return { ...counts, failureToAcquireRate: attempts === 0 ? null : counts.failed / attempts };
}
