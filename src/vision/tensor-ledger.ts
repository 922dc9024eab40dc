import * as tf from '@tensorflow/tfjs';

/** Tensors that exist now, and how many should: the weights of the networks and nothing else. */
export interface LedgerState {
  readonly tensors: number;
  readonly expected: number;
  readonly bytes: number;
}

/** Counts tensors from now on: whoever leaves one behind after a photo leaks memory with every photo. */
export function openLedger(): { readonly state: () => LedgerState } {
  const expected = tf.memory().numTensors;
  return {
    state: () => {
      const { numTensors, numBytes } = tf.memory();
      return { tensors: numTensors, expected, bytes: numBytes };
    },
  };
}
