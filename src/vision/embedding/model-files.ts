import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import { describeModelFile, HEAD_BYTES } from '#domain/embedding/model-file-format.ts';
import { message, type Message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

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

/** A file that no model can be made of: why, and what to do. */
export class UnusableModel extends ReasonedError {
  override readonly name = 'UnusableModel';
  readonly text: Message;
  readonly remedy: Message;
  constructor(text: Message, remedy: Message, cause?: unknown) {
    super(text, { cause });
    this.text = text;
    this.remedy = remedy;
  }
}

/** As a value, which crosses between threads with its remedy. */
export interface ModelRefusal {
  readonly kind: 'refused';
  readonly text: Message;
  readonly remedy: Message;
}

/** What `attempt` gives, or the refusal that it ended in; other errors are bugs and pass. */
export async function orRefusal<T>(attempt: () => Promise<T>): Promise<T | ModelRefusal> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof UnusableModel)) throw error;
    return { kind: 'refused', text: error.text, remedy: error.remedy };
  }
}

/** Without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface Kind {
  /** Completes "this file is ...". */
  readonly what: Message;
  readonly remedy: Message;
}

/** First bytes of what is no network's file, as text of one character a byte. */
const OTHER_KINDS: readonly (Kind & { readonly bytes: RegExp })[] = [
  {
    bytes: /^(?:\xff\xd8\xff|\x89PNG|GIF8)/,
    what: message('modelFormat.picture'),
    remedy: message('convert.picture'),
  },
  {
    bytes: /^version https:/,
    what: message('modelFormat.lfsPointer'),
    remedy: message('convert.lfsPointer'),
  },
  {
    bytes: /^\s*<(?:!doctype|html|\?xml)/i,
    what: message('modelFormat.webPage'),
    remedy: message('convert.webPage'),
  },
  {
    // oxlint-disable-next-line no-control-regex -- gzip begins so
    bytes: /^(?:\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!)/,
    what: message('modelFormat.packed'),
    remedy: message('convert.packed'),
  },
  {
    bytes: /^PK/,
    what: message('modelFormat.zip'),
    remedy: message('convert.zip'),
  },
];

/** What a file is by its first bytes and its name, in words; `null` where they say nothing. */
export function looksLike(path: string, head: Uint8Array): Kind | null {
  if (head.length === 0) {
    return { what: message('modelFormat.empty'), remedy: message('modelFix.copyAgain') };
  }
  const foreign = describeModelFile(path, head.subarray(0, HEAD_BYTES));
  if (foreign !== null) return { what: foreign.format, remedy: foreign.wayOn };
  const text = String.fromCharCode(...head.subarray(0, 64));
  return OTHER_KINDS.find(({ bytes }) => bytes.test(text)) ?? null;
}
