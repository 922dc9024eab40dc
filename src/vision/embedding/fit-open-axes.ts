import { imageInputOf, type ModelSignature } from '#domain/embedding/model-signature.ts';
import { type ModelDescription, usualCrop } from '#domain/embedding/model-description.ts';
import { UnusableModel } from './model-files.ts';
import type { Network } from './network.ts';

/** Sides of the crops that networks for faces take, the commonest first. */
const SIDES = [112, 160, 224, 96, 128, 150, 152, 182] as const;

/**
 * Tries a network on what its file leaves open: the order of the axes, the size of the crop, the
 * length of the embedding. Often only one fits, because later layers fix it.
 *
 * @returns The description as the network runs with it; unchanged where nothing is open or nothing
 *   runs, which trying it then says.
 */
export async function fitOpenAxes(
  network: Network,
  signature: ModelSignature,
  guess: ModelDescription,
): Promise<ModelDescription> {
  const image = imageInputOf(signature);
  const output = guess.output ?? (network.outputs.length === 1 ? network.outputs[0]?.name : null);
  if ('text' in image || output == null) return guess;
  const stated = network.outputs.find(({ name }) => name === output)?.shape;
  const isOpen = image.width === null || image.height === null || !stated?.slice(1).every(Boolean);
  if (!isOpen) return guess;
  const other = image.layout === 'nchw' ? ('nhwc' as const) : ('nchw' as const);
  const layouts = image.saysLayout ? [image.layout] : [image.layout, other];
  for (const side of SIDES) {
    const size = { width: image.width ?? side, height: image.height ?? side };
    for (const layout of layouts) {
      const length = await rowLengthOn(network, size, layout, output);
      if (length === null) continue;
      const usual = usualCrop(size.width, image.bytes);
      return { ...guess, input: { ...guess.input, ...size, layout, ...usual }, dimensions: length };
    }
  }
  return guess;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Length of the row that it gives for a grey picture; `null` where it does not run so, or gives no
 * row.
 */
async function rowLengthOn(
  network: Network,
  { width, height }: Size,
  layout: 'nhwc' | 'nchw',
  output: string,
): Promise<number | null> {
  const shape = layout === 'nhwc' ? [1, height, width, 3] : [1, 3, height, width];
  try {
    const result = await network.run(new Float32Array(3 * width * height), shape, output);
    const isRow = result.shape.filter((length) => length !== 1).length === 1;
    return isRow && result.shape[0] === 1 ? result.values.length : null;
  } catch (error) {
    if (error instanceof UnusableModel) return null;
    throw error;
  }
}
