import { FOREIGN_FORMATS } from './foreign-model-formats.ts';
import { beginsAsOnnx } from './onnx-file.ts';
import type { Message } from '#words/message.ts';

/**
 * So many first bytes of a file tell what it is: the lists of zip archives and of model.json begin
 * well before.
 */
export const HEAD_BYTES = 65_536;

/**
 * The kind of model that a file begins, of those that the app runs: an ONNX file under any name, or
 * the model.json of TensorFlow.js; `null` for all else, shards and ONNX's files of weights too.
 *
 * @param head Its first `HEAD_BYTES`, or as many as there are.
 */
export function readableModel(fileName: string, head: Uint8Array): 'onnx' | 'tfjs' | null {
  if (beginsAsOnnx(head)) return 'onnx';
  const text = characters(head);
  if (!/^(?:\xef\xbb\xbf)?\s*\{/.test(text)) return null;
  const named = /(?:^|\/)model\.json$/i.test(fileName);
  return named || /"(?:modelTopology|weightsManifest)"\s*:/.test(text) ? 'tfjs' : null;
}

/** What a file of networks is that the app does not run, and how its network gets here. */
export interface ModelFileFormat {
  /** Completes "this file is ...". */
  readonly format: Message;
  /** A sentence or two: what to do, with the command where one converts it. */
  readonly wayOn: Message;
}

/**
 * Recognises files of networks that the app cannot run; `null` for one that it can and for what is
 * no network's file. Told by content first, by name only where the content says nothing: a
 * checkpoint that was renamed to `.onnx` is still a checkpoint.
 *
 * @param head Its first `HEAD_BYTES`, or as many as there are; fewer tell less.
 */
export function describeModelFile(fileName: string, head: Uint8Array): ModelFileFormat | null {
  if (readableModel(fileName, head) !== null || isOtherContent(head)) return null;
  const text = characters(head);
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  const found =
    FOREIGN_FORMATS.find(
      (known) => known.bytes?.test(text) && (!known.both || known.name?.test(name)),
    ) ?? FOREIGN_FORMATS.find((known) => !known.both && known.name?.test(name));
  return found === undefined ? null : { format: found.format, wayOn: found.wayOn };
}

/** Pictures, web pages and pointers of Git LFS are what they are, whatever their names say. */
function isOtherContent(head: Uint8Array): boolean {
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|%PDF|version https:|\s*<(?:!doctype|html))/i.test(
    characters(head.subarray(0, 64)),
  );
}

/** A character for each byte. */
function characters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
