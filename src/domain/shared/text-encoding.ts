import { encodingSample } from '#domain/shared/encoding-sample.ts';
import { letterPlausibility, type Script } from '#domain/shared/letter-plausibility.ts';

/**
 * Part of the Encoding Standard, which pages, workers and Node have alike; the same bytes always
 * give the same text.
 */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string };

interface KnownEncoding {
  readonly script: Script;
  /** As it is written in a sentence. */
  readonly name: string;
  /**
   * What tips the balance between readings that are about equally good: how much more often the
   * encoding is met.
   */
  readonly prior: number;
}

const ENCODINGS = {
  'utf-8': { script: 'any', name: 'UTF-8', prior: 0.2 },
  'utf-16le': { script: 'any', name: 'UTF-16', prior: 0.1 },
  'utf-16be': { script: 'any', name: 'UTF-16 (big endian)', prior: 0.05 },
  'windows-1252': { script: 'west', name: 'Windows-1252 (Western European)', prior: 0.12 },
  'windows-1250': { script: 'central', name: 'Windows-1250 (Central European)', prior: 0 },
  'windows-1254': { script: 'turkish', name: 'Windows-1254 (Turkish)', prior: 0.03 },
  'windows-1257': { script: 'baltic', name: 'Windows-1257 (Baltic)', prior: -0.05 },
  'windows-1251': { script: 'cyrillic', name: 'Windows-1251 (Cyrillic)', prior: 0.04 },
  'koi8-r': { script: 'cyrillic', name: 'KOI8-R (Cyrillic)', prior: 0 },
  ibm866: { script: 'cyrillic', name: 'DOS 866 (Cyrillic)', prior: 0 },
  'windows-1253': { script: 'greek', name: 'Windows-1253 (Greek)', prior: 0 },
  'windows-1255': { script: 'hebrew', name: 'Windows-1255 (Hebrew)', prior: 0 },
  'windows-1256': { script: 'arabic', name: 'Windows-1256 (Arabic)', prior: 0 },
  'windows-874': { script: 'thai', name: 'Windows-874 (Thai)', prior: -0.1 },
  macintosh: { script: 'west', name: 'Mac OS Roman', prior: 0 },
  shift_jis: { script: 'japanese', name: 'Shift-JIS (Japanese)', prior: 0.04 },
  'euc-jp': { script: 'japanese', name: 'EUC-JP (Japanese)', prior: 0 },
  'euc-kr': { script: 'korean', name: 'CP949 (Korean)', prior: 0.04 },
  gb18030: { script: 'simplified', name: 'GB18030 (Chinese)', prior: 0.04 },
  big5: { script: 'traditional', name: 'Big5 (Chinese)', prior: 0 },
  ibm437: { script: 'west', name: 'DOS 437', prior: 0 },
  ibm850: { script: 'west', name: 'DOS 850 (Western European)', prior: 0.04 },
} as const satisfies Readonly<Record<string, KnownEncoding>>;

export type TextEncoding = keyof typeof ENCODINGS;

/** What text files are written in. */
export const FILE_ENCODINGS: readonly TextEncoding[] = (
  Object.keys(ENCODINGS) as TextEncoding[]
).filter((encoding) => encoding !== 'ibm437' && encoding !== 'ibm850');

/**
 * What names inside archives are written in: those of DOS too, but never two bytes for each letter.
 */
export const ENTRY_NAME_ENCODINGS: readonly TextEncoding[] = (
  Object.keys(ENCODINGS) as TextEncoding[]
).filter((encoding) => !encoding.startsWith('utf-16'));

/**
 * The upper halves of the code pages that `TextDecoder` does not know (Unicode, Inc.: CP437.TXT and
 * CP850.TXT).
 */
const DOS_UPPER_HALF: Partial<Record<TextEncoding, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** One way to read the bytes. */
export interface EncodingGuess {
  readonly encoding: TextEncoding;
  /** As it is written in a sentence. */
  readonly name: string;
  /** The bytes so read, without a byte order mark. */
  readonly text: string;
  /** What speaks for it, as the end of a sentence: "its names are those of the files beside it". */
  readonly why: string;
  /**
   * Words of it were found in what came along, or its bytes say so: no further letters are needed
   * to be sure.
   */
  readonly isProven: boolean;
  /** 0 to about 2.5; of readings whose scores lie near each other neither is sure. */
  readonly score: number;
}

export interface GuessOptions {
  /** The bytes are the beginning of a longer text, so a character may be cut in two. */
  readonly isCut?: boolean;
  readonly among?: readonly TextEncoding[];
  /** Only which encodings it may be is wanted: of a long text the guesses hold a part. */
  readonly isJudgedOnly?: boolean;
}

/** Scores closer than this are told apart by nothing but habit. */
const CLEAR_LEAD = 0.15;
/** One letter is no evidence: of fewer than these the lead has to be the clearer. */
const ENOUGH_LETTERS = 3;
const LEAD_OF_A_LETTER = 0.25;
const SURELY_UNICODE = 6;
/** Of a long text only the likeliest readings are made. */
const MOST_DECODED = 4;

/**
 * Ways to read a text of which nobody says the encoding, best first; readings that give the same
 * text are one. Judged by a byte order mark, by whether the bytes are valid, by words that come
 * back in `known` (names of the files and folders that came along, which the system decoded), and
 * by how much the letters look like names. Never empty.
 */
