/**
 * What a file is that holds no network that runs here: a phrase that completes "this file is ...".
 * `convert` says how its network gets here, a sentence or two.
 */
export const modelFormats = {
  'modelFormat.safetensors':
    'a safetensors file, which holds weights without the network that uses them',
  'modelFormat.gguf': 'a GGUF file, a format for language models (llama.cpp)',
  'modelFormat.tflite': 'a TensorFlow Lite file',
  'modelFormat.ort': 'a file in the format of ONNX Runtime (ORT)',
  'modelFormat.hdf5': 'a Keras file (HDF5)',
  'modelFormat.keras3': 'a Keras 3 archive',
  'modelFormat.torchScript': 'a TorchScript archive of PyTorch',
  'modelFormat.torch': 'a PyTorch checkpoint',
  'modelFormat.torchOrTensorFlow':
    'a checkpoint of PyTorch or TensorFlow 1, which holds weights without the network',
  'modelFormat.pickle': 'a Python pickle, as PyTorch and scikit-learn write it',
  'modelFormat.coreMl': 'a Core ML model',
  'modelFormat.savedModel': 'a TensorFlow SavedModel',
  'modelFormat.frozenGraph': 'a frozen graph of TensorFlow 1',
  'modelFormat.tensorFlowCheckpoint': 'a part of a TensorFlow checkpoint',
  'modelFormat.weightsList': 'a list of weights without the network, as face-api.js has it',
  'modelFormat.shard': 'a shard: a part of the weights of a TensorFlow.js or face-api.js network',
  'modelFormat.openVino': 'a network of OpenVINO',
  'modelFormat.ncnn': 'a network of ncnn',
  'modelFormat.mxnet': 'a network of MXNet',
  'modelFormat.caffe': 'a network of Caffe',
  'modelFormat.tensorRt': 'an engine of TensorRT, built for one graphics card',
  'modelFormat.paddle': 'a network of PaddlePaddle',
  'modelFormat.chip': 'a network compiled for one chip or phone (MNN, RKNN, DLC, OM, HEF)',
  'modelFormat.dlib': 'a file of dlib',
  'modelFormat.torch7': 'a network of Torch 7 (Lua)',
  'modelFormat.darknet': 'weights of Darknet (YOLO)',
  'modelFormat.jax': 'weights of JAX or Flax',
  'modelFormat.empty': 'empty',
  'modelFormat.picture': 'a picture',
  'modelFormat.lfsPointer': 'a pointer of Git LFS, not the file itself',
  'modelFormat.webPage': 'a web page',
  'modelFormat.packed': 'a packed file',
  'modelFormat.zip': 'a zip archive without a model, or a damaged one',
  'convert.safetensors': 'Load them with safetensors.torch.load_file. {torch}',
  'convert.gguf': 'Choose the network’s ONNX file, or export it from the program that trained it.',
  'convert.tflite':
    'Convert it in Python: python -m tf2onnx.convert --opset 17 --tflite model.tflite --output model.onnx.',
  'convert.ort': 'Add the .onnx file that it was made from.',
  'convert.hdf5':
    '{keras} If it holds weights only, build the network first and load them with load_weights.',
  'convert.keras3': 'Open it with keras.saving.load_model. {keras}',
  'convert.keras':
    'Convert it in Python with tf2onnx.convert.from_keras(model, opset=17, output_path="model.onnx"); docs/models.md has the whole script.',
  'convert.torchScript':
    'Load it with torch.jit.load and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17).',
  'convert.torch':
    'In Python, build the network, load the weights, and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17).',
  'convert.torchOrTensorFlow':
    '{torch} Of TensorFlow: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx.',
  'convert.pickle': 'If it is of PyTorch: {torch}',
  'convert.original':
    'It cannot be turned back: export the network that it was made from to ONNX (opset 17) instead.',
  'convert.savedModel':
    'Convert its folder in Python: python -m tf2onnx.convert --opset 17 --saved-model FOLDER --output model.onnx.',
  'convert.frozenGraph':
    'Convert it in Python: python -m tf2onnx.convert --opset 17 --graphdef model.pb --inputs input:0 --outputs embeddings:0 --output model.onnx, with the names of its input and output; a switch like phase_train must be fixed to False first.',
  'convert.tensorFlowCheckpoint':
    'Convert it in Python: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx, with all its files in one folder.',
  'convert.weightsList':
    'The recognition network of face-api.js comes with this app: choose "face-api.js ResNet-34 (dlib)" under Model. Of another network, add the model.json that tf.GraphModel or tf.LayersModel saved, with its shards.',
  'convert.shard':
    'Choose model.json together with all of its shards. face-api.js’s own networks come with this app: choose them under Model and Detector.',
  'convert.mxnet':
    'Convert it in Python, with both files (-symbol.json and .params): mxnet.onnx.export_model("model-symbol.json", "model-0000.params", [(1, 3, 112, 112)], numpy.float32, "model.onnx"). InsightFace publishes the same networks as ONNX.',
  'convert.caffe':
    'Convert it in Python, with both files (.prototxt and .caffemodel): python -m caffe2onnx.convert --prototxt model.prototxt --caffemodel model.caffemodel --onnx model.onnx.',
  'convert.tensorRt': 'Add the ONNX file that it was built from.',
  'convert.paddle':
    'Convert it in Python: paddle2onnx --model_dir FOLDER --model_filename model.pdmodel --params_filename model.pdiparams --save_file model.onnx --opset_version 17.',
  'convert.chip': 'Add the ONNX file that it was made from.',
  'convert.dlib':
    'No browser runtime reads it. dlib’s face network comes with this app: choose "face-api.js ResNet-34 (dlib)" under Model.',
  'convert.torch7':
    'Export the network anew from PyTorch; docs/models.md says where OpenFace’s layers are published for Keras.',
  'convert.darknet':
    'Add an ONNX file of the network: the programs that train YOLO export it with format="onnx".',
  'convert.jax':
    'Convert the function in Python with jax2tf and tf2onnx (python -m tf2onnx.convert --saved-model), and add the ONNX file.',
  'convert.picture': 'Add photos with "Add photos".',
  'convert.lfsPointer': 'Download the file that it points to.',
  'convert.webPage': 'Download the model file itself.',
  'convert.packed': 'Unpack it first; only zip archives are opened here.',
  'convert.zip': 'Unpack it, and choose the ONNX file, or model.json with its shards.',
} as const;
