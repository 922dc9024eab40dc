import type * as tf from '@tensorflow/tfjs';
import type { OnnxFile } from '#domain/embedding/onnx-file.ts';
import { type ModelFile, nameOf } from '#vision/embedding/model-files.ts';

interface Contents {
  /** Of the ONNX file, or of model.json. */
  readonly path: string;
  /** The same without its folders. */
  readonly fileName: string;
  /** Of all its files. */
  readonly byteLength: number;
  /** Of the model with all its weights, as `ModelSignature` has it. */
  readonly sha256: string;
}

export interface OnnxContents extends Contents {
  readonly format: 'onnx';
  readonly bytes: Uint8Array;
  readonly header: OnnxFile;
  /** Weights in files beside it, by the path that the model names them with. */
  readonly beside: readonly { readonly path: string; readonly data: Uint8Array }[];
}

export interface TfjsContents extends Contents {
  readonly format: 'tfjs-graph' | 'tfjs-layers';
  readonly artifacts: tf.io.ModelArtifacts;
}

/** A model's files, read and put together, not yet on any runtime. */
export type ModelContents = OnnxContents | TfjsContents;

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One digest of several files: that of the only one, or of the list of their digests, a line each.
 * So two models share it only where every file is the same, and `sha256sum model.onnx
 * model.onnx.data | cut -c -64 | sha256sum` gives it too.
 */
export async function digestOf(files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const digests = await Promise.all(files.map(sha256));
  const [only] = digests;
  if (digests.length === 1 && only !== undefined) return only;
  return sha256(new TextEncoder().encode(digests.map((digest) => `${digest}\n`).join('')));
}

/** Several parts as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A file that a model names: the one that it is, or why none can be taken for it. */
export type Companion =
  | { readonly kind: 'found'; readonly file: ModelFile }
  | { readonly kind: 'missing' | 'ambiguous' };

/**
 * The file that a model names, among those that came with it: at the place that the model says,
 * from its own folder, or else the only one of that name above or below it (a file dialog forgets
 * folders). Of two none is guessed, and what lies in another branch of folders is another model's.
 *
 * @param location As in the model, with `/` or `\`.
 */
export function companionOf(
  main: ModelFile,
  location: string,
  files: readonly ModelFile[],
): Companion {
  const others = files.filter((file) => file !== main);
  const place = placeFrom(main.path, location);
  const there = others.filter(({ path }) => path === place);
  const named = others.filter(
    ({ path }) => nameOf(path) === nameOf(place) && inOneBranch(path, main.path),
  );
  const candidates = there.length > 0 ? there : named;
  const [file] = candidates;
  if (file === undefined) return { kind: 'missing' };
  return candidates.length === 1 ? { kind: 'found', file } : { kind: 'ambiguous' };
}

/** A path relative to a file's folder, as one from the same root as that file's. */
function placeFrom(path: string, location: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of location.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function inOneBranch(p: string, q: string): boolean {
  const [above, below] = [folderOf(p), folderOf(q)].toSorted((a, b) => a.length - b.length);
  return (below ?? '').startsWith(above ?? '');
}

/** With a trailing slash; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
