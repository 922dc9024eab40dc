import { deflateSync } from 'fflate';
import { crc32 } from '#workers/archive/crc32.ts';

/** One entry as a program may write it; what is not given is as a plain program would. */
export interface WrittenEntry {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  readonly isDeflated?: boolean;
  /** Bit 11: the name is UTF-8. */
  readonly isUtf8?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the name is, in extra field 0x7075; `isStale`: of a name that was changed since. */
  readonly unicodeName?: string;
  readonly isStale?: boolean;
  /** Sizes and offset in the extra field of zip64, whatever they are. */
  readonly isZip64?: boolean;
  /** Unix mode, with the type of the file. */
  readonly mode?: number;
}

export interface WrittenArchive {
  /** `sentinel`: the end record says nothing but that zip64's does. */
  readonly end?: 'plain' | 'zip64' | 'sentinel';
  readonly comment?: string;
  /** Bytes before the archive, of which offsets know nothing. */
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

const SENTINEL = 0xffffffff;

/** A zip archive, byte by byte (PKWARE's APPNOTE 6.3.10). */
export function writtenZip(
  entries: readonly WrittenEntry[],
  { end = 'plain', comment = '', before, after }: WrittenArchive = {},
): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  const directory: number[] = [];
  for (const entry of entries) {
    const offset = out.length;
    const data = entry.data ?? new Uint8Array(0);
    const packed = entry.isDeflated ? deflateSync(data) : data;
    const name = bytesOf(entry.name);
    const flags = (entry.isUtf8 ? 0x800 : 0) | (entry.flags ?? 0);
    const method = entry.method ?? (entry.isDeflated ? 8 : 0);
    const large = entry.isZip64 === true;
    const sizes = [packed.length, data.length].map((size) => (large ? SENTINEL : size));
    const common = [...u16(flags), ...u16(method), ...u32(0x21_00_00), ...u32(crc32(data))];
    const extra = entry.unicodeName === undefined ? [] : unicodeField(entry, name);
    const localExtra = [...(large ? zip64Field([data.length, packed.length]) : []), ...extra];
    out.push(...u32(0x04034b50), ...u16(large ? 45 : 20), ...common, ...sizes.flatMap(u32));
    out.push(...u16(name.length), ...u16(localExtra.length), ...name, ...localExtra);
    out.push(...packed);
    const field = large ? zip64Field([data.length, packed.length, offset]) : [];
    const madeOn = entry.mode === undefined ? 0 : 3;
    directory.push(...u32(0x02014b50), 45, madeOn, ...u16(large ? 45 : 20), ...common);
    directory.push(...sizes.flatMap(u32), ...u16(name.length));
    directory.push(...u16(field.length + extra.length), ...u16(0), ...u16(0), ...u16(0));
    directory.push(...u32((entry.mode ?? 0) * 0x10000), ...u32(large ? SENTINEL : offset));
    directory.push(...name, ...field, ...extra);
  }
  const start = out.length;
  out.push(...directory);
  const isSentinel = end === 'sentinel';
  if (end !== 'plain') {
    const at = out.length;
    out.push(...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0));
    out.push(...[entries.length, entries.length, directory.length, start].flatMap(u64));
    out.push(...u32(0x07064b50), ...u32(0), ...u64(at), ...u32(1));
  }
  const count = u16(isSentinel ? 0xffff : entries.length);
  out.push(...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count);
  out.push(...u32(isSentinel ? SENTINEL : directory.length), ...u32(isSentinel ? SENTINEL : start));
  out.push(...u16(comment.length), ...bytesOf(comment));
  return Uint8Array.from([...(before ?? []), ...out, ...(after ?? [])]);
}

function unicodeField({ unicodeName = '', isStale }: WrittenEntry, name: Uint8Array): number[] {
  const said = bytesOf(unicodeName);
  const crc = crc32(name) ^ (isStale ? 1 : 0);
  return [...u16(0x7075), ...u16(5 + said.length), 1, ...u32(crc), ...said];
}

function zip64Field(numbers: readonly number[]): number[] {
  return [...u16(1), ...u16(8 * numbers.length), ...numbers.flatMap(u64)];
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: number): number[] => [...u32(value % 2 ** 32), ...u32(value / 2 ** 32)];

/** A tar archive of the given files, as GNU tar writes short names and long ones. */
export function writtenTar(
  files: readonly {
    readonly name: string | Uint8Array;
    readonly data: Uint8Array;
    readonly type?: string;
  }[],
): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  const block = (name: Uint8Array, size: number, type: string): void => {
    const header = new Uint8Array(512);
    header.set(name.subarray(0, 100));
    header.set(bytesOf('0000644\0'), 100);
    header.set(bytesOf(`${size.toString(8).padStart(11, '0')}\0`), 124);
    header.set(bytesOf('        '), 148);
    header.set(bytesOf(type), 156);
    header.set(bytesOf('ustar  \0'), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(bytesOf(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    for (const byte of header) out.push(byte);
  };
  const contents = (data: Uint8Array): void => {
    for (const byte of data) out.push(byte);
    while (out.length % 512 !== 0) out.push(0);
  };
  for (const { name, data, type = '0' } of files) {
    const bytes = bytesOf(name);
    if (bytes.length > 100) {
      block(bytesOf('././@LongLink'), bytes.length + 1, 'L');
      contents(Uint8Array.from([...bytes, 0]));
    }
    block(bytes, data.length, type);
    contents(data);
  }
  for (let i = 0; i < 1024; i++) out.push(0);
  return Uint8Array.from(out);
}
