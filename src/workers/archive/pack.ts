import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be packed. */
export interface FileToPack {
  readonly path: string;
  readonly blob: Blob;
  /** Photos are compressed already. */
  readonly deflate: boolean;
}

export interface Packed {
  readonly archive: Blob;
  /** Files that could not be read, left out. */
  readonly missing: readonly string[];
}

/**
 * Packs files into a zip archive, one after the other: no more than one is in memory here, and what
 * is done belongs to the browser.
 */
export async function pack(files: readonly FileToPack[], signal: AbortSignal): Promise<Packed> {
  const parts: Blob[] = [];
  const missing: string[] = [];
  let failure: Error | null = null;
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (error === null) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const handOver = (): void => {
    if (failure !== null) throw failure;
    parts.push(new Blob(chunks));
    chunks = [];
  };
  for (const { path, blob, deflate } of files) {
    signal.throwIfAborted();
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await blob.arrayBuffer());
    } catch {
      missing.push(path);
      continue;
    }
    const entry = deflate ? new ZipDeflate(path) : new ZipPassThrough(path);
    zip.add(entry);
    entry.push(bytes, true);
    handOver();
  }
  zip.end();
  handOver();
  return { archive: new Blob(parts, { type: 'application/zip' }), missing };
}
