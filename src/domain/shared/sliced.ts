/** A computation that is done a step at a time, by whoever has a moment, and kept. */
export interface Sliced<Value> {
  /** `null` until the last step. */
  readonly value: Value | null;
  /** Does steps until `isTime` says so or all are done; returns whether there is a value. */
  advance(isTime: () => boolean): boolean;
}

/** @param begin yields wherever it may be interrupted; called with the first step. */
export function sliced<Value extends object>(begin: () => Generator<void, Value>): Sliced<Value> {
  let steps: Generator<void, Value> | null = null;
  let value: Value | null = null;
  return {
    get value() {
      return value;
    },
    advance(isTime) {
      while (value === null) {
        steps ??= begin();
        const step = steps.next();
        if (step.done === true) {
          value = step.value;
          steps = null;
        } else if (isTime()) break;
      }
      return value !== null;
    },
  };
}
