import { openOnnx } from './onnx-network.ts';
import type { Network } from './network.ts';
import type { ModelContents } from './model-contents.ts';
import { openTfjs } from './tfjs-network.ts';

/**
 * Puts a model on its runtime. TF.js models need an active backend.
 *
 * @throws {UnusableModel}
 */
export function openNetwork(contents: ModelContents, base: string): Promise<Network> {
  return contents.format === 'onnx' ? openOnnx(contents, base) : openTfjs(contents);
}
