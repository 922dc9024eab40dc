import {
  type EncodingGuess,
  guessEncoding,
  isSureOfEncoding,
} from '#domain/shared/text-encoding.ts';
import { LIST_DELIMITERS, type TableRows } from '#domain/photo/list-tables.ts';
import type { IncomingFile, ListText, SideFile } from '#application/ports.ts';

const FORMATS = /\.(csv|tsv|tab|psv|json|txt|lst|list)$/i;

/** A list of a million photos has fewer bytes. */
const MAX_BYTES = 64 * 1024 ** 2;
/** What is judged and decoded at once. */
const SHORT_BYTES = 64 * 1024;
/** More ways to read the letters are not offered. */
const MOST_ENCODINGS = 3;

/**
 * Reads a file that may speak of the photos beside it, as far as its format goes. `null` for
 * anything else, damaged files too: `register` names those.
 *
 * @param known names of the files and folders beside it, which tell encodings apart.
 */
export async function readSideFile(
  file: IncomingFile,
  known: readonly string[] = [],
): Promise<SideFile | null> {
  const { source, fileName } = file;
  const extension = FORMATS.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || !(source instanceof Blob)) return null;
  if (source.size === 0 || source.size > MAX_BYTES) return null;
  try {
    const texts = await textsOf(new Uint8Array(await source.arrayBuffer()), known);
    const [best] = texts;
    if (best === undefined) return null;
    if (extension === 'json') {
      const { text } = best;
      if (text.length <= SHORT_BYTES) return { kind: 'json', value: JSON.parse(text) as unknown };
      const { jsonInSlices } = await import('#adapters/files/in-slices.ts');
      return { kind: 'json', value: await jsonInSlices(text) };
    }
    const readings: ListText[] = [];
    for (const { name, text } of texts) readings.push(await asTables(name, text));
    return { kind: 'list', readings };
  } catch {
    return null;
  }
}

interface NamedText {
  /** The encoding's, as it is written in a sentence. */
  readonly name: string;
  readonly text: string;
}

/** The text under the encoding that it has, or under those that it may have, best first. */
async function textsOf(bytes: Uint8Array, known: readonly string[]): Promise<readonly NamedText[]> {
  if (bytes.length <= SHORT_BYTES) return likely(guessEncoding(bytes, known));
  const { decodeInSlices } = await import('#adapters/files/in-slices.ts');
  const unicode = bytes.includes(0) ? null : await decodeInSlices('utf-8', bytes);
  if (unicode !== null) return [{ name: 'UTF-8', text: unicode }];
  const texts: NamedText[] = [];
  for (const { encoding, name } of likely(guessEncoding(bytes, known, { isJudgedOnly: true }))) {
    const text = await decodeInSlices(encoding, bytes);
    if (text !== null) texts.push({ name, text });
  }
  // A byte that is valid in none of them is no reason to read nothing.
  return texts.length > 0 ? texts : [{ name: 'UTF-8', text: new TextDecoder().decode(bytes) }];
}

function likely(guesses: readonly EncodingGuess[]): readonly EncodingGuess[] {
  return guesses.slice(0, isSureOfEncoding(guesses) ? 1 : MOST_ENCODINGS);
}

async function asTables(encoding: string, text: string): Promise<ListText> {
  // Only whoever adds a list loads the parser.
  const { rowsInSlices, spacedRowsInSlices } = await import('#adapters/files/in-slices.ts');
  const trimmed = text.trim();
  const tables: TableRows[] = [];
  for (const delimiter of LIST_DELIMITERS) {
    if (trimmed.includes(delimiter)) tables.push(await rowsInSlices(trimmed, delimiter));
  }
  return { encoding, text, tables: [...tables, await spacedRowsInSlices(trimmed)] };
}