export function guessEncoding(
  bytes: Uint8Array,
  known: readonly string[] = [],
  { isCut = false, among = FILE_ENCODINGS, isJudgedOnly = false }: GuessOptions = {},
): readonly EncodingGuess[] {
  const marked = byteOrderMark(bytes);
  if (marked !== null) {
    const marks = isJudgedOnly ? bytes.subarray(0, 4) : bytes;
    const text = decodeText(marked, marks, { isCut }) ?? decodeLoosely(marked, marks);
    return [guess(marked, text, 'a byte order mark says so', 2.5)];
  }
  if (!isJudgedOnly && isAscii(bytes)) {
    const text = decodeLoosely('utf-8', bytes);
    return [guess('utf-8', text, 'it has no letters beyond a to z', 2.5)];
  }
  const unicode =
    among.includes('utf-8') && !isJudgedOnly ? decodeText('utf-8', bytes, { isCut }) : null;
  if (unicode !== null && !bytes.includes(0) && isSurelyUnicode(bytes)) {
    return [guess('utf-8', unicode, 'the bytes are valid', 2.5)];
  }
  return guessByLetters(bytes, known, { isCut, among, isJudgedOnly });
}

/**
 * The same without the marks and bytes that settle it: what the letters and words say, of a sample
 * only where there is much.
 */
function guessByLetters(
  bytes: Uint8Array,
  known: readonly string[],
  { isCut, among, isJudgedOnly }: Required<GuessOptions>,
): readonly EncodingGuess[] {
  const sample = encodingSample(bytes);
  const vocabulary = wordsBeyondAscii(known.join('\n'));
  const byText = new Map<string, EncodingGuess>();
  const holdsZeros = bytes.includes(0);
  for (const encoding of among) {
    // In UTF-16 every line end has a zero byte, and in nothing else is there any.
    if (encoding.startsWith('utf-16') !== holdsZeros) continue;
    const text = decodeText(encoding, sample, { isCut: isCut || sample !== bytes });
    if (text === null) continue;
    const found = judged(encoding, text, vocabulary);
    const same = byText.get(text);
    if (same === undefined || same.score < found.score) byText.set(text, found);
  }
  const guesses = [...byText.values()].toSorted((a, b) => b.score - a.score);
  const whole =
    sample === bytes || isJudgedOnly
      ? guesses
      : guesses.slice(0, MOST_DECODED).flatMap((found) => wholeOf(found, bytes, isCut));
  if (whole.length > 0) return whole;
  return [guess('utf-8', decodeLoosely('utf-8', bytes), 'no encoding fits', 0)];
}

/** The guess with all of the text, if that is valid too. */
function wholeOf(
  found: EncodingGuess,
  bytes: Uint8Array,
  isCut: boolean,
): readonly EncodingGuess[] {
  const text = decodeText(found.encoding, bytes, { isCut });
  return text === null ? [] : [{ ...found, text }];
}

/** Two or three characters of other encodings may be valid UTF-8 by chance; so many never are. */
function isSurelyUnicode(bytes: Uint8Array): boolean {
  let characters = 0;
  for (let i = 0; i < bytes.length && characters < SURELY_UNICODE; i++) {
    if (bytes[i] >= 0xc0) characters += 1;
  }
  return characters >= SURELY_UNICODE;
}

/** Whether the first guess can be taken without asking. */
export function isSureOfEncoding(guesses: readonly EncodingGuess[]): boolean {
  const [best, next] = guesses;
  if (best === undefined || best.score < 0.4) return false;
  if (next === undefined) return true;
  const lacking = best.isProven ? 0 : Math.max(0, ENOUGH_LETTERS - lettersBeyondAscii(best.text));
  return best.score - next.score >= CLEAR_LEAD + LEAD_OF_A_LETTER * lacking;
}

/** How many there are, as far as that matters. */
function lettersBeyondAscii(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[^\P{L}a-z]/giu)) {
    count += 1;
    if (count >= ENOUGH_LETTERS) break;
  }
  return count;
}

/**
 * The text that these bytes are under an encoding, without a byte order mark; `null` where they are
 * not valid in it.
 */
export function decodeText(
  encoding: TextEncoding,
  bytes: Uint8Array,
  { isCut = false }: { readonly isCut?: boolean } = {},
): string | null {
  const upperHalf = DOS_UPPER_HALF[encoding];
  if (upperHalf !== undefined) {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 0x80),
    ).join('');
  }
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

function decodeLoosely(encoding: TextEncoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function judged(
  encoding: TextEncoding,
  text: string,
  vocabulary: ReadonlySet<string>,
): EncodingGuess {
  const { script, prior } = ENCODINGS[encoding];
  const plausibility = letterPlausibility(text, script);
  const words = wordsBeyondAscii(text);
  const recognised = [...words].filter((word) => vocabulary.has(word)).length;
  // Two letters that agree may be chance between single-byte encodings; a whole name is none.
  const agreement = words.size === 0 ? 0 : recognised / words.size;
  // Bytes beyond ASCII that are valid UTF-8 are hardly ever anything else.
  const valid = encoding === 'utf-8' ? 0.6 : 0;
  const score = plausibility + prior + valid + (recognised > 0 ? 0.3 + 0.7 * agreement : 0);
  const why =
    recognised > 0
      ? 'its names are those of the files beside it'
      : encoding === 'utf-8'
        ? 'the bytes are valid'
        : 'its letters make likely names';
  return {
    ...guess(encoding, text, why, score),
    isProven: recognised > 0 || encoding.startsWith('utf-16'),
  };
}

function guess(encoding: TextEncoding, text: string, why: string, score: number): EncodingGuess {
  return { encoding, name: ENCODINGS[encoding].name, text, why, score, isProven: true };
}

function wordsBeyondAscii(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => /\P{ASCII}/u.test(word)));
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte >= 0x80 || byte === 0) return false;
  }
  return true;
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
