import type { Box } from '#domain/face/box.ts';
import type { Reason } from '#words/reason.ts';

/**
 * One face found in a photo and what was computed from it. Coordinates are pixels of the upright
 * full-size photo.
 */
export interface AcquiredFace {
  readonly box: Box;
  /** The detector's confidence, 0 to 1. */
  readonly confidence: number;
  /** 68 points as x0, y0, x1, y1 ... (length 136), in the iBUG 300-W order. */
  readonly landmarks: Float32Array;
  /** As the network gave it (not brought to unit length); finite and not all zero. */
  readonly embedding: Float32Array;
  /**
   * `sharpnessOf` the aligned face, 0 (nothing but blur) and up, about 0.27 for ordinary photos;
   * absent where it was not measured.
   */
  readonly sharpness?: number;
}

/**
 * Why a photo that could be read yielded no face: the only outcome that counts towards the
 * failure-to-acquire rate (ISO/IEC 19795-1).
 */
export type AcquisitionFailure = 'no-face' | 'no-embedding';

/**
 * Why a photo was not processed although that says nothing about faces: never counted as a failure
 * to acquire.
 */
export type UnprocessedReason =
  | 'unreadable'
  | 'unsupported-format'
  | 'too-large'
  | 'worker-crashed'
  | 'timed-out';

export type AcquisitionOutcome =
  | {
      readonly kind: 'acquired';
      /** Pixels of the upright photo. */
      readonly width: number;
      readonly height: number;
      /** At least one, most confident first. */
      readonly faces: readonly AcquiredFace[];
    }
  | {
      readonly kind: 'failed';
      readonly reason: AcquisitionFailure;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'unprocessed'; readonly reason: UnprocessedReason; readonly detail: Reason };

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
