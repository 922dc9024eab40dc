/**
 * Numbers pairs of whole numbers (below 2^32) in the order in which they first appear. A hash table
 * with linear probing over typed arrays: a `Map` takes five times the memory and ends at 16 million
 * entries.
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
  // Plain arrays instead of growing columns: this is the innermost loop of reading ten million
  // rows.
  let first = new Uint32Array(64);
  let second = new Uint32Array(64);
  let count = 0;
  /** Number + 1 of the pair in each slot, 0 for a free one. The length is a power of two. */
  let slots = new Uint32Array(128);

  /** The slot of a pair, or the free one where it belongs. */
  const slotOf = (a: number, b: number): number => {
    const mask = slots.length - 1;
    const swap = unordered && a > b;
    let slot = hash(swap ? b : a, swap ? a : b) & mask;
    for (;;) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return slot;
      const x = first[number];
      const y = second[number];
      if ((x === a && y === b) || (unordered && x === b && y === a)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const enlarge = (): void => {
    slots = new Uint32Array(slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < count; number++) {
      const a = first[number] as number;
      const b = second[number] as number;
      const swap = unordered && a > b;
      let slot = hash(swap ? b : a, swap ? a : b) & mask;
      // All pairs differ, so a free slot is all that is looked for.
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };

  return {
    get count() {
      return count;
    },
    numberOf(a, b) {
      const slot = slotOf(a, b);
      const known = slots[slot] as number;
      if (known > 0) return known - 1;
      if (count === first.length) {
        first = longer(first);
        second = longer(second);
      }
      first[count] = a;
      second[count] = b;
      count += 1;
      slots[slot] = count;
      if (count > 0.6 * slots.length) enlarge();
      return count - 1;
    },
    take() {
      const taken = { a: first.slice(0, count), b: second.slice(0, count) };
      first = second = slots = new Uint32Array(0);
      return taken;
    },
  };
}

function longer(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.ceil(values.length * 1.5));
  copy.set(values);
  return copy;
}

/** Mixes two 32-bit numbers as the finaliser of MurmurHash3 does. */
function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
