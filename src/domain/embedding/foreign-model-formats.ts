/* oxlint-disable no-control-regex -- binary formats are told by control characters */

/**
 * A format of networks that this app does not run, and how one comes from it to one that it does.
 */
export interface ForeignFormat {
  /** Completes "this file is ...". */
  readonly format: string;
  /** A sentence or two: a conversion that works. */
  readonly wayOn: string;
  /** First bytes of any such file, as text of one character a byte. */
  readonly bytes?: RegExp;
  /** Names that such files have; asked only where no format's bytes fit. */
  readonly name?: RegExp;
  /** Bytes and name must both fit: either alone says too little. */
  readonly both?: true;
}

const TORCH_EXPORT =
  'In Python, build the network, load the weights, and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17).';
const KERAS =
  'Convert it in Python with tf2onnx.convert.from_keras(model, opset=17, output_path="model.onnx"); docs/models.md has the whole script.';
const ORIGINAL =
  'It cannot be turned back: export the network that it was made from to ONNX (opset 17) instead.';

/** A little-endian text of a zip's local header: entries that only one kind of archive has. */
const zipWith = (entry: string): RegExp => new RegExp(`^PK\\x03\\x04[^]*(?:${entry})`);

/**
 * What people try to add, the surest signs first. Signs are those of the formats' own definitions
 * (magic numbers, FlatBuffers identifiers, protobuf's first fields); where a format has none, its
 * usual file names.
 */
