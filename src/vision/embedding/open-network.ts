import { ensureBackend } from '#vision/tf-backend.ts';
import { openOnnx } from './onnx-network.ts';
import type { Network } from './network.ts';
import type { ModelContents } from './model-contents.ts';
import { openTfjs } from './tfjs-network.ts';

/**
 * Puts a model on its runtime. TF.js models run on its active backend, or on one that is started
 * for them.
 *
 * @throws {UnusableModel}
 */
export async function openNetwork(contents: ModelContents, base: string): Promise<Network> {
  if (contents.format === 'onnx') return openOnnx(contents, base);
  await ensureBackend(base);
  return openTfjs(contents);
}
