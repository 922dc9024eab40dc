import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import type { ModelInput } from './model-input.ts';
import {
  imageInputOf,
  likelyOutputOf,
  type ModelFault,
  type ModelSignature,
  rowLength,
} from './model-signature.ts';
import type { ModelId } from './pipeline-settings.ts';
import { pixelNormalisation } from './pixel-normalisation.ts';
import { message } from '#words/message.ts';

/** What a person says of a model that they bring; with its files it makes an `EmbeddingModel`. */
export interface ModelDescription {
  readonly name: string;
  readonly input: ModelInput;
  /** Name of the output that is the embedding; `null` takes the only one. */
  readonly output: string | null;
  readonly dimensions: number;
  /** Whether the app brings the vector to length 1. */
  readonly unitLength: boolean;
  readonly defaultMetric: MetricId;
  /**
   * deepface's name of the network, for the thresholds that libraries use with it; `null` where
   * none is known.
   */
  readonly libraryName: string | null;
  /** In the person's own words; may be empty. */
  readonly licence: string;
  readonly origin: string;
}

/**
 * More does not fit into a browser's memory with its intermediate results; the largest preset takes
 * 224.
 */
const MOST_PIXELS = 1024;
const MOST_DIMENSIONS = 65_536;

/**
 * A description to begin with: what the file tells, and for the rest what networks of its kind
 * usually take.
 */
export function guessDescription(signature: ModelSignature, path: string): ModelDescription {
  const input = imageInputOf(signature);
  const image = 'text' in input ? null : input;
  const output = likelyOutputOf(signature);
  const side = image?.width ?? image?.height ?? 112;
  return {
    name: nameFrom(path),
    input: {
      width: side,
      height: image?.height ?? side,
      margin: 0,
      resize: 'keep-aspect',
      colour: 'rgb',
      layout: image?.layout ?? 'nchw',
      ...usualCrop(side, image?.bytes ?? false),
    },
    output: signature.outputs.length > 1 ? (output?.name ?? null) : null,
    dimensions: (output && rowLength(output.shape)) ?? 128,
    unitLength: false,
    defaultMetric: 'cosine',
    libraryName: null,
    licence: '',
    origin: '',
  };
}

/**
 * How faces are usually cut out and normalised for networks of a size.
 *
 * @param bytes Whether the network takes whole bytes.
 */
export function usualCrop(
  side: number,
  bytes: boolean,
): Pick<ModelInput, 'alignment' | 'normalisation'> {
  const isArcFace = side === 112;
  return {
    alignment: isArcFace ? 'five-points' : 'level-box',
    normalisation: bytes ? 'bytes' : isArcFace ? 'signed-unit' : 'unit',
  };
}

/**
 * A file's name says little where it is the usual one; its folder then says which checkpoint it is.
 */
function nameFrom(path: string): string {
  const [file = '', folder] = path.split('/').toReversed();
  const name = file.replace(/\.(onnx|json|zip)$/i, '');
  const usual = /^(?:model|net|network|weights|saved_model|inference)$/i.test(name);
  return usual && folder !== undefined && folder !== '' ? folder : name;
}

/**
 * What is wrong with a description by itself and against the model's files; empty when it can be
 * tried.
 */
export function descriptionFaults(
  description: ModelDescription,
  signature: ModelSignature,
): readonly ModelFault[] {
  const input = imageInputOf(signature);
  if ('text' in input) return [input];
  const { width, height, margin, layout } = description.input;
  const faults: ModelFault[] = [];
  if (description.name.trim() === '') {
    faults.push({ text: message('modelFault.noName'), remedy: message('modelFix.giveName') });
  }
  if (![width, height].every((n) => Number.isInteger(n) && n >= 8 && n <= MOST_PIXELS)) {
    faults.push({
      text: message('modelFault.cropSize', { width: String(width), height: String(height) }),
      remedy: message('modelFix.wholeSides', { most: String(MOST_PIXELS) }),
    });
  } else if (width !== (input.width ?? width) || height !== (input.height ?? height)) {
    faults.push({
      text: message('modelFault.otherSize', {
        width: String(width),
        height: String(height),
        fileWidth: String(input.width ?? 'any'),
        fileHeight: String(input.height ?? 'any'),
      }),
      remedy: message('modelFix.statedSize'),
    });
  }
  if (!(margin >= -0.4 && margin <= 2)) {
    faults.push({
      text: message('modelFault.margin'),
      remedy: message('modelFix.margin'),
    });
  }
  if (input.saysLayout && layout !== input.layout) {
    faults.push({
      text: message(layout === 'nhwc' ? 'modelFault.coloursLast' : 'modelFault.coloursFirst'),
      remedy: message('modelFix.layout', { layout: input.layout.toUpperCase() }),
    });
  }
  if (input.bytes && description.input.normalisation !== 'bytes') {
    faults.push({
      text: message('modelFault.takesBytes'),
      remedy: message('modelFix.bytes'),
    });
  }
  return [...faults, ...outputFaults(description, signature)];
}

function outputFaults(
  { output, dimensions }: ModelDescription,
  signature: ModelSignature,
): readonly ModelFault[] {
  if (!(Number.isInteger(dimensions) && dimensions >= 2 && dimensions <= MOST_DIMENSIONS)) {
    return [
      {
        text: message('modelFault.dimensions', { dimensions: String(dimensions) }),
        remedy: message('modelFix.wholeDimensions', { most: String(MOST_DIMENSIONS) }),
      },
    ];
  }
  const { outputs, format } = signature;
  const names = outputs.map(({ name }) => name).join(', ');
  if (output === null && outputs.length !== 1) {
    return [
      {
        text: message('modelFault.severalOutputs', { outputs: outputs.length, names }),
        remedy: message('modelFix.chooseOutput'),
      },
    ];
  }
  const chosen = output === null ? outputs[0] : outputs.find(({ name }) => name === output);
  if (chosen === undefined) {
    // A graph model can be asked for any of its nodes, also for one that it does not list.
    if (format === 'tfjs-graph') return [];
    return [
      {
        text: message('modelFault.noSuchOutput', { output: output ?? '' }),
        remedy: message('modelFix.oneOfOutputs', { names }),
      },
    ];
  }
  const length = rowLength(chosen.shape);
  if (length === null || length === dimensions) return [];
  return [
    length < 2
      ? {
          text: message('modelFault.outputNoRow', { output: chosen.name }),
          remedy: message('modelFix.otherOutput'),
        }
      : {
          text: message('modelFault.outputStates', {
            output: chosen.name,
            numbers: length,
            dimensions,
          }),
          remedy: message('modelFix.setDimensions', { dimensions: length }),
        },
  ];
}

export function describedModel(
  description: ModelDescription,
  format: ModelSignature['format'],
  id: ModelId,
): EmbeddingModel {
  const { input, ...rest } = description;
  return {
    ...rest,
    id,
    name: rest.name.trim(),
    format,
    input,
    inputSize: Math.max(input.width, input.height),
    normalisation: pixelNormalisation(input.normalisation).formula,
  };
}

/**
 * What of a description changes an embedding's numbers, as one text: equal texts and equal weights
 * give interchangeable embeddings.
 */
export function embeddingIdentity({ input, output, unitLength }: ModelDescription): string {
  const { width, height, alignment, margin, resize, colour, layout, normalisation } = input;
  const crop = [width, height, alignment, margin, resize];
  return JSON.stringify({ crop, values: [colour, layout, normalisation], output, unitLength });
}
