import { BrokenMessage, textIn, type WireField, wireFields } from '#domain/shared/protobuf.ts';

/** A file beside an ONNX file, that holds some of its weights. */
export interface ExternalWeights {
  /** As the model names it, relative to its own folder. */
  readonly location: string;
  /** Bytes that the model reads of it: where its last tensor ends. */
  readonly byteLength: number;
}

/**
 * What an ONNX file says of itself, without the runtime. Numbers of fields are those of onnx.proto
 * (github.com/onnx/onnx).
 */
export interface OnnxFile {
  readonly kind: 'onnx';
  /** Version of the file format; 0 where it is not stated. */
  readonly irVersion: number;
  /** Version of each set of operations that it uses; the standard one has the domain ''. */
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  /** In the order in which they are first named. */
  readonly external: readonly ExternalWeights[];
}

export type OnnxReading =
  | OnnxFile
  /** It begins as an ONNX file and ends too early: so many bytes would be needed at least. */
  | { readonly kind: 'breaks-off'; readonly neededLength: number }
  /** It begins as an ONNX file, and then bytes make no sense. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other' };

const MODEL = { irVersion: 1, graph: 7, opsetImport: 8, functions: 25 };
const GRAPH = { node: 1, initializer: 5, sparseInitializer: 15 };
const NODE = { attribute: 5 };
const FUNCTION = { node: 7 };
const ATTRIBUTE = {
  tensor: 5,
  graph: 6,
  tensors: 10,
  graphs: 11,
  sparseTensor: 22,
  sparseTensors: 23,
};
const SPARSE = { values: 1, indices: 2 };
const TENSOR = { dims: 1, dataType: 2, externalData: 13, dataLocation: 14 };
const EXTERNAL = 1;

/** Fields of a model by how each is written. A file that begins otherwise is none. */
const MODEL_NUMBERS: ReadonlySet<number> = new Set([1, 5]);
const MODEL_MESSAGES: ReadonlySet<number> = new Set([2, 3, 4, 6, 7, 8, 14, 20, 25, 26]);
/**
 * Producer and domain, which are names: of other formats that begin with a number, the second field
 * is a message.
 */
const MODEL_NAMES: ReadonlySet<number> = new Set([2, 3, 4]);

/** Bits of a value, by TensorProto.DataType. */
const BITS = [
  0, 32, 8, 8, 16, 16, 32, 64, 0, 8, 16, 64, 32, 64, 64, 128, 16, 8, 8, 8, 8, 4, 4, 4, 8, 2, 2,
];

/**
 * Whether bytes are the beginning of an ONNX file, or all of it.
 *
 * @param head A few hundred bytes suffice.
 */
export function beginsAsOnnx(head: Uint8Array): boolean {
  let told = false;
  try {
    for (const field of wireFields(head)) {
      if (!isOfModel(field)) return false;
      if (field.number === MODEL.irVersion) {
        if (field.value < 1 || field.value > 1000) return false;
        told = true;
      }
      if (MODEL_NAMES.has(field.number) && !isName(head, field)) return false;
      told ||= field.number === MODEL.opsetImport && opsetIn(head, field).version > 0;
    }
    return told;
  } catch (error) {
    if (!(error instanceof BrokenMessage)) throw error;
    const { neededLength, field } = error;
    // No name is so long that the head ends in it.
    const unfinished = field === null || (MODEL_MESSAGES.has(field) && !MODEL_NAMES.has(field));
    return told && neededLength !== null && unfinished;
  }
}

function isOfModel({ number, kind }: WireField): boolean {
  if (kind === 'varint') return MODEL_NUMBERS.has(number);
  return kind === 'bytes' && MODEL_MESSAGES.has(number);
}

function isName(bytes: Uint8Array, { start, end }: WireField): boolean {
  return bytes.subarray(start, end).every((byte) => byte >= 0x20 && byte !== 0x7f);
}

/** Reads the frame of an ONNX file: versions, and where weights lie outside of it. */
export function readOnnxFile(bytes: Uint8Array): OnnxReading {
  if (!beginsAsOnnx(bytes) && !beginsAsOnnx(bytes.subarray(0, 512))) return { kind: 'other' };
  try {
    return readModel(bytes);
  } catch (error) {
    // Graphs within graphs without end.
    if (error instanceof RangeError) return { kind: 'damaged' };
    if (!(error instanceof BrokenMessage)) throw error;
    const { neededLength } = error;
    return neededLength === null ? { kind: 'damaged' } : { kind: 'breaks-off', neededLength };
  }
}

