import {
  decodeText,
  ENTRY_NAME_ENCODINGS,
  guessEncoding,
  isSureOfEncoding,
  type TextEncoding,
} from '#domain/shared/text-encoding.ts';
import type { ZipRecord } from '#workers/archive/zip-record.ts';

/** Names of an archive under one encoding. */
export interface NameReading {
  readonly encoding: TextEncoding;
  /** As it is written in a sentence. */
  readonly name: string;
  /** One for each entry in question, in the order of the archive. */
  readonly paths: readonly string[];
}

/** Names of which the archive does not say how they are to be read. */
export interface OpenNames {
  /** Whether the first reading can be taken without asking. */
  readonly isSure: boolean;
  /** Best first, all different; the first is the one in use. */
  readonly readings: readonly NameReading[];
}

type Named = Pick<ZipRecord, 'name' | 'isUtf8' | 'unicodeName'>;

/** Enough letters to tell encodings apart by. */
const JUDGED_BYTES = 4 * 1024;
const MOST_READINGS = 5;
/** Nobody is called by control characters, lines of boxes, or letters that no font has. */
const NO_NAME = /[\p{Cc}\p{Co}\p{Cn}\u2500-\u25a0\ufffd]/u;

/**
 * The names of an archive's entries, and the ways to read those that are neither ASCII nor marked
 * as Unicode. The archive's tools all wrote in one encoding, so it is guessed from all names
 * together: one name alone has too few letters.
 *
 * @returns `names` aligned with the entries; `open` is `null` where nothing had to be guessed, or
 *   the bytes are UTF-8 without saying so.
 */
export function readNames(entries: readonly Named[]): {
  readonly names: readonly string[];
  readonly open: OpenNames | null;
  /** Which entries the readings are of. */
  readonly inQuestion: readonly number[];
} {
  const said = entries.map(({ name, isUtf8, unicodeName }) => {
    if (unicodeName !== null) return unicodeName;
    return isUtf8 || isAscii(name) ? decodeText('utf-8', name) : null;
  });
  const inQuestion = said.flatMap((name, index) => (name === null ? [index] : []));
  if (inQuestion.length === 0) return { names: said as string[], open: null, inQuestion };
  const raw = inQuestion.map((index) => (entries[index] as Named).name);
  const known = said.flatMap((name, i) =>
    name !== null && !isAscii(entries[i]!.name) ? [name] : [],
  );
  const guesses = guessEncoding(sampleOf(raw), known, { among: ENTRY_NAME_ENCODINGS });
  const readings = guesses.slice(0, 2 * MOST_READINGS).flatMap(({ encoding, name }) => {
    const paths = raw.map((bytes) => decodeText(encoding, bytes));
    return paths.every((path) => path !== null) ? [{ encoding, name, paths }] : [];
  });
  const [used = looseReading(raw), ...others] = readings;
  const names = said.slice() as string[];
  inQuestion.forEach((index, i) => {
    names[index] = used.paths[i] as string;
  });
  const isSure = used.encoding === guesses[0]?.encoding && isSureOfEncoding(guesses);
  const isUnicode = used.encoding === 'utf-8' && isSure;
  if (isUnicode) return { names, open: null, inQuestion };
  const likely = others.filter(({ paths }) => !paths.some((path) => NO_NAME.test(path)));
  const open = { isSure, readings: [used, ...likely].slice(0, MOST_READINGS) };
  return { names, open, inQuestion };
}

/** Every folder and file name once, one a line, up to what is looked at. */
function sampleOf(names: readonly Uint8Array[]): Uint8Array {
  const seen = new Set<string>();
  const sample: number[] = [];
  for (const name of names) {
    for (const part of partsOf(name)) {
      const key = part.join();
      if (isAscii(part) || seen.has(key)) continue;
      seen.add(key);
      // A line end comes first, so that no name is taken for a byte order mark.
      sample.push(0x0a, ...part);
      if (sample.length >= JUDGED_BYTES) return Uint8Array.from(sample);
    }
  }
  return Uint8Array.from(sample);
}

/** A slash is never half of a letter in the encodings of names. */
function partsOf(name: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = name.indexOf(0x2f); at >= 0; at = name.indexOf(0x2f, from)) {
    parts.push(name.subarray(from, at));
    from = at + 1;
  }
  return [...parts, name.subarray(from)];
}

/** Code page 437, the zip format's own (APPNOTE, appendix D), has a character for every byte. */
function looseReading(names: readonly Uint8Array[]): NameReading {
  const paths = names.map((name) => decodeText('ibm437', name) ?? '');
  return { encoding: 'ibm437', name: 'DOS 437', paths };
}

export function isUnicodeName(bytes: Uint8Array): boolean {
  return decodeText('utf-8', bytes) !== null;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/**
 * An entry's path without what would lead out of the archive (`..`, a leading `/`, a drive letter),
 * `/` between. Nothing is written to a disk, yet folders name people here, and `../Ann` is to mean
 * `Ann`.
 */
export function safePath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
