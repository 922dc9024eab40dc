import type { modelFormats as english } from '#words/en/modelFormats.ts';

export const modelFormats = {
  'modelFormat.safetensors': 'safetensors 파일(네트워크 없이 가중치만 있음)',
  'modelFormat.gguf': 'GGUF 파일(언어 모델의 형식, llama.cpp)',
  'modelFormat.tflite': 'TensorFlow Lite 파일',
  'modelFormat.ort': 'ONNX Runtime 형식(ORT) 파일',
  'modelFormat.hdf5': 'Keras 파일(HDF5)',
  'modelFormat.keras3': 'Keras 3 압축 파일',
  'modelFormat.torchScript': 'PyTorch의 TorchScript 압축 파일',
  'modelFormat.torch': 'PyTorch 체크포인트',
  'modelFormat.torchOrTensorFlow':
    'PyTorch나 TensorFlow 1의 체크포인트(네트워크 없이 가중치만 있음)',
  'modelFormat.pickle': 'PyTorch나 scikit-learn이 저장하는 Python pickle',
  'modelFormat.coreMl': 'Core ML 모델',
  'modelFormat.savedModel': 'TensorFlow SavedModel 파일',
  'modelFormat.frozenGraph': 'TensorFlow 1의 고정 그래프(frozen graph)',
  'modelFormat.tensorFlowCheckpoint': 'TensorFlow 체크포인트의 일부',
  'modelFormat.weightsList': 'face-api.js처럼 네트워크 없이 가중치만 적은 목록',
  'modelFormat.shard': 'TensorFlow.js나 face-api.js 네트워크의 가중치 일부(shard)',
  'modelFormat.openVino': 'OpenVINO 네트워크',
  'modelFormat.ncnn': 'ncnn 네트워크',
  'modelFormat.mxnet': 'MXNet 네트워크',
  'modelFormat.caffe': 'Caffe 네트워크',
  'modelFormat.tensorRt': '그래픽 카드 하나에 맞춰 만든 TensorRT 엔진',
  'modelFormat.paddle': 'PaddlePaddle 네트워크',
  'modelFormat.chip': '특정 칩이나 휴대전화용으로 컴파일한 네트워크(MNN, RKNN, DLC, OM, HEF)',
  'modelFormat.dlib': 'dlib 파일',
  'modelFormat.torch7': 'Torch 7(Lua) 네트워크',
  'modelFormat.darknet': 'Darknet(YOLO) 가중치',
  'modelFormat.jax': 'JAX나 Flax의 가중치',
  'modelFormat.empty': '빈 파일',
  'modelFormat.picture': '이미지',
  'modelFormat.lfsPointer': '파일 자체가 아니라 Git LFS 포인터',
  'modelFormat.webPage': '웹 페이지',
  'modelFormat.packed': '압축 파일',
  'modelFormat.zip': '모델이 없거나 손상된 zip 파일',
  'convert.safetensors': 'safetensors.torch.load_file로 가중치를 불러올 수 있습니다. {torch}',
  'convert.gguf': '네트워크의 ONNX 파일을 선택하거나, 학습에 쓴 프로그램에서 ONNX로 내보내십시오.',
  'convert.tflite':
    'Python에서 변환하십시오: python -m tf2onnx.convert --opset 17 --tflite model.tflite --output model.onnx.',
  'convert.ort': '이 파일의 바탕이 된 .onnx 파일을 추가하십시오.',
  'convert.hdf5':
    '{keras} 가중치만 있는 파일이면 먼저 네트워크를 만들고 load_weights로 불러오십시오.',
  'convert.keras3': 'keras.saving.load_model로 열 수 있습니다. {keras}',
  'convert.keras':
    'Python에서 tf2onnx.convert.from_keras(model, opset=17, output_path="model.onnx")로 변환하십시오. 스크립트 전체는 docs/models.md에 있습니다.',
  'convert.torchScript':
    'torch.jit.load로 불러와 torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17)로 저장하십시오.',
  'convert.torch':
    'Python에서 네트워크를 만들어 가중치를 불러온 뒤 torch.onnx.export(model.eval(), torch.zeros(1, 3, 112, 112), "model.onnx", opset_version=17)로 저장하십시오.',
  'convert.torchOrTensorFlow':
    '{torch} TensorFlow라면 다음과 같이 변환하십시오: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx.',
  'convert.pickle': 'PyTorch의 파일이라면: {torch}',
  'convert.original':
    '되돌릴 수 없는 형식입니다. 이 파일의 바탕이 된 네트워크를 ONNX(opset 17)로 내보내십시오.',
  'convert.savedModel':
    'Python에서 폴더를 변환하십시오: python -m tf2onnx.convert --opset 17 --saved-model FOLDER --output model.onnx.',
  'convert.frozenGraph':
    'Python에서 입력과 출력의 이름을 넣어 변환하십시오: python -m tf2onnx.convert --opset 17 --graphdef model.pb --inputs input:0 --outputs embeddings:0 --output model.onnx. phase_train 같은 스위치는 먼저 False로 고정해야 합니다.',
  'convert.tensorFlowCheckpoint':
    'Python에서 모든 파일을 한 폴더에 두고 변환하십시오: python -m tf2onnx.convert --opset 17 --checkpoint model.ckpt.meta --inputs input:0 --outputs embeddings:0 --output model.onnx.',
  'convert.weightsList':
    'face-api.js의 인식 네트워크는 이 앱에 들어 있습니다. 모델에서 "face-api.js ResNet-34 (dlib)"를 선택하십시오. 다른 네트워크라면 tf.GraphModel이나 tf.LayersModel이 저장한 model.json을 그 가중치 파일과 함께 추가하십시오.',
  'convert.shard':
    'model.json과 그 가중치 파일 모두를 함께 선택하십시오. face-api.js의 네트워크는 이 앱에 들어 있으므로 모델과 검출기에서 선택하면 됩니다.',
  'convert.mxnet':
    'Python에서 두 파일(-symbol.json과 .params)로 변환하십시오: mxnet.onnx.export_model("model-symbol.json", "model-0000.params", [(1, 3, 112, 112)], numpy.float32, "model.onnx"). InsightFace가 같은 네트워크를 ONNX로도 공개합니다.',
  'convert.caffe':
    'Python에서 두 파일(.prototxt와 .caffemodel)로 변환하십시오: python -m caffe2onnx.convert --prototxt model.prototxt --caffemodel model.caffemodel --onnx model.onnx.',
  'convert.tensorRt': '이 엔진의 바탕이 된 ONNX 파일을 추가하십시오.',
  'convert.paddle':
    'Python에서 변환하십시오: paddle2onnx --model_dir FOLDER --model_filename model.pdmodel --params_filename model.pdiparams --save_file model.onnx --opset_version 17.',
  'convert.chip': '이 파일의 바탕이 된 ONNX 파일을 추가하십시오.',
  'convert.dlib':
    '이 형식은 어떤 브라우저에서도 읽을 수 없습니다. dlib의 얼굴 네트워크는 이 앱에 들어 있습니다. 모델에서 "face-api.js ResNet-34 (dlib)"를 선택하십시오.',
  'convert.torch7':
    'PyTorch에서 네트워크를 새로 내보내십시오. Keras용 OpenFace 층이 공개된 곳은 docs/models.md에 있습니다.',
  'convert.darknet':
    '네트워크의 ONNX 파일을 추가하십시오. YOLO를 학습하는 프로그램에서 format="onnx"로 내보낼 수 있습니다.',
  'convert.jax':
    'Python에서 jax2tf와 tf2onnx(python -m tf2onnx.convert --saved-model)로 함수를 변환해 그 ONNX 파일을 추가하십시오.',
  'convert.picture': '사진은 "사진 추가"로 추가하십시오.',
  'convert.lfsPointer': '포인터가 가리키는 파일을 내려받으십시오.',
  'convert.webPage': '모델 파일 자체를 내려받으십시오.',
  'convert.packed': '먼저 압축을 푸십시오. 여기서는 zip 파일만 열 수 있습니다.',
  'convert.zip': '압축을 풀어 ONNX 파일, 또는 model.json과 그 가중치 파일을 선택하십시오.',
} as const satisfies Record<keyof typeof english, string>;
