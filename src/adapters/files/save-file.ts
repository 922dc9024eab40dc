import type { FileSaver } from '#application/ports.ts';

/** What can be saved. Chunks, as the pairs CSV makes them, spare large files one giant string. */
export type SavedContent = string | Uint8Array | Iterable<string>;

export interface BrowserFileSaver extends FileSaver {
  save(fileName: string, mediaType: string, content: SavedContent): void;
}

/** The download has its own hold on the data once it has begun, but nothing tells when that is. */
const REVOKE_AFTER_MS = 60_000;

export const downloadSaver: BrowserFileSaver = {
  save(fileName, mediaType, content) {
    const url = URL.createObjectURL(new Blob(partsOf(content), { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = safeFileName(fileName);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
  },
};

function partsOf(content: SavedContent): BlobPart[] {
  if (typeof content === 'string') return [content];
  if (content instanceof Uint8Array) return [content as Uint8Array<ArrayBuffer>];
  return [...content];
}

/** Without what one of the operating systems forbids in a file's name. */
export function safeFileName(fileName: string): string {
  const safe = fileName.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').replace(/^[\s.]+|[\s.]+$/gu, '');
  return safe === '' ? 'splitpoint' : safe;
}
