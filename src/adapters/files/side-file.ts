import { guessEncoding, isSureOfEncoding } from '#domain/shared/text-encoding.ts';
import { LIST_DELIMITERS, spacedRows, type TableRows } from '#domain/photo/list-tables.ts';
import type { IncomingFile, ListText, SideFile } from '#application/ports.ts';

const FORMATS = /\.(csv|tsv|tab|psv|json|txt|lst|list)$/i;

/** A list of a million photos has fewer bytes. */
const MAX_BYTES = 64 * 1024 ** 2;
/** More ways to read the letters are not offered. */
const MOST_ENCODINGS = 3;

/**
 * Reads a file that may speak of the photos beside it, as far as its format goes. `null` for anything else, damaged files too: `register` names those.
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
    const guesses = guessEncoding(new Uint8Array(await source.arrayBuffer()), known);
    const [best] = guesses;
    if (best === undefined) return null;
    if (extension === 'json') return { kind: 'json', value: JSON.parse(best.text) as unknown };
    const texts = isSureOfEncoding(guesses) ? [best] : guesses.slice(0, MOST_ENCODINGS);
    // Only whoever adds a list loads the parser.
    const { default: Papa } = await import('papaparse');
    const parse = (text: string, delimiter: string): TableRows =>
      Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;
    return { kind: 'list', readings: texts.map(({ name, text }) => asTables(name, text, parse)) };
  } catch {
    return null;
  }
}

function asTables(
  encoding: string,
  text: string,
  parse: (text: string, delimiter: string) => TableRows,
): ListText {
  const trimmed = text.trim();
  const present = LIST_DELIMITERS.filter((delimiter) => trimmed.includes(delimiter));
  const delimited = present.map((delimiter) => parse(trimmed, delimiter));
  return { encoding, text, tables: [...delimited, spacedRows(trimmed)] };
}
