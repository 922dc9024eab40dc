/**
 * Writes small ONNX files for tests: protobuf by hand, fields numbered as in onnx.proto
 * (github.com/onnx/onnx).
 */

type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function varint(value: number): Bytes {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) return Uint8Array.from(bytes);
  }
}

/** A field of number `number`: a whole number, a text, or a message. */
export function field(number: number, value: number | string | Uint8Array): Bytes {
  if (typeof value === 'number') return joined(varint(number * 8), varint(value));
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return joined(varint(number * 8 + 2), varint(bytes.length), bytes);
}

/** TensorProto.DataType. */
const TYPES = { float32: 1, uint8: 2, float16: 10 } as const;
type ElementType = keyof typeof TYPES;

/** A length; a name stands for one that is left open. */
type Length = number | string;

interface Port {
  readonly name: string;
  readonly shape: readonly Length[];
  readonly type?: ElementType;
}

/** Where a tensor's values lie outside of the file. */
interface Outside {
  readonly location: string;
  readonly offset?: number;
  readonly length?: number;
}

export function tensor(
  name: string,
  dims: readonly number[],
  values: Float32Array<ArrayBuffer> | Outside,
): Bytes {
  const head = joined(...dims.map((length) => field(1, length)), field(2, 1), field(8, name));
  if (values instanceof Float32Array) {
    return joined(head, field(9, new Uint8Array(values.buffer)));
  }
  const entries = Object.entries(values).map(([key, value]) =>
    field(13, joined(field(1, key), field(2, String(value)))),
  );
  return joined(head, ...entries, field(14, 1));
}

export function node(
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: readonly Uint8Array[] = [],
  domain = '',
): Bytes {
  return joined(
    ...inputs.map((name) => field(1, name)),
    ...outputs.map((name) => field(2, name)),
    field(4, op),
    ...attributes.map((each) => field(5, each)),
    ...(domain === '' ? [] : [field(7, domain)]),
  );
}

/** An attribute of whole numbers, or of one. */
export function attribute(name: string, value: number | readonly number[]): Bytes {
  if (typeof value === 'number') return joined(field(1, name), field(3, value), field(20, 2));
  return joined(field(1, name), ...value.map((each) => field(8, each)), field(20, 7));
}

function port({ name, shape, type = 'float32' }: Port): Bytes {
  const dims = shape.map((length) =>
    field(1, typeof length === 'number' ? field(1, length) : field(2, length)),
  );
  const tensorType = joined(field(1, TYPES[type]), field(2, joined(...dims)));
  return joined(field(1, name), field(2, field(1, tensorType)));
}

interface OnnxParts {
  readonly nodes: readonly Uint8Array[];
  readonly weights?: readonly Uint8Array[];
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly irVersion?: number;
  readonly opset?: number;
  readonly opsets?: readonly { readonly domain: string; readonly version: number }[];
}

export function onnxFile(parts: OnnxParts): Bytes {
  const { nodes, weights = [], inputs, outputs, irVersion = 8, opset = 17 } = parts;
  const graph = joined(
    ...nodes.map((each) => field(1, each)),
    field(2, 'graph'),
    ...weights.map((each) => field(5, each)),
    ...inputs.map((each) => field(11, port(each))),
    ...outputs.map((each) => field(12, port(each))),
  );
  const sets = [{ domain: '', version: opset }, ...(parts.opsets ?? [])];
  return joined(
    field(1, irVersion),
    field(2, 'tests'),
    field(7, graph),
    ...sets.map(({ domain, version }) => field(8, joined(field(1, domain), field(2, version)))),
  );
}

/** Side of the smallest face network's crop, and length of its embedding. */
const TINY_SIDE = 112;
export const TINY_LENGTH = 8;
/** Numbers in its two tensors. */
export const TINY_WEIGHTS = 48 * TINY_LENGTH;

/** Weights that differ by seed, drawn by a linear congruential generator. */
export function tinyWeights(seed: number): Float32Array<ArrayBuffer> {
  let state = seed;
  return Float32Array.from({ length: TINY_WEIGHTS }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32 - 0.5;
  });
}

interface TinyOptions {
  readonly changes?: Partial<OnnxParts>;
}

/**
 * A network that takes 112 x 112 pixels, averages them in 4 x 4 fields and multiplies by 48 x 8
 * weights.
 *
 * @param weights The values, or where they lie.
 */
export function tinyNetwork(
  weights: Float32Array<ArrayBuffer> | Outside,
  { changes = {} }: TinyOptions = {},
): Bytes {
  return onnxFile({
    nodes: [
      node(
        'AveragePool',
        ['input'],
        ['pool'],
        [attribute('kernel_shape', [28, 28]), attribute('strides', [28, 28])],
      ),
      node('Flatten', ['pool'], ['flat'], [attribute('axis', 1)]),
      node('MatMul', ['flat', 'w'], ['embedding']),
    ],
    weights: [tensor('w', [48, TINY_LENGTH], weights)],
    inputs: [{ name: 'input', shape: ['batch', 3, TINY_SIDE, TINY_SIDE] }],
    outputs: [{ name: 'embedding', shape: ['batch', TINY_LENGTH] }],
    ...changes,
  });
}
