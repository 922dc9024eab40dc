import type { ModelId } from '#domain/embedding/pipeline-settings.ts';
import { fetchPinned, pinnedFile } from '#vision/weights.ts';
import type { ModelFile } from './model-files.ts';

/** Files of the models that ship beside face-api.js's own: the last one holds the weights. */
const FILES: Readonly<Record<ModelId, readonly string[]>> = {
  'arcface-type-512': ['models/fr_feature.onnx'],
  'faceres-1024': ['models/faceres.json', 'models/faceres.bin'],
};

export interface BundledFiles {
  readonly files: readonly ModelFile[];
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
}

/**
 * Fetches a bundled model's files and checks them.
 *
 * @returns `null` for an id that is none of theirs.
 * @throws {Error} with a sentence for people when a file cannot be fetched or is not the pinned one.
 */
export async function fetchBundled(id: ModelId, base: string): Promise<BundledFiles | null> {
  const paths = FILES[id];
  const weights = paths?.at(-1);
  if (paths === undefined || weights === undefined) return null;
  const files = await Promise.all(
    paths.map(async (path) => ({ path, blob: new Blob([await fetchPinned(base, path)]) })),
  );
  return { files, sha256: pinnedFile(weights).sha256 };
}
