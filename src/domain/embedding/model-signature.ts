import { message, type Message } from '#words/message.ts';

/** An input or output of a network, as its file states it. */
export interface TensorInfo {
  readonly name: string;
  /** `null` for a length that the file leaves open; `null` as a whole where it states no shape. */
  readonly shape: readonly (number | null)[] | null;
  /** `float32`, `float16`, `int64` ... */
  readonly type: string;
}

/** What a model's file says of itself. */
export interface ModelSignature {
  readonly format: 'tfjs-graph' | 'tfjs-layers' | 'onnx';
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** Of all its files. */
  readonly byteLength: number;
  /**
   * Of the model with all its weights, 64 hex digits: of the ONNX file; where weights lie in other
   * files, of the list of the digests of the ONNX file and of those, in the order in which it names
   * them; of model.json followed by its weights in the order that it lists them.
   */
  readonly sha256: string;
}

/** What is wrong, and what to do: a sentence each. */
export interface ModelFault {
  readonly text: Message;
  readonly remedy: Message;
}

/**
 * Height, width, and where the colours are, of a network's image input; sides are `null` where the
 * file leaves them open.
 */
export interface ImageInput {
  readonly name: string;
  readonly layout: 'nhwc' | 'nchw';
  /** Whether the file says where the colours are; else `layout` is what is usual. */
  readonly saysLayout: boolean;
  readonly height: number | null;
  readonly width: number | null;
  /** Whether it takes whole bytes, 0 to 255, instead of floats. */
  readonly bytes: boolean;
}

/**
 * The one input for a picture, or why there is none: the app can only give a network one colour
 * picture, as 32-bit floats or as bytes.
 */
export function imageInputOf({
  inputs,
  format,
}: Pick<ModelSignature, 'inputs' | 'format'>): ImageInput | ModelFault {
  const [input, second] = inputs;
  if (input === undefined) {
    return { text: message('modelFault.noInput'), remedy: message('modelFix.exportWhole') };
  }
  if (second !== undefined) {
    return {
      text: message('modelFault.severalInputs', {
        inputs: inputs.length,
        names: inputs.map(({ name }) => name).join(', '),
      }),
      remedy: message('modelFix.exportForInference'),
    };
  }
  if (input.type !== 'float32' && !(input.type === 'uint8' && format === 'onnx')) {
    return {
      text: message('modelFault.inputType', { name: input.name, type: input.type }),
      remedy: message('modelFix.exportFloats'),
    };
  }
  const port = { name: input.name, bytes: input.type === 'uint8' };
  if (input.shape === null) return { ...port, ...openAxes(format) };
  const [batch, ...rest] = input.shape;
  if (input.shape.length !== 4) {
    return {
      text: message('modelFault.inputAxes', {
        name: input.name,
        axes: input.shape.length,
        shape: shapeText(input.shape),
      }),
      remedy: message('modelFix.networkOfFaces'),
    };
  }
  if (batch != null && batch !== 1) {
    return {
      text: message('modelFault.batch', { pictures: batch, shape: shapeText(input.shape) }),
      remedy: message('modelFix.batchOfOne'),
    };
  }
  const [first = null, middle = null, last = null] = rest;
  if (last === 3) {
    return { ...port, layout: 'nhwc', saysLayout: true, height: first, width: middle };
  }
  if (first === 3) {
    return { ...port, layout: 'nchw', saysLayout: true, height: middle, width: last };
  }
  if (first === null && last === null) return { ...port, ...openAxes(format) };
  return {
    text: message('modelFault.noColours', { name: input.name, shape: shapeText(input.shape) }),
    remedy: message('modelFix.colourPictures'),
  };
}

/**
 * A file that leaves the axes open has them as its format's exporters usually do, until it is
 * tried.
 */
function openAxes(format: ModelSignature['format']): Omit<ImageInput, 'name' | 'bytes'> {
  const layout = format === 'onnx' ? 'nchw' : 'nhwc';
  return { layout, saysLayout: false, height: null, width: null };
}

/** Outputs that may be an embedding, the likeliest first: one row of numbers. */
export function embeddingOutputsOf({
  outputs,
}: Pick<ModelSignature, 'outputs'>): readonly TensorInfo[] {
  return outputs
    .filter(({ shape, type }) => {
      if (!type.startsWith('float')) return false;
      const length = rowLength(shape);
      return length === null || length >= 2;
    })
    .toSorted((p, q) => likelihood(q) - likelihood(p));
}

/**
 * The output to begin with: the only one that may be an embedding, or the only one that is called
 * so. `null` where that leaves several: the longest row may be the classes that the network was
 * trained on, so a person is asked.
 */
export function likelyOutputOf(signature: Pick<ModelSignature, 'outputs'>): TensorInfo | null {
  const possible = embeddingOutputsOf(signature);
  const named = possible.filter(isNamedEmbedding);
  const [output, second] = named.length > 0 ? named : possible;
  return second === undefined ? (output ?? null) : null;
}

function isNamedEmbedding({ name }: TensorInfo): boolean {
  return /embed|feat|pool|descriptor|fc1|bottleneck/i.test(name);
}

function likelihood(output: TensorInfo): number {
  return (isNamedEmbedding(output) ? 1e6 : 0) + (rowLength(output.shape) ?? 0);
}

/**
 * Numbers in an output of one row; `null` where the file leaves it open, 0 where it is no row (a
 * map of features, say).
 */
export function rowLength(shape: TensorInfo['shape']): number | null {
  if (shape === null) return null;
  const [, ...rest] = shape.length === 1 ? [1, ...shape] : shape;
  const long = rest.filter((length) => length !== 1);
  if (long.length === 0) return 1;
  return long.length === 1 ? (long[0] ?? null) : 0;
}

/** 1 x 3 x 112 x 112, `?` for what is open. */
export function shapeText(shape: readonly (number | null)[]): string {
  return shape.map((length) => length ?? '?').join(' x ');
}
