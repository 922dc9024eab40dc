import type { IncomingFile, SideFile } from '#application/ports.ts';

const FORMATS = /\.(csv|tsv|json|txt)$/i;

/** A list of a million photos has fewer bytes. */
const MAX_BYTES = 64 * 1024 ** 2;

/** Reads and parses a file that may speak of the photos beside it. `null` for anything else, damaged files too: `register` names those. */
export async function readSideFile(file: IncomingFile): Promise<SideFile | null> {
  const { source, fileName } = file;
  const extension = FORMATS.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || !(source instanceof Blob)) return null;
  if (source.size === 0 || source.size > MAX_BYTES) return null;
  try {
    const text = decoded(await source.arrayBuffer());
    if (extension === 'json') return { kind: 'json', value: JSON.parse(text) as unknown };
    if (extension === 'txt') return { kind: 'text', text };
    // Only whoever adds a table loads the parser.
    const { default: Papa } = await import('papaparse');
    const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
    return { kind: 'rows', rows: data };
  } catch {
    return null;
  }
}

/** UTF-8, or UTF-16 with a byte order mark, as spreadsheets save tables. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
