import { guessEncoding, type TextEncoding } from '#domain/shared/text-encoding.ts';

/** Encoding of a text by its first bytes: the likeliest one. */
export function textEncoding(start: Uint8Array): TextEncoding {
  return guessEncoding(start, [], { isCut: true })[0]?.encoding ?? 'utf-8';
}

/** Decodes a text that comes in pieces. The byte order mark is dropped, and all line ends become `\n`. */
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
