import { HEAD_BYTES } from '#domain/embedding/model-file-format.ts';
import type { FileStart } from '#domain/import/file-start.ts';
import type { IncomingFile } from '#application/ports.ts';
import { fileFormat, SIGNATURE_BYTES } from './file-format.ts';

/** Enough for some rows of the longest embeddings as text. */
const TEXT_BYTES = 256 * 1024;

/** Reads the beginning of a file, to tell what it is for. */
export async function lookAtFile({ source }: IncomingFile): Promise<FileStart> {
  if (!(source instanceof Blob) || source.size === 0) return { kind: 'nothing' };
  try {
    const bytes = await source.slice(0, TEXT_BYTES).arrayBuffer();
    const format = fileFormat(bytes.slice(0, SIGNATURE_BYTES));
    if (format.kind !== 'not-an-image') return { kind: 'image' };
    const text = textOf(bytes);
    if (text !== null) return { kind: 'text', text, whole: source.size <= TEXT_BYTES };
    return { kind: 'bytes', head: new Uint8Array(bytes.slice(0, HEAD_BYTES)) };
  } catch {
    return { kind: 'nothing' };
  }
}

/**
 * `null` for bytes that are no text in any encoding: text has no control characters but white
 * space.
 */
function textOf(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new Uint8Array(bytes, 0, Math.min(SIGNATURE_BYTES, bytes.byteLength));
  const isControl = (byte: number): boolean =>
    byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127;
  if (start.some(isControl)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // Names in an older encoding: what they say is for readers to find out.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
