import {
  type EncodingGuess,
  guessEncoding,
  isSureOfEncoding,
  type TextEncoding,
} from '#domain/shared/text-encoding.ts';
import { message, type Message } from '#words/message.ts';
import { joinedByCommas } from '#domain/shared/joined.ts';

/** Encoding of a text, and a sentence where others are about as likely. */
interface FoundEncoding {
  readonly encoding: TextEncoding;
  readonly doubt: Message | null;
}

/** Encoding of a text by its first bytes: the likeliest one. */
export function textEncoding(start: Uint8Array, fileName: string): FoundEncoding {
  const guesses = guessEncoding(start, [], { isCut: true });
  const [best] = guesses;
  if (best === undefined) return { encoding: 'utf-8', doubt: null };
  return {
    encoding: best.encoding,
    doubt: isSureOfEncoding(guesses) ? null : doubtText(fileName, guesses),
  };
}

/** Readings that are named beside the likeliest. */
const NAMED = 2;

function doubtText(fileName: string, [best, ...others]: readonly EncodingGuess[]): Message | null {
  if (best === undefined) return null;
  const read = ({ name, text }: EncodingGuess): Message =>
    message('encoding.readAs', { words: foreignWords(text), encoding: name });
  const different = others.filter(({ text }) => foreignWords(text) !== foreignWords(best.text));
  const readings = joinedByCommas([best, ...different.slice(0, NAMED)].map(read));
  return message('encoding.unsure', { file: fileName, readings });
}

/** The first few words with letters beyond a to z. */
function foreignWords(text: string): string {
  const words = text.match(/[\p{L}\p{M}]*[^\P{L}a-z][\p{L}\p{M}]*/giu) ?? [];
  const foreign = [...new Set(words)].filter((word) => /[^\p{ASCII}]/u.test(word));
  return foreign.slice(0, 3).join(' ');
}

/**
 * Decodes a text that comes in pieces. The byte order mark is dropped, and all line ends become
 * `\n`.
 */
export function lineDecoder(encoding: string): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding);
  /** A `\r` at the end of a piece, of which it is not known yet whether a `\n` follows. */
  let held = '';
  return (bytes, isLast) => {
    let text = held + decoder.decode(bytes, { stream: !isLast });
    held = '';
    if (!text.includes('\r')) return text;
    if (!isLast && text.endsWith('\r')) {
      held = '\r';
      text = text.slice(0, -1);
    }
    return text.replaceAll(/\r\n?/g, '\n');
  };
}
