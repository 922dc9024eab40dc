import type { ModelDescription } from './model-description.ts';
import type { AlignmentTemplate, ModelInput } from './model-input.ts';
import type { NormalisationId } from './pixel-normalisation.ts';
import type { PlainCode } from '#words/message.ts';

/** What is known of a published network, by deepface's names. */
export interface ModelPreset {
  readonly name: string;
  readonly description: ModelDescription;
  /** What a person should know before trusting it: a sentence each. */
  readonly remarks: readonly PlainCode[];
}

interface Figures {
  readonly size: number | readonly [width: number, height: number];
  readonly dimensions: number;
  readonly normalisation?: NormalisationId;
  readonly alignment?: AlignmentTemplate;
  readonly layout?: ModelInput['layout'];
  readonly unitLength?: boolean;
  readonly licence: string;
  readonly origin: string;
  readonly remarks: readonly PlainCode[];
}

/**
 * Sizes, dimensions and normalisations as deepface 0.0.100 applies them. Where a network was
 * trained on crops by landmarks, the preset aligns so: that is what it recognises faces best with.
 */
export const MODEL_PRESETS: readonly ModelPreset[] = [
  preset('VGG-Face', {
    size: 224,
    dimensions: 4096,
    unitLength: true,
    licence: 'Visual Geometry Group, Oxford: not for commercial use',
    origin: 'github.com/serengil/deepface_models, vgg_face_weights.h5',
    remarks: ['preset.vggFace', 'preset.deepfaceOrder'],
  }),
  preset('Facenet', {
    size: 160,
    dimensions: 128,
    licence: 'MIT (David Sandberg)',
    origin: 'github.com/serengil/deepface_models, facenet_weights.h5',
    remarks: ['preset.facenet', 'preset.deepfaceOrder'],
  }),
  preset('Facenet512', {
    size: 160,
    dimensions: 512,
    licence: 'MIT (David Sandberg)',
    origin: 'github.com/serengil/deepface_models, facenet512_weights.h5',
    remarks: ['preset.facenet', 'preset.deepfaceOrder'],
  }),
  preset('OpenFace', {
    size: 96,
    dimensions: 128,
    alignment: 'eyes-and-nose',
    unitLength: true,
    licence: 'Apache-2.0 (Carnegie Mellon University)',
    origin: 'github.com/cmusatyalab/openface, nn4.small2.v1.t7',
    remarks: ['preset.openFace', 'preset.deepfaceOrder'],
  }),
  preset('DeepFace', {
    size: 152,
    dimensions: 4096,
    licence: 'MIT (Swarup Ghosh)',
    origin: 'github.com/swghosh/DeepFace, VGGFace2_DeepFace_weights_val-0.9034.h5',
    remarks: ['preset.deepFace', 'preset.deepfaceOrder'],
  }),
  preset('DeepID', {
    size: [47, 55],
    dimensions: 160,
    licence: 'Not stated with the weights; see github.com/Ruoyiran985/DeepID',
    origin: 'github.com/serengil/deepface_models, deepid_keras_weights.h5',
    remarks: ['preset.deepId', 'preset.deepfaceOrder'],
  }),
  preset('Dlib', {
    size: 150,
    dimensions: 128,
    alignment: 'dlib-chip',
    normalisation: 'bytes',
    licence: 'CC0 (Davis King)',
    origin: 'dlib.net, dlib_face_recognition_resnet_model_v1.dat',
    remarks: ['preset.dlib'],
  }),
  preset('ArcFace', {
    size: 112,
    dimensions: 512,
    alignment: 'five-points',
    normalisation: 'centred-128',
    licence: 'MIT (Keras Insightface); trained on data for research only',
    origin: 'github.com/serengil/deepface_models, arcface_weights.h5',
    remarks: ['preset.arcFace', 'preset.deepfaceOrder'],
  }),
  preset('SFace', {
    size: 112,
    dimensions: 128,
    alignment: 'five-points',
    normalisation: 'bytes',
    layout: 'nchw',
    licence: 'Apache-2.0 (OpenCV Zoo)',
    origin: 'github.com/opencv/opencv_zoo, face_recognition_sface_2021dec.onnx',
    remarks: ['preset.sFace'],
  }),
  preset('GhostFaceNet', {
    size: 112,
    dimensions: 512,
    alignment: 'five-points',
    licence: 'MIT (Hamad Alansari); trained on data for research only',
    origin: 'github.com/HamadYA/GhostFaceNets, GhostFaceNet_W1.3_S1_ArcFace.h5',
    remarks: ['preset.ghostFaceNet', 'preset.deepfaceOrder'],
  }),
  preset('Buffalo_L', {
    size: 112,
    dimensions: 512,
    alignment: 'five-points',
    normalisation: 'signed-unit',
    layout: 'nchw',
    licence: 'InsightFace: for research that is not commercial only',
    origin:
      'github.com/deepinsight/insightface, buffalo_l.zip, w600k_r50.onnx; deepface takes webface_r50.onnx',
    remarks: ['preset.buffalo'],
  }),
];

function preset(name: string, figures: Figures): ModelPreset {
  const { size, dimensions, licence, origin, remarks } = figures;
  const [width, height] = typeof size === 'number' ? [size, size] : size;
  return {
    name,
    remarks,
    description: {
      name,
      input: {
        width,
        height,
        alignment: figures.alignment ?? 'level-box',
        margin: 0,
        resize: 'keep-aspect',
        colour: 'rgb',
        layout: figures.layout ?? 'nhwc',
        normalisation: figures.normalisation ?? 'unit',
      },
      output: null,
      dimensions,
      unitLength: figures.unitLength ?? false,
      defaultMetric: 'cosine',
      libraryName: name,
      licence,
      origin,
    },
  };
}

/**
 * A preset as far as the model's own file leaves room for it: how a network was converted decides
 * the order of its axes and the names of its outputs, the preset everything else.
 *
 * @param guess What `guessDescription` made of the file.
 */
export function applyPreset(
  { description }: ModelPreset,
  guess: ModelDescription,
): ModelDescription {
  return {
    ...description,
    input: { ...description.input, layout: guess.input.layout },
    output: guess.output,
  };
}
