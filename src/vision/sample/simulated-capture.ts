import type { SeededRandom } from '#domain/shared/seeded-random.ts';

/** One simulated shot: what lies between a face and the file that shows it. */
export interface Capture {
  /** Side of the square picture in pixels. */
  readonly side: number;
  /** Side of the picture as a multiple of the face's height. */
  readonly field: number;
  /** Tilt in degrees, clockwise. */
  readonly degrees: number;
  /** Shift of the face from the middle, in fractions of the picture's side. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Standard deviation of the Gaussian blur in pixels of the picture. */
  readonly blur: number;
  /** Gain of each channel: exposure times white balance. */
  readonly gain: readonly [red: number, green: number, blue: number];
  /** Below 1 lifts the shadows, above 1 deepens them. */
  readonly gamma: number;
  /** Standard deviation of the sensor's noise, of 255. */
  readonly noise: number;
  /** JPEG quality, 0 to 1. */
  readonly quality: number;
}

/**
 * Draws the conditions of one shot: from a passport photo to a bad surveillance camera. So strong
 * that in about one shot of eight no face is found (the sample passes those over), and that the
 * distances of the same and of different people overlap.
 */
export function drawCapture(random: SeededRandom): Capture {
  const between = (low: number, high: number): number => low + (high - low) * random.uniform();
  /** Even on a logarithmic scale: as often halved as doubled. */
  const factor = (low: number, high: number): number =>
    Math.exp(between(Math.log(low), Math.log(high)));
  const side = Math.round(factor(...RANGES.side));
  const exposure = factor(...RANGES.exposure);
  const warmth = factor(1 / RANGES.warmth, RANGES.warmth);
  return {
    side,
    field: between(...RANGES.field),
    degrees: between(-15, 15),
    shiftX: between(-0.06, 0.06),
    shiftY: between(-0.06, 0.06),
    blur: (side / 160) * between(...RANGES.blur),
    gain: [exposure * warmth, exposure, exposure / warmth],
    gamma: factor(...RANGES.gamma),
    noise: between(...RANGES.noise),
    quality: between(...RANGES.quality),
  };
}

type Range = readonly [low: number, high: number];
const RANGES: {
  readonly side: Range;
  readonly exposure: Range;
  readonly warmth: number;
  readonly field: Range;
  readonly blur: Range;
  readonly gamma: Range;
  readonly noise: Range;
  readonly quality: Range;
} = {
  side: [80, 300],
  exposure: [0.45, 1.8],
  warmth: 1.15,
  field: [1.8, 2.2],
  blur: [0, 0.5],
  gamma: [0.7, 1.4],
  noise: [1, 4],
  quality: [0.3, 0.85],
};

const NOISE_STOCK = 4096;

/** Blurs, exposes and adds noise, in place, to RGBA pixels of a square picture. */
export function applyCapture(
  pixels: Uint8ClampedArray,
  { side, blur, gain, gamma, noise }: Capture,
  random: SeededRandom,
): void {
  blurInPlace(pixels, side, blur);
  // Drawn from a stock: a logarithm and a cosine for each of 15 million values would take a second.
  const stock = Float64Array.from({ length: NOISE_STOCK }, () => random.normal());
  const draw = (): number => stock[random.integer(NOISE_STOCK)] ?? 0;
  for (let i = 0; i < pixels.length; i += 4) {
    // Half of the noise is common to the channels, as after a camera's own processing.
    const common = draw();
    for (let channel = 0; channel < 3; channel++) {
      const light = ((pixels[i + channel] ?? 0) / 255) ** gamma * (gain[channel] ?? 1);
      pixels[i + channel] = 255 * light + noise * (common + draw()) * Math.SQRT1_2;
    }
  }
}

/**
 * Separable Gaussian; the border is repeated outwards. Plain loops: it runs over some 30 million
 * values.
 */
function blurInPlace(pixels: Uint8ClampedArray, side: number, sigma: number): void {
  if (sigma < 0.2) return;
  const radius = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  const line = new Float64Array(side + 2 * radius);
  for (const [step, across] of [
    [4, 4 * side],
    [4 * side, 4],
  ] as const) {
    for (let start = 0; start < side; start++) {
      for (let channel = 0; channel < 3; channel++) {
        const origin = start * across + channel;
        for (let i = 0; i < line.length; i++) {
          const at = Math.max(0, Math.min(side - 1, i - radius));
          line[i] = pixels[origin + at * step] ?? 0;
        }
        for (let at = 0; at < side; at++) {
          let value = 0;
          for (let i = 0; i < kernel.length; i++) value += (kernel[i] ?? 0) * (line[at + i] ?? 0);
          pixels[origin + at * step] = value / sum;
        }
      }
    }
  }
}
