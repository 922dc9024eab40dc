import type { NormalisationId } from './pixel-normalisation.ts';
import type { PlainCode } from '#words/message.ts';

/**
 * How a face is laid out in the crop.
 * - `dlib-chip`: turned and scaled to dlib's mean face, padding 0.25.
 * - `five-points`: turned and scaled to the five points of ArcFace and insightface.
 * - `eyes-and-nose`: OpenFace's affine map by the outer corners of the eyes and the base of the
 *   nose.
 * - `level-box`: the detector's box, turned so that the eyes are level (what deepface does).
 * - `box`: the detector's box as it is.
 */
export type AlignmentTemplate = 'dlib-chip' | 'five-points' | 'eyes-and-nose' | 'level-box' | 'box';

/**
 * What a network expects to be given: everything between a face's landmarks and the first layer.
 */
export interface ModelInput {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alignment: AlignmentTemplate;
  /**
   * Added on each side of the box, or of what the template shows, as a fraction of its size;
   * negative cuts off. `eyes-and-nose` takes none.
   */
  readonly margin: number;
  /** How a box of other proportions gets into the crop: stretched, or whole with black bars. */
  readonly resize: 'stretch' | 'keep-aspect';
  readonly colour: 'rgb' | 'bgr';
  /** Order of the tensor's axes: batch, height, width, colour or batch, colour, height, width. */
  readonly layout: 'nhwc' | 'nchw';
  readonly normalisation: NormalisationId;
}

interface Choice<T extends string> {
  readonly id: T;
  readonly title: PlainCode;
}

/** What a person can choose from, with the words for it. */
export const ALIGNMENT_TEMPLATES: readonly Choice<AlignmentTemplate>[] = [
  { id: 'five-points', title: 'alignment.fivePoints' },
  { id: 'dlib-chip', title: 'alignment.meanFace' },
  { id: 'eyes-and-nose', title: 'alignment.eyesAndNose' },
  { id: 'level-box', title: 'alignment.levelBox' },
  { id: 'box', title: 'alignment.box' },
];

export const RESIZE_POLICIES: readonly Choice<ModelInput['resize']>[] = [
  { id: 'keep-aspect', title: 'resize.keepAspect' },
  { id: 'stretch', title: 'resize.stretch' },
];

export const COLOUR_ORDERS: readonly Choice<ModelInput['colour']>[] = [
  { id: 'rgb', title: 'colours.rgb' },
  { id: 'bgr', title: 'colours.bgr' },
];

export const TENSOR_LAYOUTS: readonly Choice<ModelInput['layout']>[] = [
  { id: 'nhwc', title: 'axes.colourLast' },
  { id: 'nchw', title: 'axes.colourFirst' },
];
