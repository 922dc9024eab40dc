import type { ModelRuntime } from '#domain/embedding/engine-info.ts';
import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { Crop } from '#domain/embedding/input-values.ts';

/** A network that turns an aligned face into a vector, whatever runs it. */
export interface Embedder {
  readonly model: EmbeddingModel;
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
  /**
   * Largest absolute difference from a stored embedding, where there is one and it was not that
   * which the backend was chosen by.
   */
  readonly knownAnswerError?: number;
  readonly runtime: ModelRuntime;
  /**
   * @param crop Of the model's input size, laid out by its alignment; colours as in the photo.
   *   Normalisation is the embedder's work.
   * @returns The vector as the network gives it, not brought to unit length; possibly without
   *   meaning (`embeddingFault` tells).
   */
  embed(crop: Crop): Promise<Float32Array>;
  dispose(): void;
}
