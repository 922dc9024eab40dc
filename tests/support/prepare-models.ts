import { prepareModels } from '#scripts/models.mjs';

/** Vitest global setup: the weights are in `public/models` before a page asks for them. */
export async function setup(): Promise<void> {
  await prepareModels();
}
