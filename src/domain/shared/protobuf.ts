/**
 * One field of a protobuf message, as the wire has it (protobuf.dev, "Encoding"). `start` and `end`
 * are the place of its value in the bytes; `value` is the number of a varint, exact up to 2^53,
 * else 0.
 */
export interface WireField {
  readonly number: number;
  readonly kind: 'varint' | 'fixed64' | 'bytes' | 'fixed32';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Bytes that are no protobuf message, or only the beginning of one. */
export class BrokenMessage extends Error {
  override readonly name = 'BrokenMessage';
  /**
   * Where the message would have to end, for one that breaks off; `null` where its bytes make no
   * sense.
   */
  readonly neededLength: number | null;
  /** Number of the field that it breaks off in; `null` where that is not known. */
  readonly field: number | null;
  constructor(neededLength: number | null, field: number | null) {
    super(neededLength === null ? 'no protobuf message' : 'the message breaks off');
    this.neededLength = neededLength;
    this.field = field;
  }
}

const KINDS = ['varint', 'fixed64', 'bytes', null, null, 'fixed32'] as const;

/**
 * The fields of the message in `bytes` from `start` to `end`, in their order. Values are not copied
 * and sub-messages not entered, so weights cost nothing.
 *
 * @throws {BrokenMessage} where it is reached; what came before was given.
 */
export function* wireFields(
  bytes: Uint8Array,
  start = 0,
  end: number = bytes.length,
): Generator<WireField> {
  let at = start;
  let number: number | null = null;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (at >= end) throw broken(end + 1);
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new BrokenMessage(null, number);
  };
  // A part that ends behind its whole is damage; only the whole can break off.
  const broken = (needed: number) =>
    new BrokenMessage(end === bytes.length ? needed : null, number);
  while (at < end) {
    number = null;
    const tag = readVarint();
    number = Math.floor(tag / 8);
    const kind = KINDS[tag % 8] ?? null;
    if (kind === null || number === 0 || number > 0x1fff_ffff)
      throw new BrokenMessage(null, number);
    let value = 0;
    let from = at;
    let to: number;
    if (kind === 'varint') {
      value = readVarint();
      to = at;
    } else {
      const length = kind === 'bytes' ? readVarint() : kind === 'fixed64' ? 8 : 4;
      from = at;
      to = at + length;
      if (to > end) throw broken(to);
      at = to;
    }
    yield { number, kind, value, start: from, end: to };
  }
}

/** A field's value as text: UTF-8, or bytes as they are where it is not. */
export function textIn(
  bytes: Uint8Array,
  { start, end }: Pick<WireField, 'start' | 'end'>,
): string {
  const value = bytes.subarray(start, end);
  try {
    return decodeURIComponent(
      Array.from(value, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return Array.from(value, (byte) => String.fromCharCode(byte)).join('');
  }
}
