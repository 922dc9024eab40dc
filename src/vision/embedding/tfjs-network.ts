import * as tf from '@tensorflow/tfjs';
import type { TensorInfo } from '#domain/embedding/model-signature.ts';
import { TENSORFLOW } from '#vision/tf-backend.ts';
import type { TfjsContents } from './model-contents.ts';
import { UnusableModel } from './model-files.ts';
import { briefly, type Network, type NetworkOutput } from './network.ts';
import { message } from '#words/message.ts';

/**
 * A graph or layers model on TF.js's active backend.
 *
 * @throws {UnusableModel}
 */
export async function openTfjs({ format, fileName, artifacts }: TfjsContents): Promise<Network> {
  const source = tf.io.fromMemory(artifacts);
  let model: tf.GraphModel | tf.LayersModel;
  try {
    model =
      format === 'tfjs-graph' ? await tf.loadGraphModel(source) : await tf.loadLayersModel(source);
  } catch (error) {
    throw (
      unknownPart(error, fileName) ??
      new UnusableModel(
        message('modelFault.tfjsCannotLoad', { file: fileName, reason: briefly(error) }),
        message('modelFix.convertToOnnx'),
        error,
      )
    );
  }
  const inputs = model.inputs.map(infoOf);
  const outputs = model.outputs.map(infoOf);
  const [input] = inputs;
  return {
    inputs,
    outputs,
    runtime: TENSORFLOW,
    run: async (values, shape, output) => {
      const tensor = tf.tensor(values, [...shape], 'float32');
      let result: tf.Tensor | undefined;
      try {
        result =
          model instanceof tf.GraphModel
            ? await execute(model, { [input?.name ?? '']: tensor }, output)
            : predict(model, tensor, output);
        return { values: await valuesOf(result), shape: result.shape };
      } catch (error) {
        if (error instanceof UnusableModel) throw error;
        throw (
          unknownPart(error, fileName) ??
          new UnusableModel(
            message('modelFault.cannotRun', { reason: briefly(error) }),
            message('modelFix.sizeAndLayoutOrOnnx'),
            error,
          )
        );
      } finally {
        tensor.dispose();
        result?.dispose();
      }
    },
    dispose: () => model.dispose(),
  };
}

/** TF.js meets an operation that it does not know only when it gets there. */
function unknownPart(error: unknown, fileName: string): UnusableModel | null {
  const [, kind, name] = /Unknown (op|layer):? '?([\w>.$-]+)/i.exec(String(error)) ?? [];
  if (kind === undefined || name === undefined) return null;
  return new UnusableModel(
    kind === 'op'
      ? message('modelFault.tfjsOperation', { operation: name, file: fileName })
      : message('modelFault.tfjsLayer', { layer: name, file: fileName }),
    message('modelFix.convertToOnnx'),
    error,
  );
}

async function execute(
  model: tf.GraphModel,
  inputs: tf.NamedTensorMap,
  output: string,
): Promise<tf.Tensor> {
  let found: tf.Tensor | tf.Tensor[];
  try {
    found = model.execute(inputs, output);
  } catch (error) {
    // Loops and branches in a graph run only so.
    if (!/executeAsync/.test(String(error))) throw error;
    found = await model.executeAsync(inputs, output);
  }
  return only(found);
}

function predict(model: tf.LayersModel, input: tf.Tensor, output: string): tf.Tensor {
  return tf.tidy(() => {
    const found = model.predict(input);
    const index = model.outputs.findIndex((candidate) => nameOf(candidate) === output);
    return Array.isArray(found) ? only(found[index]) : found;
  });
}

function only(found: tf.Tensor | tf.Tensor[] | undefined): tf.Tensor {
  const [tensor] = Array.isArray(found) ? found : [found];
  if (tensor === undefined) {
    throw new UnusableModel(
      message('modelFault.gaveNoOutput'),
      message('modelFix.sizeAndLayoutOrOnnx'),
    );
  }
  return tensor;
}

async function valuesOf(tensor: tf.Tensor): Promise<NetworkOutput['values']> {
  const values = await tensor.data();
  return Float32Array.from(values as Float32Array);
}

type TfjsPort = tf.GraphModel['inputs'][number] | tf.SymbolicTensor;

function infoOf(port: TfjsPort): TensorInfo {
  const shape = port.shape?.map((length) => (length !== null && length > 0 ? length : null));
  // A graph without a signature states no type for its outputs.
  return {
    name: nameOf(port),
    shape: shape ?? null,
    type: (port.dtype as string | null) ?? 'float32',
  };
}

/** Graphs write `name:0` for a node's first output; both name the same. */
function nameOf({ name }: TfjsPort): string {
  return name.replace(/:0$/, '');
}
