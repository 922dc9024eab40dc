import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { BUNDLED_MODELS } from '#vision/model-digests.ts';
import { fetchPinned } from '#vision/weights.ts';
import type { ModelFile } from './model-files.ts';

export interface BundledFiles {
  readonly files: readonly ModelFile[];
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
}

/** A model that ships beside face-api.js's own; `undefined` for an id that is none of theirs. */
export function bundledModel(id: ModelId): (typeof BUNDLED_MODELS)[number] | undefined {
  return BUNDLED_MODELS.find(({ model }) => model === id);
}

/**
 * Fetches a bundled model's files and checks them.
 *
 * @returns `null` for an id that is none of theirs.
 * @throws {ReasonedError} when a file cannot be fetched or is not the pinned one.
 */
export async function fetchBundled(id: ModelId, base: string): Promise<BundledFiles | null> {
  const bundled = bundledModel(id);
  const weights = bundled?.files.at(-1);
  if (bundled === undefined || weights === undefined) return null;
  const files = await Promise.all(
    bundled.files.map(async ({ path }) => ({
      path,
      blob: new Blob([await fetchPinned(base, path)]),
    })),
  );
  return { files, sha256: weights.sha256 };
}
