/** What is wrong with a model's files or its description, and what to do about it. */
export const modelFaults = {
  'modelFault.notKnownHere': 'The model "{id}" is not known here.',
  'modelFault.changed': 'The files of {name} have changed since it was added.',
  'modelFault.inexact':
    '{name} computes inexactly in this browser: it missed a known embedding by {error}, allowed is {allowed}.',
  'modelFault.openingFailed': 'Opening the model failed: {reason}',
  'modelFault.notOpened': '{reason}',
  'modelFault.photoNotHeld': 'The photo is no longer held.',
  'modelFault.noFaceInPhoto': 'No face was found in this photo.',
  'modelFault.noInput': 'The model has no input.',
  'modelFault.severalInputs':
    'The model has {inputs, number, ::group-off} inputs ({names}); the app can only give it one picture.',
  'modelFault.inputType':
    'The model\'s input "{name}" is of type {type}; the app gives 32-bit floats.',
  'modelFault.inputAxes':
    'The model\'s input "{name}" has {axes, number, ::group-off} axes ({shape}); a picture has four: batch, height, width and colour.',
  'modelFault.batch': 'The model takes {pictures, number, ::group-off} pictures at once ({shape}).',
  'modelFault.noColours':
    'The model\'s input "{name}" has the shape {shape}; none of its axes is for three colours.',
  'modelFault.noName': 'The model has no name.',
  'modelFault.cropSize': 'A crop of {width} x {height} pixels is not possible.',
  'modelFault.otherSize':
    'The description gives the model {width} x {height} pixels, its file takes {fileWidth, select, any {any} other {{fileWidth}}} x {fileHeight, select, any {any} other {{fileHeight}}}.',
  'modelFault.margin': 'The margin around the box is not possible.',
  'modelFault.coloursLast':
    "The description puts the colours last, the model's file has them first.",
  'modelFault.coloursFirst':
    "The description puts the colours first, the model's file has them last.",
  'modelFault.takesBytes': 'The model takes whole bytes, so it normalises by itself.',
  'modelFault.dimensions': 'An embedding of {dimensions} numbers is not possible.',
  'modelFault.severalOutputs': 'The model has {outputs, number, ::group-off} outputs ({names}).',
  'modelFault.noSuchOutput': 'The model has no output "{output}".',
  'modelFault.outputNoRow':
    'The output "{output}" is not one row of numbers, so it is no embedding.',
  'modelFault.outputStates':
    'The output "{output}" has {numbers, number, ::group-off} numbers, the description says {dimensions, number, ::group-off}.',
  'modelFault.outputShape':
    'The output "{output}" has the shape {shape}; an embedding is one row of numbers.',
  'modelFault.outputGave':
    'The output "{output}" gave {numbers, number, ::group-off} numbers, the description says {dimensions, number, ::group-off}.',
  'modelFault.onlyZeros': 'For a drawn face the model gives only zeros.',
  'modelFault.noNumbers': 'For a drawn face the model gives values that are no numbers.',
  'modelFault.constant': 'The model gives the same numbers for two different pictures.',
  'modelFault.severalModels':
    'There are {models, number, ::group-off} models among the files: {paths}.',
  'modelFault.noFile': 'There is no file.',
  'modelFault.otherFormat': '{file} is {kind}; this app runs ONNX and TensorFlow.js models.',
  'modelFault.neither': '{file} is neither an ONNX file nor a model.json of TensorFlow.js.',
  'modelFault.noneOf':
    'None of the {files, number, ::group-off} files is an ONNX file or a model.json of TensorFlow.js.',
  'modelFault.onnxBreaksOff':
    '{file} is not a whole ONNX file: it breaks off after {length, number} bytes, and should have {needed, number} bytes at least.',
  'modelFault.onnxDamaged':
    '{file} is not a whole ONNX file: it begins as one, but is damaged inside.',
  'modelFault.onnxUnlike':
    '{file} is not a whole ONNX file: it does not begin as one, so it is damaged or something else.',
  'modelFault.notOnnx': '{file} is {kind}, not an ONNX file.',
  'modelFault.weightsMissing':
    '{file} keeps its weights in {location}, which is not among the chosen files.',
  'modelFault.weightsNotAmong':
    '{file} keeps its weights in {location}, which is not among the chosen files ({others}).',
  'modelFault.weightsAmbiguous':
    '{file} keeps its weights in {location}, and several of the chosen files have that name.',
  'modelFault.weightsShort':
    '{location} has {length, number} bytes, {file} reads {needed, number} bytes of it: it breaks off, or is of another model.',
  'modelFault.weightsLong':
    '{location} has {length, number} bytes, {file} reads only {needed, number} bytes of it: it seems to be of another model.',
  'modelFault.shardAmbiguous':
    '{file} keeps weights in {location}, and several of the chosen files have that name.',
  'modelFault.shardsMissing':
    '{file} needs {files, plural, one {# file} other {# files}} of weights; {missing} {count, plural, one {is} other {are}} not among the chosen ones.',
  'modelFault.moreShardsMissing':
    '{file} needs {files, plural, one {# file} other {# files}} of weights; {missing} and more are not among the chosen ones.',
  'modelFault.shardsLength':
    'The weights of {file} have {length, number} bytes, {expected, number} are listed: a shard is damaged, breaks off, or is of another model.',
  'modelFault.noJson': '{file} is damaged or breaks off: it is not valid JSON.',
  'modelFault.jsonWithoutWeights':
    '{file} is no model of TensorFlow.js: it has no list of weights.',
  'modelFault.jsonWithoutNetwork': '{file} is no model of TensorFlow.js: it has no network.',
  'modelFault.listDamaged': 'The list of weights in {file} is damaged.',
  'modelFault.tfjsCannotLoad': 'TensorFlow.js cannot load {file}: {reason}',
  'modelFault.tfjsOperation':
    'TensorFlow.js does not know the operation {operation} that {file} uses.',
  'modelFault.tfjsLayer': 'TensorFlow.js does not know the layer {layer} that {file} uses.',
  'modelFault.cannotRun': 'The network cannot be run: {reason}',
  'modelFault.gaveNoOutput': 'The network cannot be run: it gave no such output.',
  'modelFault.irTooNew':
    '{file} is too new for this runtime: IR {version, number, ::group-off}, it reads up to {newest, number, ::group-off}; export with opset {opset}.',
  'modelFault.opsetTooNew':
    '{file} is too new for this runtime: opset {version, number, ::group-off}, it reads up to {newest, number, ::group-off}; export with opset {opset}.',
  'modelFault.domainTooNew':
    '{file} is too new for this runtime: opset of {domain} {version, number, ::group-off}, it reads up to {newest, number, ::group-off}; export with opset {opset}.',
  'modelFault.onnxOperation':
    'ONNX Runtime Web does not know the operation {operation} that {file} uses (opset {version, number, ::group-off}).',
  'modelFault.operationVersion': '{operation} (version {version})',
  'modelFault.memory': '{file} needs more memory than this browser gives: {reason}',
  'modelFault.onnxCannotLoad': 'ONNX Runtime Web cannot load {file}: {reason}',
  'modelFix.addFilesAgain': 'Add its files again.',
  'modelFix.addAgain': 'Add it again.',
  'modelFix.otherBackend': 'Choose another backend in the settings.',
  'modelFix.otherModel': 'Choose another model meanwhile.',
  'modelFix.smallerOrAnew':
    'It may be too large for this browser, or damaged. Try again, or convert it anew.',
  'modelFix.otherPhoto': 'Choose another photo.',
  'modelFix.exportWhole':
    'Export it again as a whole. docs/models.md says how the usual networks are converted.',
  'modelFix.exportForInference':
    'Export it for inference, with the others fixed. docs/models.md says how the usual networks are converted.',
  'modelFix.exportFloats': 'Export it with an input of float32.',
  'modelFix.networkOfFaces':
    'Choose the network that takes pictures of faces. docs/models.md says how the usual networks are converted.',
  'modelFix.batchOfOne': 'Export it with a batch of one, or with an open batch.',
  'modelFix.colourPictures': 'Choose a network that takes colour pictures.',
  'modelFix.giveName': 'Give it one.',
  'modelFix.wholeSides': 'Set whole numbers from 8 to {most}.',
  'modelFix.statedSize': 'Set the size that the file states, or choose another file.',
  'modelFix.margin': 'Set a number from -0.4 to 2.',
  'modelFix.layout': 'Set the layout to {layout}.',
  'modelFix.bytes': 'Set the normalisation to x (0 to 255).',
  'modelFix.wholeDimensions': 'Set a whole number from 2 to {most}.',
  'modelFix.chooseOutput': 'Choose the one that is the embedding.',
  'modelFix.oneOfOutputs': 'Choose one of these: {names}.',
  'modelFix.otherOutput': 'Choose another output, or a network that ends in an embedding.',
  'modelFix.setDimensions':
    'Set the dimensions to {dimensions, number, ::group-off}, or choose another output.',
  'modelFix.normalisationOrOutput':
    'Check the normalisation and the output; the weights may also be damaged.',
  'modelFix.checkOutput': 'Check the output: it may be a constant of the network.',
  'modelFix.oneAtATime': 'Add one model at a time.',
  'modelFix.chooseFiles': 'Choose an ONNX file, or model.json and its shards.',
  'modelFix.chooseOrConvert':
    'Choose an ONNX file, or model.json together with its shards. docs/models.md says how to convert others.',
  'modelFix.copyAgain': 'Copy or download it again.',
  'modelFix.copyOrExportAgain': 'Copy or download it again, or export it again.',
  'modelFix.chooseTogether':
    'Choose {file} and {location} together, or add a zip of both. A file that was renamed must get this name back.',
  'modelFix.oneWithItsWeights': 'Add one model at a time, each with its own weights.',
  'modelFix.savedTogether': 'Choose the {location} that was saved together with {file}.',
  'modelFix.savedTogetherOrAnew':
    'Choose the {location} that was saved together with {file}; if several models share it, save this one anew with onnx.save_model(onnx.load("{file}"), "alone.onnx").',
  'modelFix.allShards': 'Choose model.json together with all of its shards, or a zip of them.',
  'modelFix.jsonOfConverter': 'Choose the model.json that tensorflowjs_converter wrote.',
  'modelFix.convertToOnnx': 'Convert the network to ONNX instead; docs/models.md says how.',
  'modelFix.sizeAndLayout': 'Check the input size and the layout.',
  'modelFix.sizeAndLayoutOrOnnx':
    'Check the input size and the layout, or convert the network to ONNX instead.',
  'modelFix.opset':
    'Export it with opset {opset}: torch.onnx.export(..., opset_version={opset}, dynamo=False), or tf2onnx with --opset {opset}. If the program writes the newest file format all the same, set model.ir_version = 8 before onnx.save.',
  'modelFix.noCustomOperations': 'Export it with opset {opset} and without custom operations.',
  'modelFix.lessMemory': 'Close other tabs, or quantise the network to 8 bits.',
  'modelFix.exportAnew':
    'The file is whole, but not a network as the runtime expects it. Export it again, with opset {opset}.',
} as const;
