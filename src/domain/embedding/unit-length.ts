/** Euclidean length, summed in double precision. */
export function lengthOf(vector: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += (vector[i] ?? NaN) ** 2;
  return Math.sqrt(squares);
}

/**
 * The vector divided by its Euclidean length (deepface's `l2_normalize`). A vector without a
 * direction (length 0) gives NaN throughout; `embeddingFault` keeps such vectors out.
 */
export function toUnitLength(vector: ArrayLike<number>): Float64Array {
  const length = lengthOf(vector);
  return Float64Array.from(vector, (value) => value / length);
}

/**
 * Mean of equally long vectors, as for the embeddings of a crop and its mirror image. The result
 * keeps the network's own length; it is not brought to unit length.
 */
export function meanVector(vectors: readonly ArrayLike<number>[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (let i = 0; i < mean.length; i++) {
    let sum = 0;
    for (const vector of vectors) sum += vector[i] ?? NaN;
    mean[i] = sum / vectors.length;
  }
  return mean;
}
