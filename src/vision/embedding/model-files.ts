import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import { describeModelFile, HEAD_BYTES } from '#domain/embedding/model-file-format.ts';

/** One file of a model, as a person brought it. */
export interface ModelFile {
  /** `/` between folders and name. */
  readonly path: string;
  readonly blob: Blob;
}

/**
 * A model that a person brought: its description and its files. It travels with every call that
 * needs it, so that no worker has to remember it.
 */
export interface OwnModel {
  readonly model: EmbeddingModel;
  readonly files: readonly ModelFile[];
  /** Of the weights, 64 hex digits. */
  readonly sha256: string;
}

/**
 * A file that no model can be made of. The message says why in a sentence, `remedy` what to do in
 * another.
 */
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

/** Without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface Kind {
  /** Completes "this file is ...". */
  readonly what: string;
  readonly remedy: string;
}

/** First bytes of what is no network's file, as text of one character a byte. */
const OTHER_KINDS: readonly (Kind & { readonly bytes: RegExp })[] = [
  {
    bytes: /^(?:\xff\xd8\xff|\x89PNG|GIF8)/,
    what: 'a picture',
    remedy: 'Add photos with "Add photos".',
  },
  {
    bytes: /^version https:/,
    what: 'a pointer of Git LFS, not the file itself',
    remedy: 'Download the file that it points to.',
  },
  {
    bytes: /^\s*<(?:!doctype|html|\?xml)/i,
    what: 'a web page',
    remedy: 'Download the model file itself.',
  },
  {
    // oxlint-disable-next-line no-control-regex -- gzip begins so
    bytes: /^(?:\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!)/,
    what: 'a packed file',
    remedy: 'Unpack it first; only zip archives are opened here.',
  },
  {
    bytes: /^PK/,
    what: 'a zip archive without a model, or a damaged one',
    remedy: 'Unpack it, and choose the ONNX file, or model.json with its shards.',
  },
];

/** What a file is by its first bytes and its name, in words; `null` where they say nothing. */
export function looksLike(path: string, head: Uint8Array): Kind | null {
  if (head.length === 0) return { what: 'empty', remedy: 'Copy or download it again.' };
  const foreign = describeModelFile(path, head.subarray(0, HEAD_BYTES));
  if (foreign !== null) return { what: foreign.format, remedy: foreign.wayOn };
  const text = String.fromCharCode(...head.subarray(0, 64));
  return OTHER_KINDS.find(({ bytes }) => bytes.test(text)) ?? null;
}
