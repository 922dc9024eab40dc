import type * as Ort from 'onnxruntime-web/wasm';
import type { TensorInfo } from '#domain/embedding/model-signature.ts';
import { fetchPinned } from '#vision/weights.ts';
import type { OnnxContents } from './model-contents.ts';
import { onnxRefusal, RUNTIME } from './onnx-refusal.ts';
import { UnusableModel } from './model-files.ts';
import { briefly, type Network } from './network.ts';

let runtime: Promise<typeof Ort> | null = null;

/** ONNX Runtime, which is fetched only when a network needs it. Its WebAssembly is one of the app's checked files. */
async function loadRuntime(base: string): Promise<typeof Ort> {
  const [ort, wasmBinary] = await Promise.all([
    import('onnxruntime-web/wasm'),
    fetchPinned(base, 'wasm/ort-wasm-simd-threaded.wasm'),
  ]);
  ort.env.logLevel = 'error';
  ort.env.wasm.wasmBinary = wasmBinary;
  // The vision workers share out the cores; a thread of the runtime's own would need a worker from a blob: address, which the policy forbids.
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  return ort;
}

/**
 * A network from an ONNX file on ONNX Runtime's WebAssembly.
 *
 * @param base Address of the folder that holds `wasm/`, with a trailing slash.
 * @throws {UnusableModel}
 * @throws {Error} with a sentence for people when the runtime's own file cannot be fetched or is not the pinned one.
 */
export async function openOnnx(
  { fileName, bytes, beside, header }: OnnxContents,
  base: string,
): Promise<Network> {
  runtime ??= loadRuntime(base).catch((error: unknown) => {
    runtime = null;
    throw error;
  });
  const ort = await runtime;
  let session: Ort.InferenceSession;
  try {
    session = await ort.InferenceSession.create(bytes, {
      executionProviders: ['wasm'],
      externalData: [...beside],
    });
  } catch (error) {
    throw onnxRefusal(error, fileName, header);
  }
  const inputs = session.inputMetadata.map(infoOf);
  const [input] = inputs;
  return {
    inputs,
    outputs: session.outputMetadata.map(infoOf),
    runtime: { name: RUNTIME, version: ort.env.versions.web ?? '', backend: 'wasm' },
    run: async (values, shape, output) => {
      const tensor = new ort.Tensor('float32', values, [...shape]);
      try {
        const results = await session.run({ [input?.name ?? '']: tensor }, [output]);
        const result = results[output];
        if (result === undefined) throw new Error('it gave no such output.');
        return { values: Float32Array.from(result.data as Float32Array), shape: result.dims };
      } catch (error) {
        throw new UnusableModel(
          `The network cannot be run: ${briefly(error)}`,
          'Check the input size and the layout.',
          error,
        );
      }
    },
    dispose: () => void session.release(),
  };
}

function infoOf(metadata: Ort.InferenceSession.ValueMetadata): TensorInfo {
  if (!metadata.isTensor) return { name: metadata.name, shape: null, type: 'no tensor' };
  const shape = metadata.shape.map((length) => (typeof length === 'number' ? length : null));
  // An empty list stands for a shape that is not stated.
  return { name: metadata.name, shape: shape.length === 0 ? null : shape, type: metadata.type };
}