function readModel(bytes: Uint8Array): OnnxReading {
  let irVersion = 0;
  const graphs: WireField[] = [];
  const opsets: { domain: string; version: number }[] = [];
  const external = new Map<string, number>();
  const functions: WireField[] = [];
  for (const field of wireFields(bytes)) {
    if (!isOfModel(field)) return { kind: 'damaged' };
    if (field.number === MODEL.irVersion) irVersion = field.value;
    if (field.number === MODEL.graph) graphs.push(field);
    if (field.number === MODEL.functions) functions.push(field);
    if (field.number === MODEL.opsetImport) opsets.push(opsetIn(bytes, field));
  }
  if (graphs.length === 0 || opsets.length === 0) {
    return { kind: 'breaks-off', neededLength: bytes.length + 1 };
  }
  for (const graph of graphs) graphWeights(bytes, graph, external);
  for (const part of functions) {
    for (const field of wireFields(bytes, part.start, part.end)) {
      if (isMessage(field, FUNCTION.node)) nodeWeights(bytes, field, external);
    }
  }
  return {
    kind: 'onnx',
    irVersion,
    opsets,
    external: [...external].map(([location, byteLength]) => ({ location, byteLength })),
  };
}

function isMessage({ number, kind }: WireField, wanted: number): boolean {
  return number === wanted && kind === 'bytes';
}

function opsetIn(bytes: Uint8Array, { start, end }: WireField) {
  const opset = { domain: '', version: 0 };
  for (const field of wireFields(bytes, start, end)) {
    if (isMessage(field, 1)) opset.domain = textIn(bytes, field);
    if (field.number === 2 && field.kind === 'varint') opset.version = field.value;
  }
  return opset;
}

type Found = Map<string, number>;

function graphWeights(bytes: Uint8Array, { start, end }: WireField, found: Found): void {
  for (const field of wireFields(bytes, start, end)) {
    if (isMessage(field, GRAPH.node)) nodeWeights(bytes, field, found);
    if (isMessage(field, GRAPH.initializer)) tensorWeights(bytes, field, found);
    if (isMessage(field, GRAPH.sparseInitializer)) sparseWeights(bytes, field, found);
  }
}

function nodeWeights(bytes: Uint8Array, { start, end }: WireField, found: Found): void {
  for (const field of wireFields(bytes, start, end)) {
    if (isMessage(field, NODE.attribute)) attributeWeights(bytes, field, found);
  }
}

/** Constants, and the branches and bodies of conditions and loops. */
function attributeWeights(bytes: Uint8Array, { start, end }: WireField, found: Found): void {
  for (const field of wireFields(bytes, start, end)) {
    if (field.kind !== 'bytes') continue;
    const { number } = field;
    if (number === ATTRIBUTE.tensor || number === ATTRIBUTE.tensors) {
      tensorWeights(bytes, field, found);
    } else if (number === ATTRIBUTE.graph || number === ATTRIBUTE.graphs) {
      graphWeights(bytes, field, found);
    } else if (number === ATTRIBUTE.sparseTensor || number === ATTRIBUTE.sparseTensors) {
      sparseWeights(bytes, field, found);
    }
  }
}

function sparseWeights(bytes: Uint8Array, { start, end }: WireField, found: Found): void {
  for (const field of wireFields(bytes, start, end)) {
    if (isMessage(field, SPARSE.values) || isMessage(field, SPARSE.indices)) {
      tensorWeights(bytes, field, found);
    }
  }
}

function tensorWeights(bytes: Uint8Array, { start, end }: WireField, found: Found): void {
  const said = new Map<string, string>();
  let values = 1;
  let bits = 0;
  let outside = false;
  for (const field of wireFields(bytes, start, end)) {
    if (field.number === TENSOR.dims) {
      if (field.kind === 'varint') values *= field.value;
      else for (const length of packedVarints(bytes, field)) values *= length;
    }
    if (field.number === TENSOR.dataType) bits = BITS[field.value] ?? 0;
    if (field.number === TENSOR.dataLocation) outside = field.value === EXTERNAL;
    if (isMessage(field, TENSOR.externalData)) {
      const [key = '', value = ''] = entryIn(bytes, field);
      said.set(key, value);
    }
  }
  const location = said.get('location');
  if (!outside || location === undefined) return;
  const length = said.has('length') ? Number(said.get('length')) : Math.ceil((values * bits) / 8);
  const needed = Number(said.get('offset') ?? 0) + length;
  found.set(location, Math.max(found.get(location) ?? 0, Number.isFinite(needed) ? needed : 0));
}

function entryIn(bytes: Uint8Array, { start, end }: WireField): readonly string[] {
  const entry: string[] = [];
  for (const field of wireFields(bytes, start, end)) {
    if (field.kind === 'bytes') entry[field.number - 1] = textIn(bytes, field);
  }
  return entry;
}

function* packedVarints(bytes: Uint8Array, { start, end }: WireField): Generator<number> {
  let value = 0;
  let scale = 1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte >= 0x80) continue;
    yield value;
    value = 0;
    scale = 1;
  }
}
