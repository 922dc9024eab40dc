import { fitInto } from '#domain/face/chip-geometry.ts';
import type { SimilarityTransform } from '#domain/face/similarity-transform.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import { contextOf, MID_GREY, photoOf } from '#vision/photo-pixels.ts';
import type { Benchmark } from '#tests/bench/benchmark.ts';

/** A square that a network looks at. */
interface Cut {
  /** Pixels. */
  readonly side: number;
  readonly view: (width: number, height: number) => SimilarityTransform;
}

/** The cascade's first look: all of the photo with a border of a quarter. */
const look: Cut = {
  side: 224,
  view: (width, height) => {
    const edge = Math.max(width, height) / 4;
    return fitInto({ x: -edge, y: -edge, width: width + 2 * edge, height: height + 2 * edge }, 224);
  },
};

/**
 * A face in the middle, two fifths as wide as the photo is high, its head held at an angle of 8
 * degrees.
 */
const face = (side: number): Cut => ({
  side,
  view: (width, height) => {
    const scale = side / (0.4 * height);
    const [a, b] = [scale * Math.cos(0.14), scale * Math.sin(0.14)];
    const [x, y] = [width / 2, height / 2];
    return { a, b, e: side / 2 - a * x + b * y, f: side / 2 - b * x - a * y };
  },
});

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'a detector input': [look],
  'a chip': [face(150)],
  // A photo is halved once for all that is cut out of it.
  'all of a portrait': [look, face(112), face(112), face(150)],
};

const SIZES: readonly (readonly [width: number, height: number])[] = [
  [250, 250],
  [1200, 800],
  [4000, 3000],
];

const sources = new Map<number, Promise<ImageBitmap>>();

/** A photo of the sample, brought to a size. */
function photoOfSize(width: number, height: number): Promise<ImageBitmap> {
  const make = async (): Promise<ImageBitmap> => {
    const file = await (await fetch('/models/sample/sample1.jpg')).blob();
    return createImageBitmap(file, { resizeWidth: width, resizeHeight: height });
  };
  const known = sources.get(width) ?? make();
  sources.set(width, known);
  return known;
}

function byCanvas(
  photo: ImageBitmap,
  { a, b, e, f }: SimilarityTransform,
  side: number,
): ImageData {
  const canvas = new OffscreenCanvas(side, side);
  const context = contextOf(canvas);
  context.fillStyle = '#808080';
  context.fillRect(0, 0, side, side);
  context.setTransform(a, b, -b, a, e, f);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, 0, 0);
  return context.getImageData(0, 0, side, side);
}

function benchmark(
  name: string,
  size: readonly [width: number, height: number],
  key: string,
  side: 'ours' | 'theirs',
  cut: (photo: ImageBitmap) => unknown,
): Benchmark {
  let photo: ImageBitmap | null = null;
  return {
    name,
    comparison: { key, side },
    // Turned over, so that it is another picture: canvases keep the smaller sizes of one that they
    // have drawn.
    prepareRound: async () => {
      photo?.close();
      photo = await createImageBitmap(await photoOfSize(...size), { imageOrientation: 'flipY' });
    },
    run: () => photo && cut(photo),
  };
}

/**
 * Squares cut out of decoded photos by our own resampling and, for comparison, by the browser's
 * canvas at its best smoothing. Both begin anew with every photo: halving it is part of what a
 * photo costs.
 */
export const benchmarks: readonly Benchmark[] = SIZES.flatMap((size) =>
  Object.entries(CUTS).flatMap(([what, cuts]) => {
    const [width, height] = size;
    const name = `crops: ${what} of ${width} x ${height} pixels`;
    return [
      benchmark(`${name}, own`, size, name, 'ours', (bitmap) => {
        const photo = photoOf(bitmap);
        return cuts.map(({ side, view }) =>
          resampleSquare(photo, view(width, height), side, MID_GREY),
        );
      }),
      benchmark(`${name}, canvas`, size, name, 'theirs', (bitmap) =>
        cuts.map(({ side, view }) => byCanvas(bitmap, view(width, height), side)),
      ),
    ];
  }),
);
