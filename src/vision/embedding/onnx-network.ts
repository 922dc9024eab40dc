import type * as Ort from 'onnxruntime-web/wasm';
import type { TensorInfo } from '#domain/embedding/model-signature.ts';
import type { OnnxFile } from '#domain/embedding/onnx-file.ts';
import type { OnnxContents } from '#vision/embedding/model-contents.ts';
import { UnusableModel } from '#vision/embedding/model-files.ts';
import { briefly, type Network, runtimeReason } from '#vision/embedding/network.ts';
import { fetchPinned } from '#vision/weights.ts';
import { message, type Message } from '#words/message.ts';

const RUNTIME = 'ONNX Runtime Web';

let runtime: Promise<typeof Ort> | null = null;

/**
 * ONNX Runtime, which is fetched only when a network needs it. Its WebAssembly is one of the app's
 * checked files.
 */
async function loadRuntime(base: string): Promise<typeof Ort> {
  const [ort, wasmBinary] = await Promise.all([
    import('onnxruntime-web/wasm'),
    fetchPinned(base, 'wasm/ort-wasm-simd-threaded.wasm'),
  ]);
  // What goes wrong is thrown too, and said there; trying a network on sizes that it does not take
  // is no error.
  ort.env.logLevel = 'fatal';
  ort.env.wasm.wasmBinary = wasmBinary;
  // The vision workers share out the cores; a thread of the runtime's own would need a worker from
  // a blob: address, which the policy forbids.
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  return ort;
}

/**
 * A network from an ONNX file on ONNX Runtime's WebAssembly.
 *
 * @param base Address of the folder that holds `wasm/`, with a trailing slash.
 * @throws {UnusableModel}
 * @throws {ReasonedError} when the runtime's own file cannot be fetched or is not the pinned one.
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
      logSeverityLevel: 4,
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
      try {
        const tensor =
          input?.type === 'uint8'
            ? new ort.Tensor('uint8', Uint8ClampedArray.from(values), [...shape])
            : new ort.Tensor('float32', values, [...shape]);
        const results = await session.run({ [input?.name ?? '']: tensor }, [output], {
          logSeverityLevel: 4,
        });
        const result = results[output];
        if (result === undefined) {
          throw new UnusableModel(
            message('modelFault.gaveNoOutput'),
            message('modelFix.sizeAndLayout'),
          );
        }
        return { values: floatsOf(result), shape: result.dims };
      } catch (error) {
        if (error instanceof UnusableModel) throw error;
        throw new UnusableModel(
          message('modelFault.cannotRun', { reason: briefly(error) }),
          message('modelFix.sizeAndLayout'),
          error,
        );
      }
    },
    dispose: () => void session.release(),
  };
}

/** Half floats come as their bits where the browser has no arrays of them. */
function floatsOf({ data, type }: Ort.Tensor): Float32Array {
  if (type === 'float16' && data instanceof Uint16Array) return Float32Array.from(data, halfFloat);
  return Float32Array.from(data as Float32Array);
}

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function infoOf(metadata: Ort.InferenceSession.ValueMetadata): TensorInfo {
  if (!metadata.isTensor) return { name: metadata.name, shape: null, type: 'no tensor' };
  const shape = metadata.shape.map((length) => (typeof length === 'number' ? length : null));
  // An empty list stands for a shape that is not stated.
  return { name: metadata.name, shape: shape.length === 0 ? null : shape, type: metadata.type };
}

/** Any runtime of the last years reads it, and any exporter writes it. */
const SAFE = { opset: '17' } as const;

/**
 * Why the runtime does not load an ONNX file that is whole, with the way on. What is too new is
 * told by the versions in the file and by the limits that the runtime itself states in refusing, so
 * that another runtime has its own.
 *
 * @param error The runtime's.
 */
export function onnxRefusal(
  error: unknown,
  fileName: string,
  { irVersion, opsets }: OnnxFile,
): UnusableModel {
  const reason = runtimeReason(error);
  const readsIr = numberIn(reason, /max supported IR version: (\d+)/);
  const domain = /for domain (\S*) is till opset/.exec(reason)?.[1] ?? '';
  const readsOpset = numberIn(reason, /is till opset (\d+)/);
  const opset = opsets.find((set) => standard(set.domain) === standard(domain))?.version ?? 0;
  const refuse = (text: Message, remedy: Message) => new UnusableModel(text, remedy, error);
  if (readsIr !== null) {
    return refuse(
      message('modelFault.irTooNew', {
        file: fileName,
        version: irVersion,
        newest: readsIr,
        ...SAFE,
      }),
      message('modelFix.opset', SAFE),
    );
  }
  if (readsOpset !== null) {
    const versions = { file: fileName, version: opset, newest: readsOpset, ...SAFE };
    return refuse(
      standard(domain) === ''
        ? message('modelFault.opsetTooNew', versions)
        : message('modelFault.domainTooNew', { ...versions, domain }),
      message('modelFix.opset', SAFE),
    );
  }
  const operation = unknownOperation(reason);
  if (operation !== null) {
    return refuse(
      message('modelFault.onnxOperation', { operation, file: fileName, version: opset }),
      message('modelFix.noCustomOperations', SAFE),
    );
  }
  if (/allocat|out of memory|bad_alloc/i.test(reason)) {
    return refuse(
      message('modelFault.memory', { file: fileName, reason: briefly(error) }),
      message('modelFix.lessMemory'),
    );
  }
  return refuse(
    message('modelFault.onnxCannotLoad', { file: fileName, reason: briefly(error) }),
    message('modelFix.exportAnew', SAFE),
  );
}

function standard(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}

/**
 * With the domain and the version where they are said: `com.foo:Bar`, `AveragePool (version 1)`.
 */
function unknownOperation(reason: string): string | Message | null {
  const unregistered =
    /No Op registered for (\S+)/.exec(reason) ??
    /(\S+?)(?:\(-?\d+\))? is not a registered function\/op/.exec(reason);
  if (unregistered?.[1] !== undefined) return unregistered[1];
  const [, name, version] =
    /implementation for (?:the node )?\S*?(\w+)\((\d+)\)/.exec(reason) ?? [];
  if (name === undefined || version === undefined) return null;
  return message('modelFault.operationVersion', { operation: name, version });
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
