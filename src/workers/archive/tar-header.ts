/**
 * One header block of a tar archive (POSIX.1-1988 ustar, with GNU's numbers of more than 33 bits).
 */
export interface TarHeader {
  readonly name: Uint8Array;
  /** Of the contents that follow, without padding. */
  readonly bytes: number;
  /** One character: `0` file, `5` folder, `L` and `x` a longer name for the next entry. */
  readonly type: string;
}

export const BLOCK = 512;

/** `null` where the block is no header: its checksum says otherwise. */
export function tarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < BLOCK) return null;
  const stated = octal(block.subarray(148, 156));
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] as number);
  if (stated !== sum || sum === 8 * 32) return null;
  const bytes = number(block.subarray(124, 136));
  if (bytes === null) return null;
  const type = String.fromCharCode(block[156] as number);
  const isUstar = String.fromCharCode(...block.subarray(257, 263)) === 'ustar\0';
  const prefix = isUstar ? untilZero(block.subarray(345, 500)) : new Uint8Array(0);
  const name = untilZero(block.subarray(0, 100));
  return {
    name: prefix.length === 0 ? name : Uint8Array.from([...prefix, 0x2f, ...name]),
    bytes,
    type: type === '\0' || type === '7' ? '0' : type,
  };
}

/** The longer name in the records of a pax header (`30 path=...`), `null` where it says none. */
export function paxPath(records: Uint8Array): Uint8Array | null {
  for (let at = 0; at < records.length;) {
    const space = records.indexOf(0x20, at);
    const length = space < 0 ? 0 : Number(latin1(records.subarray(at, space)));
    if (!Number.isSafeInteger(length) || length < 5 || at + length > records.length) return null;
    const record = records.subarray(space + 1, at + length - 1);
    if (latin1(record.subarray(0, 5)) === 'path=') return record.subarray(5);
    at += length;
  }
  return null;
}

export function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** Octal digits, or with the first bit set a number in bytes. */
function number(field: Uint8Array): number | null {
  if (((field[0] as number) & 0x80) === 0) return octal(field);
  if ((field[0] as number) !== 0x80) return null;
  const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(value) ? value : null;
}

function octal(field: Uint8Array): number | null {
  const text = latin1(untilZero(field)).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : null;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
