import { growingColumn, uint32 } from './growing-column.ts';

/**
 * Numbers pairs of whole numbers (below 2^32) in the order in which they first appear. A hash table with linear probing over typed
 * arrays: a `Map` takes five times the memory and ends at 16 million entries.
 */
export interface PairNumbers {
  readonly count: number;
  /** The pair's number; a pair that is new gets the next one. */
  numberOf(a: number, b: number): number;
  /** Both columns by number, as first given. The table must not be used afterwards. */
  take(): { readonly a: Uint32Array; readonly b: Uint32Array };
}

/** @param unordered (a, b) and (b, a) are the same pair. */
export function pairNumbers(unordered: boolean): PairNumbers {
  const first = growingColumn(uint32);
  const second = growingColumn(uint32);
  /** Number + 1 of the pair in each slot, 0 for a free one. The length is a power of two. */
  let slots = new Uint32Array(4096);

  const slotOf = (a: number, b: number): number => {
    const mask = slots.length - 1;
    const swap = unordered && a > b;
    let slot = hash(swap ? b : a, swap ? a : b) & mask;
    for (;;) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return slot;
      const x = first.at(number);
      const y = second.at(number);
      if ((x === a && y === b) || (unordered && x === b && y === a)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const enlarge = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < first.length; number++) {
      slots[slotOf(first.at(number), second.at(number))] = number + 1;
    }
  };

  return {
    get count() {
      return first.length;
    },
    numberOf(a, b) {
      const slot = slotOf(a, b);
      const known = slots[slot] as number;
      if (known > 0) return known - 1;
      first.push(a);
      second.push(b);
      slots[slot] = first.length;
      if (first.length > 0.6 * slots.length) enlarge();
      return first.length - 1;
    },
    take() {
      slots = new Uint32Array(0);
      return { a: first.take(), b: second.take() };
    },
  };
}

/** Mixes two 32-bit numbers as the finaliser of MurmurHash3 does. */
function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
