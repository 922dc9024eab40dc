import type { modelFaults as english } from '#words/en/modelFaults.ts';

export const modelFaults = {
  'modelFault.notKnownHere': '"{id}" 모델이 여기에 없습니다.',
  'modelFault.changed': '{name} 모델의 파일이 추가한 뒤에 바뀌었습니다.',
  'modelFault.inexact':
    '{name} 모델의 계산이 이 브라우저에서 정확하지 않습니다. 정답을 아는 임베딩과 {error}만큼 다릅니다(허용 {allowed}).',
  'modelFault.openingFailed': '모델을 열지 못했습니다. {reason}',
  'modelFault.notOpened': '모델을 열 수 없습니다. {reason}',
  'modelFault.photoNotHeld': '사진을 더 이상 가지고 있지 않습니다.',
  'modelFault.noFaceInPhoto': '이 사진에서 얼굴을 찾지 못했습니다.',
  'modelFault.noInput': '모델에 입력이 없습니다.',
  'modelFault.severalInputs':
    '모델의 입력이 {inputs, number, ::group-off}개입니다({names}). 이 앱은 이미지 하나만 넣을 수 있습니다.',
  'modelFault.inputType':
    '모델의 입력 "{name}"의 형식은 {type}입니다. 이 앱은 32비트 부동소수점 값을 넣습니다.',
  'modelFault.inputAxes':
    '모델의 입력 "{name}"의 축은 {axes, number, ::group-off}개입니다({shape}). 이미지의 축은 배치, 높이, 너비, 색의 넷입니다.',
  'modelFault.batch':
    '모델이 이미지 {pictures, number, ::group-off}장을 한꺼번에 받습니다({shape}).',
  'modelFault.noColours':
    '모델의 입력 "{name}"의 모양은 {shape}입니다. 세 가지 색에 해당하는 축이 없습니다.',
  'modelFault.noName': '모델의 이름이 없습니다.',
  'modelFault.cropSize': '얼굴 영역을 {width} x {height}픽셀로 할 수 없습니다.',
  'modelFault.otherSize':
    '모델 설정에는 {width} x {height}픽셀인데, 모델 파일이 받는 크기는 {fileWidth, select, any {제한 없음} other {{fileWidth}}} x {fileHeight, select, any {제한 없음} other {{fileHeight}}}입니다.',
  'modelFault.margin': '검출 상자 둘레의 여백을 그렇게 할 수 없습니다.',
  'modelFault.coloursLast': '모델 설정에는 색이 마지막 축인데, 모델 파일에는 첫 축입니다.',
  'modelFault.coloursFirst': '모델 설정에는 색이 첫 축인데, 모델 파일에는 마지막 축입니다.',
  'modelFault.takesBytes': '모델이 바이트 값을 그대로 받아 스스로 정규화합니다.',
  'modelFault.dimensions': '임베딩을 {dimensions}차원으로 할 수 없습니다.',
  'modelFault.severalOutputs': '모델의 출력이 {outputs, number, ::group-off}개입니다({names}).',
  'modelFault.noSuchOutput': '모델에 "{output}" 출력이 없습니다.',
  'modelFault.outputNoRow': '"{output}" 출력은 숫자 한 줄이 아니므로 임베딩이 아닙니다.',
  'modelFault.outputStates':
    '"{output}" 출력은 숫자 {numbers, number, ::group-off}개인데, 모델 설정에는 {dimensions, number, ::group-off}개로 되어 있습니다.',
  'modelFault.outputShape':
    '"{output}" 출력의 모양은 {shape}입니다. 임베딩은 숫자 한 줄이어야 합니다.',
  'modelFault.outputGave':
    '"{output}" 출력에서 숫자 {numbers, number, ::group-off}개가 나왔는데, 모델 설정에는 {dimensions, number, ::group-off}개로 되어 있습니다.',
  'modelFault.onlyZeros': '그림으로 그린 얼굴에 대해 모델의 출력이 모두 0입니다.',
  'modelFault.noNumbers': '그림으로 그린 얼굴에 대해 모델이 숫자가 아닌 값을 냅니다.',
  'modelFault.constant': '서로 다른 두 이미지에 대해 모델이 같은 값을 냅니다.',
  'modelFault.severalModels':
    '파일 가운데 모델이 {models, number, ::group-off}개 있습니다: {paths}.',
  'modelFault.noFile': '파일이 없습니다.',
  'modelFault.otherFormat':
    '{file} 파일은 이 앱에서 실행할 수 있는 ONNX나 TensorFlow.js 모델이 아닙니다. 파일의 종류: {kind}.',
  'modelFault.neither': '{file} 파일은 ONNX 파일도, TensorFlow.js의 model.json도 아닙니다.',
  'modelFault.noneOf':
    '파일 {files, number, ::group-off}개 가운데 ONNX 파일이나 TensorFlow.js의 model.json이 없습니다.',
  'modelFault.onnxBreaksOff':
    '{file} 파일은 온전한 ONNX 파일이 아닙니다. {length, number}바이트에서 끊겼는데, 적어도 {needed, number}바이트여야 합니다.',
  'modelFault.onnxDamaged':
    '{file} 파일은 온전한 ONNX 파일이 아닙니다. 시작은 맞지만 안이 손상되었습니다.',
  'modelFault.onnxUnlike':
    '{file} 파일은 온전한 ONNX 파일이 아닙니다. ONNX 파일처럼 시작하지 않으므로 손상되었거나 다른 파일입니다.',
  'modelFault.notOnnx': '{file} 파일은 ONNX 파일이 아닙니다. 파일의 종류: {kind}.',
  'modelFault.weightsMissing':
    '{file} 파일의 가중치는 {location} 파일에 있는데, 선택한 파일 중에 없습니다.',
  'modelFault.weightsNotAmong':
    '{file} 파일의 가중치는 {location} 파일에 있는데, 선택한 파일({others}) 중에 없습니다.',
  'modelFault.weightsAmbiguous':
    '{file} 파일의 가중치는 {location} 파일에 있는데, 선택한 파일 중에 그 이름이 여럿입니다.',
  'modelFault.weightsShort':
    '{location} 파일은 {length, number}바이트인데 {file} 파일은 그중 {needed, number}바이트를 읽습니다. 파일이 끊겼거나 다른 모델의 것입니다.',
  'modelFault.weightsLong':
    '{location} 파일은 {length, number}바이트인데 {file} 파일은 그중 {needed, number}바이트만 읽습니다. 다른 모델의 파일인 듯합니다.',
  'modelFault.shardAmbiguous':
    '{file} 파일의 가중치 일부는 {location} 파일에 있는데, 선택한 파일 중에 그 이름이 여럿입니다.',
  'modelFault.shardsMissing':
    '{file} 파일에는 가중치 파일 {files, number}개가 필요한데, 선택한 파일 중에 {count, number}개가 없습니다: {missing}.',
  'modelFault.moreShardsMissing':
    '{file} 파일에는 가중치 파일 {files, number}개가 필요한데, 선택한 파일 중에 다음 파일 등이 없습니다: {missing}.',
  'modelFault.shardsLength':
    '{file} 파일의 가중치는 {length, number}바이트인데, 목록에는 {expected, number}바이트로 되어 있습니다. 가중치 파일이 손상되었거나, 끊겼거나, 다른 모델의 것입니다.',
  'modelFault.noJson': '{file} 파일이 손상되었거나 끊겼습니다. 올바른 JSON이 아닙니다.',
  'modelFault.jsonWithoutWeights':
    '{file} 파일은 TensorFlow.js 모델이 아닙니다. 가중치 목록이 없습니다.',
  'modelFault.jsonWithoutNetwork':
    '{file} 파일은 TensorFlow.js 모델이 아닙니다. 네트워크가 없습니다.',
  'modelFault.listDamaged': '{file} 파일의 가중치 목록이 손상되었습니다.',
  'modelFault.tfjsCannotLoad': 'TensorFlow.js로 {file} 파일을 불러올 수 없습니다: {reason}',
  'modelFault.tfjsOperation':
    '{file} 파일에서 쓰는 {operation} 연산을 TensorFlow.js가 알지 못합니다.',
  'modelFault.tfjsLayer': '{file} 파일에서 쓰는 {layer} 층을 TensorFlow.js가 알지 못합니다.',
  'modelFault.cannotRun': '네트워크를 실행할 수 없습니다: {reason}',
  'modelFault.gaveNoOutput': '네트워크를 실행할 수 없습니다. 그 출력이 나오지 않았습니다.',
  'modelFault.irTooNew':
    '{file} 파일은 이 런타임에 너무 새롭습니다. IR {version, number, ::group-off}인데 {newest, number, ::group-off}까지 읽습니다. opset {opset}으로 내보내십시오.',
  'modelFault.opsetTooNew':
    '{file} 파일은 이 런타임에 너무 새롭습니다. opset {version, number, ::group-off}인데 {newest, number, ::group-off}까지 읽습니다. opset {opset}으로 내보내십시오.',
  'modelFault.domainTooNew':
    '{file} 파일은 이 런타임에 너무 새롭습니다. {domain}의 opset {version, number, ::group-off}인데 {newest, number, ::group-off}까지 읽습니다. opset {opset}으로 내보내십시오.',
  'modelFault.onnxOperation':
    '{file} 파일(opset {version, number, ::group-off})에서 쓰는 {operation} 연산을 ONNX Runtime Web이 알지 못합니다.',
  'modelFault.operationVersion': '{operation}(버전 {version})',
  'modelFault.memory':
    '{file} 파일에는 이 브라우저가 주는 것보다 더 많은 메모리가 필요합니다: {reason}',
  'modelFault.onnxCannotLoad': 'ONNX Runtime Web으로 {file} 파일을 불러올 수 없습니다: {reason}',
  'modelFix.addFilesAgain': '모델 파일을 다시 추가하십시오.',
  'modelFix.addAgain': '다시 추가하십시오.',
  'modelFix.otherBackend': '설정에서 다른 백엔드를 선택하십시오.',
  'modelFix.otherModel': '우선 다른 모델을 선택하십시오.',
  'modelFix.smallerOrAnew':
    '이 브라우저에 너무 크거나 손상되었을 수 있습니다. 다시 시도하거나 새로 변환하십시오.',
  'modelFix.otherPhoto': '다른 사진을 선택하십시오.',
  'modelFix.exportWhole':
    '모델 전체를 다시 내보내십시오. 흔히 쓰는 네트워크의 변환 방법은 docs/models.md에 있습니다.',
  'modelFix.exportForInference':
    '나머지 입력을 고정해 추론용으로 내보내십시오. 흔히 쓰는 네트워크의 변환 방법은 docs/models.md에 있습니다.',
  'modelFix.exportFloats': '입력을 float32로 해서 내보내십시오.',
  'modelFix.networkOfFaces':
    '얼굴 이미지를 받는 네트워크를 선택하십시오. 흔히 쓰는 네트워크의 변환 방법은 docs/models.md에 있습니다.',
  'modelFix.batchOfOne': '배치 크기를 1로 하거나 정하지 않고 내보내십시오.',
  'modelFix.colourPictures': '컬러 이미지를 받는 네트워크를 선택하십시오.',
  'modelFix.giveName': '이름을 지으십시오.',
  'modelFix.wholeSides': '8부터 {most}까지의 정수로 정하십시오.',
  'modelFix.statedSize': '파일에 있는 크기로 정하거나 다른 파일을 선택하십시오.',
  'modelFix.margin': '-0.4부터 2까지의 숫자로 정하십시오.',
  'modelFix.layout': '축을 {layout} 순서로 정하십시오.',
  'modelFix.bytes': '정규화를 x (0~255)로 정하십시오.',
  'modelFix.wholeDimensions': '2부터 {most}까지의 정수로 정하십시오.',
  'modelFix.chooseOutput': '임베딩인 출력을 선택하십시오.',
  'modelFix.oneOfOutputs': '다음 중에서 선택하십시오: {names}.',
  'modelFix.otherOutput': '다른 출력이나, 임베딩으로 끝나는 네트워크를 선택하십시오.',
  'modelFix.setDimensions':
    '{dimensions, number, ::group-off}차원으로 정하거나 다른 출력을 선택하십시오.',
  'modelFix.normalisationOrOutput':
    '정규화와 출력을 확인하십시오. 가중치가 손상되었을 수도 있습니다.',
  'modelFix.checkOutput': '출력을 확인하십시오. 네트워크의 상수일 수 있습니다.',
  'modelFix.oneAtATime': '모델을 하나씩 추가하십시오.',
  'modelFix.chooseFiles': 'ONNX 파일, 또는 model.json과 그 가중치 파일을 선택하십시오.',
  'modelFix.chooseOrConvert':
    'ONNX 파일, 또는 model.json과 그 가중치 파일을 함께 선택하십시오. 다른 형식의 변환 방법은 docs/models.md에 있습니다.',
  'modelFix.copyAgain': '다시 복사하거나 내려받으십시오.',
  'modelFix.copyOrExportAgain': '다시 복사하거나 내려받거나, 다시 내보내십시오.',
  'modelFix.chooseTogether':
    '{file} 파일과 {location} 파일을 함께 선택하거나, 둘을 묶은 zip 파일을 추가하십시오. 이름을 바꾼 파일은 이 이름으로 되돌려야 합니다.',
  'modelFix.oneWithItsWeights': '모델을 하나씩, 각각의 가중치와 함께 추가하십시오.',
  'modelFix.savedTogether': '{file} 파일과 함께 저장한 {location} 파일을 선택하십시오.',
  'modelFix.savedTogetherOrAnew':
    '{file} 파일과 함께 저장한 {location} 파일을 선택하십시오. 여러 모델이 같은 파일을 쓴다면 onnx.save_model(onnx.load("{file}"), "alone.onnx")로 이 모델만 새로 저장하십시오.',
  'modelFix.allShards':
    'model.json과 그 가중치 파일 모두를 함께 선택하거나, 모두 묶은 zip 파일을 선택하십시오.',
  'modelFix.jsonOfConverter': 'tensorflowjs_converter가 만든 model.json을 선택하십시오.',
  'modelFix.convertToOnnx': '네트워크를 ONNX로 변환하십시오. 방법은 docs/models.md에 있습니다.',
  'modelFix.sizeAndLayout': '입력 크기와 축 순서를 확인하십시오.',
  'modelFix.sizeAndLayoutOrOnnx':
    '입력 크기와 축 순서를 확인하거나, 네트워크를 ONNX로 변환하십시오.',
  'modelFix.opset':
    'opset {opset}으로 내보내십시오: torch.onnx.export(..., opset_version={opset}, dynamo=False), 또는 tf2onnx의 --opset {opset}. 그래도 가장 새로운 파일 형식으로 저장되면 onnx.save 전에 model.ir_version = 8로 정하십시오.',
  'modelFix.noCustomOperations': '사용자 정의 연산 없이 opset {opset}으로 내보내십시오.',
  'modelFix.lessMemory': '다른 탭을 닫거나, 네트워크를 8비트로 양자화하십시오.',
  'modelFix.exportAnew':
    '파일은 온전하지만 런타임이 기대하는 네트워크가 아닙니다. opset {opset}으로 다시 내보내십시오.',
} as const satisfies Record<keyof typeof english, string>;
