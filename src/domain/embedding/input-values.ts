import type { ModelInput } from './model-input.ts';
import { linearFor } from './pixel-normalisation.ts';

/** An RGB image, values 0 to 255, row-major, three values a pixel. */
export interface Crop {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

type ValueLayout = Pick<ModelInput, 'colour' | 'layout' | 'normalisation'>;

/**
 * The crop as the values that a network reads: normalised, its colours and axes in the order asked
 * for. One image, so no batch axis.
 */
export function toInputValues({ rgb }: Crop, input: ValueLayout): Float32Array {
  const { scale, offset } = linearFor(input.normalisation, rgb);
  const values = new Float32Array(rgb.length);
  forEachValue(rgb.length / 3, input, (from, colour, to) => {
    values[to] = (rgb[from] ?? NaN) * scale + (offset[colour] ?? NaN);
  });
  return values;
}

/**
 * The inverse of {@link toInputValues}: the picture that is in the values. Together they show what
 * a network is really given.
 *
 * @param crop The image that the values were made of; only a normalisation by the image's own mean
 *   looks at it.
 */
export function fromInputValues(values: Float32Array, crop: Crop, input: ValueLayout): Crop {
  const { scale, offset } = linearFor(input.normalisation, crop.rgb);
  const rgb = new Float32Array(values.length);
  forEachValue(values.length / 3, input, (from, colour, to) => {
    rgb[from] = ((values[to] ?? NaN) - (offset[colour] ?? NaN)) / scale;
  });
  return { width: crop.width, height: crop.height, rgb };
}

function forEachValue(
  pixels: number,
  { colour: order, layout }: ValueLayout,
  use: (index: number, colour: 0 | 1 | 2, inTensor: number) => void,
): void {
  for (const colour of [0, 1, 2] as const) {
    const channel = order === 'rgb' ? colour : 2 - colour;
    for (let pixel = 0; pixel < pixels; pixel++) {
      use(
        3 * pixel + colour,
        colour,
        layout === 'nhwc' ? 3 * pixel + channel : channel * pixels + pixel,
      );
    }
  }
}

/** Left and right exchanged. */
export function mirroredCrop({ width, height, rgb }: Crop): Crop {
  const flipped = new Float32Array(rgb.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = (y * width + (width - 1 - x)) * 3;
      for (let channel = 0; channel < 3; channel++) {
        flipped[to + channel] = rgb[from + channel] ?? 0;
      }
    }
  }
  return { width, height, rgb: flipped };
}
