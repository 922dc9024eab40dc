/**
 * Why a vector is no embedding. `all-zero`: what networks give for an empty crop; it has no
 * direction to compare.
 */
export type EmbeddingFault = 'wrong-length' | 'not-finite' | 'all-zero';

/** @returns `null` for a vector that can be compared: right length, finite, not all zero. */
export function embeddingFault(
  vector: ArrayLike<number>,
  dimensions: number,
): EmbeddingFault | null {
  if (vector.length !== dimensions) return 'wrong-length';
  let squares = 0;
  for (let i = 0; i < vector.length; i++) {
    const value = vector[i] ?? NaN;
    if (!Number.isFinite(value)) return 'not-finite';
    squares += value * value;
  }
  return squares > 0 ? null : 'all-zero';
}
