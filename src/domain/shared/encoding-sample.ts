/** Bytes that are judged, at about 20 µs each in the slowest script. */
const MOST_BYTES = 2048;
/** Places that a long text is looked at in. */
const PLACES = 16;
/**
 * Space, comma, quotation mark, line end: in no encoding is a byte below this the second half of a
 * letter.
 */
const FIRST_OF_LETTERS = 0x30;

/**
 * What of a long text its encoding is judged by: pieces between separators that hold bytes beyond
 * ASCII, from places spread over all of it. A short text is its own sample. Where a zero byte comes
 * in (UTF-16), the pieces are of whole lines.
 */
export function encodingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes;
  const isWide = bytes.includes(0);
  const each = MOST_BYTES / PLACES;
  const sample = new Uint8Array(MOST_BYTES);
  let length = 0;
  let end = 0;
  for (let place = 0; place < PLACES; place++) {
    const from = Math.max(end, Math.floor((place * bytes.length) / PLACES));
    const telling = isWide ? from : nextBeyondAscii(bytes, from);
    if (telling >= bytes.length) break;
    const start = isWide ? wideStart(bytes, telling) : pieceStart(bytes, telling, end);
    end = isWide ? wideStart(bytes, start + each - 2) : pieceEnd(bytes, start + each);
    const piece = bytes.subarray(start, Math.min(end, start + each * 2));
    if (piece.length > sample.length - length) break;
    sample.set(piece, length);
    length += piece.length;
  }
  return length === 0 ? bytes.subarray(0, MOST_BYTES) : sample.subarray(0, length);
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] < 0x80) at += 1;
  return at;
}

/** Behind the last separator before a byte. */
function pieceStart(bytes: Uint8Array, at: number, least: number): number {
  let start = at;
  while (start > least && bytes[start - 1] >= FIRST_OF_LETTERS) start -= 1;
  return start;
}

/** At the last separator before a byte. */
function pieceEnd(bytes: Uint8Array, at: number): number {
  let end = Math.min(at, bytes.length);
  if (end === bytes.length) return end;
  while (end > 0 && bytes[end - 1] >= FIRST_OF_LETTERS) end -= 1;
  return end;
}

/** Behind the next line end of two bytes, of which either may be the zero. */
function wideStart(bytes: Uint8Array, from: number): number {
  for (let at = from - (from % 2); at + 1 < bytes.length; at += 2) {
    const [one, two] = [bytes[at], bytes[at + 1]];
    if ((one === 0x0a && two === 0) || (one === 0 && two === 0x0a)) return at + 2;
  }
  return bytes.length;
}
