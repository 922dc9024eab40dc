import type { PlainCode } from '#words/message.ts';

/** What is done to the crop's values, 0 to 255, before the first layer. */
export type NormalisationId =
  | 'bytes'
  | 'unit'
  | 'centred-128'
  | 'centred-127'
  | 'signed-unit'
  | 'standardised'
  | 'vggface'
  | 'vggface2';

/** `value * scale + offset` for each of red, green and blue. */
interface Linear {
  readonly scale: number;
  readonly offset: readonly [red: number, green: number, blue: number];
}

export interface PixelNormalisation {
  readonly id: NormalisationId;
  /** As it is written into files; x is 0 to 255. */
  readonly formula: string;
  /** The formula and who uses it, to choose from. */
  readonly title: PlainCode;
  /** `null` where it depends on the whole image. */
  readonly linear: Linear | null;
}

const grey = (scale: number, offset: number): Linear => ({
  scale,
  offset: [offset, offset, offset],
});

/**
 * The ways in which published networks take their pixels. Figures: deepface's `normalize_input`,
 * insightface, VGGFace and VGGFace2; the means of the last two belong to the colours named, in
 * whatever order a network takes them.
 */
export const NORMALISATIONS: readonly PixelNormalisation[] = [
  { id: 'bytes', formula: 'x (0 to 255)', title: 'normalisation.bytes', linear: grey(1, 0) },
  {
    id: 'unit',
    formula: 'x / 255 (0 to 1)',
    title: 'normalisation.unit',
    linear: grey(1 / 255, 0),
  },
  {
    id: 'centred-128',
    formula: '(x - 127.5) / 128',
    title: 'normalisation.centred128',
    linear: grey(1 / 128, -127.5 / 128),
  },
  {
    id: 'centred-127',
    formula: '(x - 127) / 128',
    title: 'normalisation.centred127',
    linear: grey(1 / 128, -127 / 128),
  },
  {
    id: 'signed-unit',
    formula: '(x - 127.5) / 127.5 = x / 127.5 - 1',
    title: 'normalisation.signedUnit',
    linear: grey(1 / 127.5, -1),
  },
  {
    id: 'standardised',
    formula: '(x - mean) / standard deviation of the image',
    title: 'normalisation.standardised',
    linear: null,
  },
  {
    id: 'vggface',
    formula: 'x - (129.1863, 104.7624, 93.5940) for red, green, blue',
    title: 'normalisation.vggface',
    linear: { scale: 1, offset: [-129.1863, -104.7624, -93.594] },
  },
  {
    id: 'vggface2',
    formula: 'x - (131.0912, 103.8827, 91.4953) for red, green, blue',
    title: 'normalisation.vggface2',
    linear: { scale: 1, offset: [-131.0912, -103.8827, -91.4953] },
  },
];

/** @throws {Error} for an id that is none: a programming error. */
export function pixelNormalisation(id: NormalisationId): PixelNormalisation {
  const found = NORMALISATIONS.find((normalisation) => normalisation.id === id);
  if (found === undefined) throw new Error(`There is no normalisation "${id}".`);
  return found;
}

/**
 * The values by which an image is normalised. For `standardised` they are the image's own, its
 * deviation kept from zero as in TensorFlow's `per_image_standardization`, so that an image of one
 * colour becomes zeros and not NaN.
 *
 * @param rgb 0 to 255, three values a pixel.
 */
export function linearFor(id: NormalisationId, rgb: Float32Array): Linear {
  const { linear } = pixelNormalisation(id);
  if (linear !== null) return linear;
  let sum = 0;
  for (const value of rgb) sum += value;
  const mean = sum / rgb.length;
  let squares = 0;
  for (const value of rgb) squares += (value - mean) ** 2;
  const deviation = Math.max(Math.sqrt(squares / rgb.length), 1 / Math.sqrt(rgb.length));
  return grey(1 / deviation, -mean / deviation);
}
