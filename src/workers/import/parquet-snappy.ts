import { BadParquet } from './parquet-bounds.ts';
import { message } from '#words/message.ts';

/**
 * Unpacks Snappy's raw format (its format_description.txt) to exactly the given length. The decoder
 * of hyparquet reads a length of four bytes as a signed number, and a damaged one sends it back to
 * the start, again and again.
 */
export function unpackSnappy(packed: Uint8Array, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes);
  let at = 0;
  let to = 0;
  // The length that is stated before the first element is known already.
  while ((packed[at++] ?? 0) >= 0x80);
  while (at < packed.length) {
    const tag = packed[at++] as number;
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const size = length - 60;
        length = littleEndian(packed, at, size) + 1;
        at += size;
      }
      if (at + length > packed.length || to + length > bytes) throw damaged();
      out.set(packed.subarray(at, at + length), to);
      at += length;
      to += length;
      continue;
    }
    const isNear = (tag & 3) === 1;
    const size = isNear ? 1 : (tag & 3) === 2 ? 2 : 4;
    const length = isNear ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = littleEndian(packed, at, size) + (isNear ? (tag >> 5) << 8 : 0);
    at += size;
    if (back === 0 || back > to || to + length > bytes) throw damaged();
    if (back >= length) out.copyWithin(to, to - back, to - back + length);
    // What is copied may reach into what the copy writes: a run.
    else for (let i = 0; i < length; i++) out[to + i] = out[to - back + i] as number;
    to += length;
  }
  if (to !== bytes) throw damaged();
  return out;
}

function littleEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? Number.NaN);
  if (Number.isNaN(value)) throw damaged();
  return value;
}

function damaged(): BadParquet {
  return new BadParquet(message('parquet.page'));
}
