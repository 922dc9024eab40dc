import { expect, test } from 'vitest';
import { decodePhoto } from '#vision/decode-photo.ts';
import { takeProfile } from '#vision/embedded-profile.ts';
import { PROFILES } from '#tests/support/colour-profiles.ts';

const SIDE = 64;
const WHOLE = { x: 0, y: 0, width: SIDE, height: SIDE };

/** Colours of all kinds, as a file of the type. */
async function picture(type: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d')!;
  for (let y = 0; y < SIDE; y += 8) {
    for (let x = 0; x < SIDE; x += 8) {
      context.fillStyle = `rgb(${4 * x} ${4 * y} ${2 * (x + y)})`;
      context.fillRect(x, y, 8, 8);
    }
  }
  const file = await canvas.convertToBlob({ type, quality: 1 });
  // Chromium writes a profile of its own.
  const { picture: plain } = (await takeProfile(file)) ?? { picture: file };
  return new Uint8Array(await plain.arrayBuffer());
}

const word = (value: number) => Uint8Array.of(value >> 8, value & 255);
const long = (value: number) => Uint8Array.of(...word(value >>> 16), ...word(value & 0xffff));
const text = (letters: string) => new TextEncoder().encode(letters);

async function jpegWith(profile: Uint8Array): Promise<Blob> {
  const plain = await picture('image/jpeg');
  const content = [...text('ICC_PROFILE\0'), 1, 1, ...profile];
  const segment = Uint8Array.of(0xff, 0xe2, ...word(content.length + 2), ...content);
  return new Blob([plain.slice(0, 2), segment, plain.slice(2)], { type: 'image/jpeg' });
}

async function pngWith(profile: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const plain = await picture('image/png');
  const stream = new Blob([profile]).stream().pipeThrough(new CompressionStream('deflate'));
  const compressed = new Uint8Array(await new Response(stream).arrayBuffer());
  const body = Uint8Array.of(...text('iCCP'), ...text('photo\0'), 0, ...compressed);
  const chunk = Uint8Array.of(...long(body.length - 4), ...body, ...long(crc32(body)));
  // After the signature and the header.
  return new Blob([plain.slice(0, 33), chunk, plain.slice(33)], { type: 'image/png' });
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

async function asBrowserShows(file: Blob): Promise<Uint8ClampedArray> {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d')!;
  context.drawImage(await createImageBitmap(file), 0, 0);
  return context.getImageData(0, 0, SIDE, SIDE).data;
}

test.each([
  { kind: 'JPEG', space: 'displayP3', make: jpegWith },
  { kind: 'JPEG', space: 'adobeRgb', make: jpegWith },
  { kind: 'JPEG', space: 'srgb', make: jpegWith },
  { kind: 'PNG', space: 'displayP3', make: pngWith },
  { kind: 'PNG', space: 'adobeRgb', make: pngWith },
] as const)(
  '$kind in $space has the colours that this browser shows, but for rounding',
  async ({ space, make }) => {
    const file = await make(PROFILES[space]);
    const { data } = (await decodePhoto(file)).read(0, WHOLE);
    const shown = await asBrowserShows(file);
    const worst = data.reduce((most, value, i) => Math.max(most, Math.abs(value - shown[i]!)), 0);
    expect(worst).toBeLessThanOrEqual(2);
    // The profile changes something at all, but where it is sRGB.
    const plain = await asBrowserShows(await make(PROFILES.srgb));
    const moved = data.reduce((most, value, i) => Math.max(most, Math.abs(value - plain[i]!)), 0);
    if (space === 'srgb') expect(moved).toBeLessThanOrEqual(1);
    else expect(moved).toBeGreaterThan(20);
  },
);
