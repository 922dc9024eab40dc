type Column = Float64Array | Uint32Array | Uint8Array;

/** A typed array that grows at its end. */
export interface GrowingColumn<T extends Column> {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  /** Appends `value` until the column has `length` values. */
  fillTo(length: number, value: number): void;
  /** The values so far, in an array of their own. The column must not be used afterwards. */
  take(): T;
}

const FIRST_CAPACITY = 64;

export function growingColumn<T extends Column>(
  make: (length: number) => T,
  capacity: number = FIRST_CAPACITY,
): GrowingColumn<T> {
  let values = make(capacity);
  let length = 0;
  const reserve = (needed: number): void => {
    if (needed <= values.length) return;
    // By half, not by double: with ten million rows in a dozen columns the slack itself is hundreds
    // of megabytes.
    const larger = make(Math.max(needed, Math.ceil(values.length * 1.5)));
    larger.set(values);
    values = larger;
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) reserve(length + 1);
      values[length++] = value;
    },
    at: (index) => values[index] as number,
    set(index, value) {
      values[index] = value;
    },
    fillTo(wanted, value) {
      if (wanted <= length) return;
      reserve(wanted);
      values.fill(value, length, wanted);
      length = wanted;
    },
    take() {
      const taken = values.length === length ? values : (values.slice(0, length) as T);
      values = make(0);
      length = 0;
      return taken;
    },
  };
}

export const float64 = (length: number): Float64Array => new Float64Array(length);
export const uint32 = (length: number): Uint32Array => new Uint32Array(length);
export const uint8 = (length: number): Uint8Array => new Uint8Array(length);