export const FOREIGN_FORMATS: readonly ForeignFormat[] = [
  {
    format: 'a safetensors file, which holds weights without the network that uses them',
    wayOn: `Load them with safetensors.torch.load_file. ${TORCH_EXPORT}`,
    bytes: /^[^]{5}\0{3}\{\s*["}]/,
    name: /\.safetensors$/i,
  },
  {
    format: 'a GGUF file, a format for language models (llama.cpp)',
    wayOn: 'Choose the network’s ONNX file, or export it from the program that trained it.',
    bytes: /^(?:GGUF|lmgg|fmgg|tjgg)/,
    name: /\.(?:gguf|ggml)$/i,
  },
  {
    format: 'a TensorFlow Lite file',
    wayOn:
      'Convert it in Python: python -m tf2onnx.convert --opset 17 --tflite model.tflite --output model.onnx.',
    bytes: /^[^]{4}TFL\d/,
    name: /\.(?:tflite|lite)$/i,
  },
  {
    format: 'a file in the format of ONNX Runtime (ORT)',
    wayOn: 'Add the .onnx file that it was made from.',
    bytes: /^[^]{4}ORTM/,
    name: /\.ort$/i,
  },
  {
    format: 'a Keras file (HDF5)',
    wayOn: `${KERAS} If it holds weights only, build the network first and load them with load_weights.`,
    bytes: /^\x89HDF\r\n\x1a\n/,
    name: /\.(?:h5|hdf5)$/i,
  },
  {
    format: 'a Keras 3 archive',
    wayOn: `Open it with keras.saving.load_model. ${KERAS}`,
    bytes: zipWith('model\\.weights\\.h5'),
    name: /\.keras$/i,
  },
  {
    format: 'a TorchScript archive of PyTorch',
    wayOn:
      'Load it with torch.jit.load and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17).',
    bytes: zipWith('/code/__torch__|/constants\\.pkl'),
    name: /\.torchscript$/i,
  },
  {
    format: 'a PyTorch checkpoint',
    wayOn: TORCH_EXPORT,
    bytes: zipWith('/data\\.pkl|/byteorder|/\\.data/serialization_id'),
    name: /\.(?:pt|pth|pth\.tar|pt2|ptl)$/i,
  },
  {
    format: 'a PyTorch checkpoint',
    wayOn: TORCH_EXPORT,
    bytes: /^PK\x03\x04/,
    name: /\.(?:ckpt|bin|model|tar)$/i,
    both: true,
  },
  {
    format: 'a checkpoint of PyTorch or TensorFlow 1, which holds weights without the network',
    wayOn: `${TORCH_EXPORT} Of TensorFlow: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx.`,
    name: /\.ckpt$/i,
  },
  {
    format: 'a Python pickle, as PyTorch and scikit-learn write it',
    wayOn: `If it is of PyTorch: ${TORCH_EXPORT}`,
    bytes: /^\x80[\x02-\x05](?:[}\]cX(K\x8a\x8c\x95]|$)/,
    name: /\.(?:pkl|pickle|joblib)$/i,
  },
  {
    format: 'a Core ML model',
    wayOn: ORIGINAL,
    bytes:
      /^\x08[\x01-\x0f]\x12[^]{1,4}\x0a[^]{1,3}\x0a|"itemInfoEntries"|^[^]{0,400}com\.apple\.CoreML/,
    name: /\.(?:mlmodel|mlpackage|mlmodelc)$/i,
  },
  {
    format: 'a TensorFlow SavedModel',
    wayOn:
      'Convert its folder in Python: python -m tf2onnx.convert --opset 17 --saved-model FOLDER --output model.onnx.',
    bytes: /^\x08\x01\x12[^]{1,5}\x0a/,
    name: /(?:saved_model|keras_metadata|fingerprint)\.pb(?:txt)?$/i,
  },
  {
    format: 'a frozen graph of TensorFlow 1',
    wayOn:
      'Convert it in Python: python -m tf2onnx.convert --opset 17 --graphdef model.pb --inputs input:0 --outputs embeddings:0 --output model.onnx, with the names of its input and output; a switch like phase_train must be fixed to False first.',
    bytes: /^\x0a[^]{1,3}\x0a[^][\w./-]+\x12[^][A-Z]\w+|^node \{/,
    name: /\.(?:pb|pbtxt)$/i,
  },
  {
    format: 'a part of a TensorFlow checkpoint',
    wayOn:
      'Convert it in Python: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx, with all its files in one folder.',
    bytes: /^model_checkpoint_path:/,
    name: /\.(?:data-\d{5}-of-\d{5}|index|meta)$|^checkpoint$/i,
  },
  {
    format: 'a list of weights without the network, as face-api.js has it',
    wayOn:
      'The recognition network of face-api.js comes with this app: choose "face-api.js ResNet-34 (dlib)" under Model. Of another network, add the model.json that tf.GraphModel or tf.LayersModel saved, with its shards.',
    bytes: /^(?:\xef\xbb\xbf)?\s*\[\s*\{(?=[^]*"weights"\s*:)(?=[^]*"(?:paths|dtype|shape)"\s*:)/,
    name: /weights_manifest\.json$/i,
  },
  {
    format: 'a shard: a part of the weights of a TensorFlow.js or face-api.js network',
    wayOn:
      'Choose model.json together with all of its shards. face-api.js’s own networks come with this app: choose them under Model and Detector.',
    name: /-shard\d+(?:of\d+)?(?:\.bin)?$|weights_manifest\.bin$/i,
  },
  {
    format: 'a network of OpenVINO',
    wayOn: ORIGINAL,
    bytes: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<net\s/,
  },
  {
    format: 'a network of ncnn',
    wayOn: ORIGINAL,
    bytes: /^(?:7767517\s|\xdd\x85\x76\0)/,
    name: /\.(?:param|param\.bin|ncnn\.bin)$/i,
  },
  {
    format: 'a network of MXNet',
    wayOn:
      'Convert it in Python, with both files (-symbol.json and .params): mxnet.onnx.export_model("model-symbol.json", "model-0000.params", [(1, 3, 112, 112)], numpy.float32, "model.onnx"). InsightFace publishes the same networks as ONNX.',
    bytes: /^\x12\x01\0{6}|^\s*\{\s*"nodes"\s*:\s*\[\s*\{\s*"op"\s*:\s*"null"/,
    name: /-symbol\.json$|\.params$/i,
  },
  {
    format: 'a network of Caffe',
    wayOn:
      'Convert it in Python, with both files (.prototxt and .caffemodel): python -m caffe2onnx.convert --prototxt model.prototxt --caffemodel model.caffemodel --onnx model.onnx.',
    bytes:
      /^\x0a[^][\w ./-]+(?:\x12[^]{1,4}\x0a|\xa2\x06)|^(?:#[^\n]*\n|\s)*(?:name:\s*"[^"]*"\s*)?(?:input:|layers?\s*\{)/,
    name: /\.(?:caffemodel|prototxt)$/i,
  },
  {
    format: 'an engine of TensorRT, built for one graphics card',
    wayOn: 'Add the ONNX file that it was built from.',
    bytes: /^[pf]trt/,
    name: /\.(?:engine|plan|trt)$/i,
  },
  {
    format: 'a network of PaddlePaddle',
    wayOn:
      'Convert it in Python: paddle2onnx --model_dir FOLDER --model_filename model.pdmodel --params_filename model.pdiparams --save_file model.onnx --opset_version 17.',
    name: /\.(?:pdmodel|pdiparams|pdparams|pdopt)$/i,
  },
  {
    format: 'a network compiled for one chip or phone (MNN, RKNN, DLC, OM, HEF)',
    wayOn: 'Add the ONNX file that it was made from.',
    bytes: /^(?:RKNN|IMOD)/,
    name: /\.(?:mnn|rknn|dlc|hef|om|nb|tnnmodel|tnnproto)$/i,
  },
  {
    format: 'a file of dlib',
    wayOn:
      'No browser runtime reads it. dlib’s face network comes with this app: choose "face-api.js ResNet-34 (dlib)" under Model.',
    bytes: /^\x01[\x01-\x10][^]{0,300}(?:loss_metric|anet|affine)/,
    name: /^dlib_.*\.dat(?:\.bz2)?$|\.dat$/i,
  },
  {
    format: 'a network of Torch 7 (Lua)',
    wayOn:
      'Export the network anew from PyTorch; docs/models.md says where OpenFace’s layers are published for Keras.',
    name: /\.(?:t7|net)$/i,
  },
  {
    format: 'weights of Darknet (YOLO)',
    wayOn:
      'Add an ONNX file of the network: the programs that train YOLO export it with format="onnx".',
    name: /\.weights$/i,
  },
  {
    format: 'weights of JAX or Flax',
    wayOn:
      'Convert the function in Python with jax2tf and tf2onnx (python -m tf2onnx.convert --saved-model), and add the ONNX file.',
    name: /\.(?:msgpack|orbax)$/i,
  },
];
