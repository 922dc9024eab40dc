import * as tf from '@tensorflow/tfjs';

/** Tensors that exist now, and how many should: the weights of the networks and nothing else. */
export interface LedgerState {
  readonly tensors: number;
  readonly expected: number;
  readonly bytes: number;
}

export interface Ledger {
  readonly state: () => LedgerState;
  /** Networks that were opened or let go since hold this many tensors more, or fewer. */
  readonly expect: (difference: number) => void;
}

/**
 * Counts tensors from now on: whoever leaves one behind after a photo leaks memory with every
 * photo.
 */
export function openLedger(): Ledger {
  let expected = tf.memory().numTensors;
  return {
    expect: (difference) => {
      expected += difference;
    },
    state: () => {
      const { numTensors, numBytes } = tf.memory();
      return { tensors: numTensors, expected, bytes: numBytes };
    },
  };
}
