import { CHIP_SIZE } from '#domain/face/chip-geometry.ts';
import type { Crop } from '#domain/embedding/input-values.ts';

/**
 * The crop of the known-answer check: a face drawn by formula, in whole numbers, so that every
 * machine draws the same bytes and no real person's photo need ship for it. It has flat areas,
 * edges and fine texture in all three channels, which is what shows a backend's errors.
 *
 * @param width Of the network's input, in pixels; the drawing is made for CHIP_SIZE and other sizes
 *   take its nearest pixels.
 */
export function knownAnswerCrop(width = CHIP_SIZE, height = CHIP_SIZE): Crop {
  const rgb = new Float32Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = Math.floor((column * CHIP_SIZE) / width);
      const y = Math.floor((row * CHIP_SIZE) / height);
      const [red, green, blue] = colourAt(x, y);
      const texture = ((x * 7 + y * 13 + ((x * y) >> 3)) % 17) - 8;
      const offset = (row * width + column) * 3;
      rgb[offset] = clampByte(red + texture);
      rgb[offset + 1] = clampByte(green + texture);
      rgb[offset + 2] = clampByte(blue + texture);
    }
  }
  return { width, height, rgb };
}

type Colour = readonly [red: number, green: number, blue: number];
type Ellipse = readonly [x: number, y: number, halfWidth: number, halfHeight: number];

/**
 * Painted in this order, the later over the earlier. Positions follow the mean face in the chip.
 */
const PARTS: readonly (readonly [Ellipse, Colour])[] = [
  [
    [74, 52, 62, 56],
    [62, 44, 33],
  ], // hair
  [
    [74, 82, 47, 60],
    [206, 164, 138],
  ], // face
  [
    [47, 47, 11, 6],
    [240, 236, 230],
  ], // eyes
  [
    [101, 47, 11, 6],
    [240, 236, 230],
  ],
  [
    [48, 47, 5, 5],
    [58, 78, 92],
  ],
  [
    [100, 47, 5, 5],
    [58, 78, 92],
  ],
  [
    [47, 33, 15, 3],
    [70, 48, 36],
  ], // brows
  [
    [101, 33, 15, 3],
    [70, 48, 36],
  ],
  [
    [74, 70, 8, 20],
    [192, 146, 120],
  ], // nose
  [
    [74, 108, 21, 7],
    [170, 82, 84],
  ], // mouth
  [
    [74, 108, 17, 2],
    [96, 38, 44],
  ],
];

function colourAt(x: number, y: number): Colour {
  let [red, green, blue]: Colour = [90 + x, 150 - (y >> 1), 120 + ((x + y) >> 2)];
  for (const [[centreX, centreY, halfWidth, halfHeight], colour] of PARTS) {
    const u = (x - centreX) * halfHeight;
    const v = (y - centreY) * halfWidth;
    if (u * u + v * v <= (halfWidth * halfHeight) ** 2) {
      // Light from the upper left.
      const shade = 128 + ((74 - x) >> 2) + ((74 - y) >> 3);
      [red, green, blue] = colour.map((value) => (value * shade) >> 7) as unknown as Colour;
    }
  }
  return [red, green, blue];
}

function clampByte(value: number): number {
  return Math.max(0, Math.min(255, value));
}
