import type { FileSaver } from '#application/ports.ts';

/** What can be saved. Chunks, as the pairs CSV makes them, spare large files one giant string. */
export type SavedContent = Parameters<FileSaver['save']>[2];

/** The download has its own hold on the data once it has begun, but nothing tells when that is. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Chunks are made for so long before the page may draw again: two million pairs take most of a
 * second.
 */
const TURN_MS = 20;

export const downloadSaver: FileSaver = {
  save(fileName, mediaType, content) {
    const finish = (parts: BlobPart[]) => download(fileName, new Blob(parts, { type: mediaType }));
    if (typeof content === 'string') finish([content]);
    else if (content instanceof Uint8Array) finish([content as Uint8Array<ArrayBuffer>]);
    else collectInTurns(content[Symbol.iterator](), [], finish);
  },
};

/**
 * What is made within the first turn is saved at once; if the first chunk cannot be made, the
 * caller hears of it.
 */
function collectInTurns(
  chunks: Iterator<string>,
  parts: BlobPart[],
  finish: (parts: BlobPart[]) => void,
): void {
  const end = performance.now() + TURN_MS;
  for (;;) {
    const next = chunks.next();
    if (next.done === true) return finish(parts);
    parts.push(next.value);
    if (performance.now() >= end) break;
  }
  setTimeout(() => collectInTurns(chunks, parts, finish));
}

export function download(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(fileName);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** Without what one of the operating systems forbids in a file's name. */
export function safeFileName(fileName: string): string {
  const safe = fileName.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').replace(/^[\s.]+|[\s.]+$/gu, '');
  return safe === '' ? 'splitpoint' : safe;
}
