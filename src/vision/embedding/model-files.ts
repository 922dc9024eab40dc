import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';

/** One file of a model, as a person brought it. */
export interface ModelFile {
  /** `/` between folders and name. */
  readonly path: string;
  readonly blob: Blob;
}

/** A model that a person brought: its description and its files. It travels with every call that needs it, so that no worker has to remember it. */
export interface OwnModel {
  readonly model: EmbeddingModel;
  readonly files: readonly ModelFile[];
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
}

/** A file that no model can be made of. The message says why in a sentence, `remedy` what to do in another. */
export class UnusableModel extends Error {
  override readonly name = 'UnusableModel';
  readonly remedy: string;
  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.remedy = remedy;
  }
}

/** As a value, which crosses between threads with its remedy. */
export interface ModelRefusal {
  readonly kind: 'refused';
  readonly text: string;
  readonly remedy: string;
}

/** What `attempt` gives, or the refusal that it ended in; other errors are bugs and pass. */
export async function orRefusal<T>(attempt: () => Promise<T>): Promise<T | ModelRefusal> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof UnusableModel)) throw error;
    return { kind: 'refused', text: error.message, remedy: error.remedy };
  }
}

const CONVERT = 'docs/models.md says how to convert it to ONNX.';

/** What a file is by its first bytes, in words; `null` where they say nothing. */
export function looksLike(
  bytes: Uint8Array,
): { readonly what: string; readonly remedy: string } | null {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  if (bytes.length === 0) return { what: 'empty', remedy: 'Copy or download it again.' };
  if (text.startsWith('\x89HDF')) return { what: 'a Keras file (HDF5)', remedy: CONVERT };
  if (text.slice(4, 8) === 'TFL3') return { what: 'a TensorFlow Lite file', remedy: CONVERT };
  if (text.startsWith('PK')) {
    return { what: 'a zip archive, or a PyTorch or Keras file packed as one', remedy: CONVERT };
  }
  if (text.startsWith('\x80') && bytes[1] !== undefined && bytes[1] < 6) {
    return { what: 'a Python pickle, as PyTorch writes it', remedy: CONVERT };
  }
  if (text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG') || text.startsWith('GIF8')) {
    return { what: 'a picture', remedy: 'Add photos with "Add photos".' };
  }
  if (text.startsWith('version https:')) {
    return {
      what: 'a pointer of Git LFS, not the file itself',
      remedy: 'Download the file that it points to.',
    };
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return { what: 'a web page', remedy: 'Download the model file itself.' };
  }
  return null;
}
