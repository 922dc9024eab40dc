import { beginsAsOnnx } from '#domain/embedding/onnx-file.ts';
import { type Message, message } from '#words/message.ts';

/**
 * So many first bytes of a file tell what it is: the lists of zip archives and of model.json begin
 * well before.
 */
export const HEAD_BYTES = 65_536;

/**
 * The kind of model that a file begins, of those that the app runs: an ONNX file under any name, or
 * the model.json of TensorFlow.js; `null` for all else, shards and ONNX's files of weights too.
 *
 * @param head Its first `HEAD_BYTES`, or as many as there are.
 */
export function readableModel(fileName: string, head: Uint8Array): 'onnx' | 'tfjs' | null {
  if (beginsAsOnnx(head)) return 'onnx';
  const text = characters(head);
  if (!/^(?:\xef\xbb\xbf)?\s*\{/.test(text)) return null;
  const named = /(?:^|\/)model\.json$/i.test(fileName);
  return named || /"(?:modelTopology|weightsManifest)"\s*:/.test(text) ? 'tfjs' : null;
}

/** What a file of networks is that the app does not run, and how its network gets here. */
export interface ModelFileFormat {
  /** Completes "this file is ...". */
  readonly format: Message;
  /** A sentence or two: what to do, with the command where one converts it. */
  readonly wayOn: Message;
}

/**
 * Recognises files of networks that the app cannot run; `null` for one that it can and for what is
 * no network's file. Told by content first, by name only where the content says nothing: a
 * checkpoint that was renamed to `.onnx` is still a checkpoint.
 *
 * @param head Its first `HEAD_BYTES`, or as many as there are; fewer tell less.
 */
export function describeModelFile(fileName: string, head: Uint8Array): ModelFileFormat | null {
  if (readableModel(fileName, head) !== null || isOtherContent(head)) return null;
  const text = characters(head);
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  const found =
    FOREIGN_FORMATS.find(
      (known) => known.bytes?.test(text) && (!known.both || known.name?.test(name)),
    ) ?? FOREIGN_FORMATS.find((known) => !known.both && known.name?.test(name));
  return found === undefined ? null : { format: found.format, wayOn: found.wayOn };
}

/** Pictures, web pages and pointers of Git LFS are what they are, whatever their names say. */
function isOtherContent(head: Uint8Array): boolean {
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|%PDF|version https:|\s*<(?:!doctype|html))/i.test(
    characters(head.subarray(0, 64)),
  );
}

/** A character for each byte. */
function characters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/* oxlint-disable no-control-regex -- binary formats are told by control characters */

/**
 * A format of networks that this app does not run, and how one comes from it to one that it does.
 */
export interface ForeignFormat {
  /** Completes "this file is ...". */
  readonly format: Message;
  /** A sentence or two: a conversion that works. */
  readonly wayOn: Message;
  /** First bytes of any such file, as text of one character a byte. */
  readonly bytes?: RegExp;
  /** Names that such files have; asked only where no format's bytes fit. */
  readonly name?: RegExp;
  /** Bytes and name must both fit: either alone says too little. */
  readonly both?: true;
}

const TORCH = message('convert.torch');
const KERAS = message('convert.keras');
const ORIGINAL = message('convert.original');

/** A little-endian text of a zip's local header: entries that only one kind of archive has. */
const zipWith = (entry: string): RegExp => new RegExp(`^PK\\x03\\x04[^]*(?:${entry})`);

/**
 * What people try to add, the surest signs first. Signs are those of the formats' own definitions
 * (magic numbers, FlatBuffers identifiers, protobuf's first fields); where a format has none, its
 * usual file names.
 */
