/**
 * Throws when a condition that the code relies on does not hold. For programming errors only, never
 * for bad input.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
