import type { SeededRandom } from '#domain/shared/seeded-random.ts';

/** One way to damage a file. Gives new bytes; `other` is another file of its kind. */
export type Mutation = (
  bytes: Uint8Array<ArrayBuffer>,
  random: SeededRandom,
  other: Uint8Array<ArrayBuffer>,
) => Uint8Array<ArrayBuffer>;

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Damage that needs no idea of the format: what disks, networks and broken programs do. */
export const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flip bits': (bytes, random) => {
    const out = bytes.slice();
    for (let i = random.integer(8) + 1; i > 0; i--) {
      const at = random.integer(out.length);
      out[at] = (out[at] as number) ^ (1 << random.integer(8));
    }
    return out;
  },
  'change bytes': (bytes, random) => {
    const out = bytes.slice();
    for (let i = random.integer(4) + 1; i > 0; i--) {
      out[random.integer(out.length)] = random.integer(256);
    }
    return out;
  },
  'insert bytes': (bytes, random) => {
    const at = random.integer(bytes.length);
    const some = Uint8Array.from({ length: random.integer(16) + 1 }, () => random.integer(256));
    return joined(bytes.subarray(0, at), some, bytes.subarray(at));
  },
  'delete bytes': (bytes, random) => {
    const at = random.integer(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(64)));
  },
  'cut off': (bytes, random) => bytes.slice(0, random.integer(bytes.length)),
  'lose the beginning': (bytes, random) => bytes.slice(random.integer(bytes.length)),
  'splice two files': (bytes, random, other) =>
    joined(
      bytes.subarray(0, random.integer(bytes.length)),
      other.subarray(random.integer(other.length)),
    ),
  'repeat a piece': (bytes, random) => {
    const at = random.integer(bytes.length);
    const piece = bytes.subarray(at, at + 1 + random.integer(200));
    const times = 1 + random.integer(60);
    return joined(
      bytes.subarray(0, at),
      ...Array.from({ length: times }, () => piece),
      bytes.subarray(at),
    );
  },
  'write a huge number': (bytes, random) => {
    const out = bytes.slice();
    const size = 1 << random.integer(4);
    const at = random.integer(Math.max(1, out.length - size));
    const kinds = [0xff, 0x00, 0x80, 0x7f];
    const fill = kinds[random.integer(kinds.length)] as number;
    out.fill(fill, at, at + size);
    // The largest positive number is little-endian ff ff ff 7f.
    if (fill === 0x7f) out.fill(0xff, at, at + size - 1);
    return out;
  },
  'zero a stretch': (bytes, random) => {
    const out = bytes.slice();
    const at = random.integer(out.length);
    return out.fill(0, at, at + 1 + random.integer(512));
  },
};