const FOREIGN_FORMATS: readonly ForeignFormat[] = [
  {
    format: message('modelFormat.safetensors'),
    wayOn: message('convert.safetensors', { torch: TORCH }),
    bytes: /^[^]{5}\0{3}\{\s*["}]/,
    name: /\.safetensors$/i,
  },
  {
    format: message('modelFormat.gguf'),
    wayOn: message('convert.gguf'),
    bytes: /^(?:GGUF|lmgg|fmgg|tjgg)/,
    name: /\.(?:gguf|ggml)$/i,
  },
  {
    format: message('modelFormat.tflite'),
    wayOn: message('convert.tflite'),
    bytes: /^[^]{4}TFL\d/,
    name: /\.(?:tflite|lite)$/i,
  },
  {
    format: message('modelFormat.ort'),
    wayOn: message('convert.ort'),
    bytes: /^[^]{4}ORTM/,
    name: /\.ort$/i,
  },
  {
    format: message('modelFormat.hdf5'),
    wayOn: message('convert.hdf5', { keras: KERAS }),
    bytes: /^\x89HDF\r\n\x1a\n/,
    name: /\.(?:h5|hdf5)$/i,
  },
  {
    format: message('modelFormat.keras3'),
    wayOn: message('convert.keras3', { keras: KERAS }),
    bytes: zipWith('model\\.weights\\.h5'),
    name: /\.keras$/i,
  },
  {
    format: message('modelFormat.torchScript'),
    wayOn: message('convert.torchScript'),
    bytes: zipWith('/code/__torch__|/constants\\.pkl'),
    name: /\.torchscript$/i,
  },
  {
    format: message('modelFormat.torch'),
    wayOn: TORCH,
    bytes: zipWith('/data\\.pkl|/byteorder|/\\.data/serialization_id'),
    name: /\.(?:pt|pth|pth\.tar|pt2|ptl)$/i,
  },
  {
    format: message('modelFormat.torch'),
    wayOn: TORCH,
    bytes: /^PK\x03\x04/,
    name: /\.(?:ckpt|bin|model|tar)$/i,
    both: true,
  },
  {
    format: message('modelFormat.torchOrTensorFlow'),
    wayOn: message('convert.torchOrTensorFlow', { torch: TORCH }),
    name: /\.ckpt$/i,
  },
  {
    format: message('modelFormat.pickle'),
    wayOn: message('convert.pickle', { torch: TORCH }),
    bytes: /^\x80[\x02-\x05](?:[}\]cX(K\x8a\x8c\x95]|$)/,
    name: /\.(?:pkl|pickle|joblib)$/i,
  },
  {
    format: message('modelFormat.coreMl'),
    wayOn: ORIGINAL,
    bytes:
      /^\x08[\x01-\x0f]\x12[^]{1,4}\x0a[^]{1,3}\x0a|"itemInfoEntries"|^[^]{0,400}com\.apple\.CoreML/,
    name: /\.(?:mlmodel|mlpackage|mlmodelc)$/i,
  },
  {
    format: message('modelFormat.savedModel'),
    wayOn: message('convert.savedModel'),
    bytes: /^\x08\x01\x12[^]{1,5}\x0a/,
    name: /(?:saved_model|keras_metadata|fingerprint)\.pb(?:txt)?$/i,
  },
  {
    format: message('modelFormat.frozenGraph'),
    wayOn: message('convert.frozenGraph'),
    bytes: /^\x0a[^]{1,3}\x0a[^][\w./-]+\x12[^][A-Z]\w+|^node \{/,
    name: /\.(?:pb|pbtxt)$/i,
  },
  {
    format: message('modelFormat.tensorFlowCheckpoint'),
    wayOn: message('convert.tensorFlowCheckpoint'),
    bytes: /^model_checkpoint_path:/,
    name: /\.(?:data-\d{5}-of-\d{5}|index|meta)$|^checkpoint$/i,
  },
  {
    format: message('modelFormat.weightsList'),
    wayOn: message('convert.weightsList'),
    bytes: /^(?:\xef\xbb\xbf)?\s*\[\s*\{(?=[^]*"weights"\s*:)(?=[^]*"(?:paths|dtype|shape)"\s*:)/,
    name: /weights_manifest\.json$/i,
  },
  {
    format: message('modelFormat.shard'),
    wayOn: message('convert.shard'),
    name: /-shard\d+(?:of\d+)?(?:\.bin)?$|weights_manifest\.bin$/i,
  },
  {
    format: message('modelFormat.openVino'),
    wayOn: ORIGINAL,
    bytes: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<net\s/,
  },
  {
    format: message('modelFormat.ncnn'),
    wayOn: ORIGINAL,
    bytes: /^(?:7767517\s|\xdd\x85\x76\0)/,
    name: /\.(?:param|param\.bin|ncnn\.bin)$/i,
  },
  {
    format: message('modelFormat.mxnet'),
    wayOn: message('convert.mxnet'),
    bytes: /^\x12\x01\0{6}|^\s*\{\s*"nodes"\s*:\s*\[\s*\{\s*"op"\s*:\s*"null"/,
    name: /-symbol\.json$|\.params$/i,
  },
  {
    format: message('modelFormat.caffe'),
    wayOn: message('convert.caffe'),
    bytes:
      /^\x0a[^][\w ./-]+(?:\x12[^]{1,4}\x0a|\xa2\x06)|^(?:#[^\n]*\n|\s)*(?:name:\s*"[^"]*"\s*)?(?:input:|layers?\s*\{)/,
    name: /\.(?:caffemodel|prototxt)$/i,
  },
  {
    format: message('modelFormat.tensorRt'),
    wayOn: message('convert.tensorRt'),
    bytes: /^[pf]trt/,
    name: /\.(?:engine|plan|trt)$/i,
  },
  {
    format: message('modelFormat.paddle'),
    wayOn: message('convert.paddle'),
    name: /\.(?:pdmodel|pdiparams|pdparams|pdopt)$/i,
  },
  {
    format: message('modelFormat.chip'),
    wayOn: message('convert.chip'),
    bytes: /^(?:RKNN|IMOD)/,
    name: /\.(?:mnn|rknn|dlc|hef|om|nb|tnnmodel|tnnproto)$/i,
  },
  {
    format: message('modelFormat.dlib'),
    wayOn: message('convert.dlib'),
    bytes: /^\x01[\x01-\x10][^]{0,300}(?:loss_metric|anet|affine)/,
    name: /^dlib_.*\.dat(?:\.bz2)?$|\.dat$/i,
  },
  {
    format: message('modelFormat.torch7'),
    wayOn: message('convert.torch7'),
    name: /\.(?:t7|net)$/i,
  },
  {
    format: message('modelFormat.darknet'),
    wayOn: message('convert.darknet'),
    name: /\.weights$/i,
  },
  {
    format: message('modelFormat.jax'),
    wayOn: message('convert.jax'),
    name: /\.(?:msgpack|orbax)$/i,
  },
];
