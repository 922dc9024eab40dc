import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import { toInputValues } from '#domain/embedding/input-values.ts';
import { shapeText } from '#domain/embedding/model-signature.ts';
import type { Embedder } from './embedder.ts';
import { UnusableModel } from './model-files.ts';
import { message } from '#words/message.ts';
import type { Network, NetworkOutput } from './network.ts';

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
