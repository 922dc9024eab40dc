import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { ModelRuntime } from '#domain/embedding/engine-info.ts';
import { type Crop, toInputValues } from '#domain/embedding/input-values.ts';
import { shapeText } from '#domain/embedding/model-signature.ts';
import { UnusableModel } from '#vision/embedding/model-files.ts';
import type { Network, NetworkOutput } from '#vision/embedding/network.ts';
import { message } from '#words/message.ts';

/** A network as its description uses it. */
export function networkEmbedder(network: Network, model: EmbeddingModel, sha256: string): Embedder {
  const { width, height, layout } = model.input;
  const shape = layout === 'nhwc' ? [1, height, width, 3] : [1, 3, height, width];
  const output = model.output ?? network.outputs[0]?.name ?? '';
  return {
    model,
    sha256,
    runtime: network.runtime,
    embed: async (crop) =>
      rowOf(await network.run(toInputValues(crop, model.input), shape, output), model, output),
    dispose: () => network.dispose(),
  };
}

function rowOf(
  { values, shape }: NetworkOutput,
  model: EmbeddingModel,
  output: string,
): Float32Array {
  const lengths = shape.filter((length) => length !== 1);
  if (lengths.length > 1) {
    throw new UnusableModel(
      message('modelFault.outputShape', { output, shape: shapeText(shape) }),
      message('modelFix.otherOutput'),
    );
  }
  if (values.length !== model.dimensions) {
    throw new UnusableModel(
      message('modelFault.outputGave', {
        output,
        numbers: values.length,
        dimensions: model.dimensions,
      }),
      message('modelFix.setDimensions', { dimensions: values.length }),
    );
  }
  return values;
}

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
