/** Encoding of a text by its first bytes: a byte order mark, else UTF-8 where it is valid, else what Windows writes. */
export function textEncoding(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  try {
    // `stream`: a character that the end of the sample splits is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
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
