import { describe, expect, test } from 'vitest';
import { decodePhoto } from '#vision/decode-photo.ts';
import { type Orientation, uprightTransform, webpOrientation } from '#vision/webp-orientation.ts';

/**
 * A WebP of 3 x 2 pixels, the upper left one red and the rest blue, with EXIF's orientation tag.
 */
async function taggedWebp(orientation: number, littleEndian: boolean): Promise<Blob> {
  const canvas = new OffscreenCanvas(3 * 16, 2 * 16);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#00f';
  context.fillRect(0, 0, 48, 32);
  context.fillStyle = '#f00';
  context.fillRect(0, 0, 16, 16);
  const plain = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer(),
  );
  const picture = pictureChunk(plain);
  const exif = new DataView(new ArrayBuffer(26));
  exif.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  exif.setUint16(2, 42, littleEndian);
  exif.setUint32(4, 8, littleEndian);
  exif.setUint16(8, 1, littleEndian);
  exif.setUint16(10, 0x0112, littleEndian);
  exif.setUint16(12, 3, littleEndian);
  exif.setUint32(14, 1, littleEndian);
  exif.setUint16(18, orientation, littleEndian);
  const extended = new Uint8Array(10);
  extended[0] = 0x08;
  extended[4] = 47;
  extended[7] = 31;
  const chunk = (name: string, content: Uint8Array): Uint8Array<ArrayBuffer> => {
    const length = new Uint8Array(new Uint32Array([content.byteLength]).buffer);
    return Uint8Array.of(...new TextEncoder().encode(name), ...length, ...content);
  };
  const body = Uint8Array.of(
    ...new TextEncoder().encode('WEBP'),
    ...chunk('VP8X', extended),
    ...picture,
    ...chunk('EXIF', new Uint8Array(exif.buffer)),
  );
  return new Blob([chunk('RIFF', body)], { type: 'image/webp' });
}

/** Chromium writes its colour profile before the picture. */
function pictureChunk(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer);
  for (let at = 12; at < webp.length;) {
    const name = String.fromCharCode(...webp.slice(at, at + 4));
    const end = at + 8 + view.getUint32(at + 4, true);
    if (name === 'VP8 ' || name === 'VP8L') return webp.slice(at, end + (end % 2));
    at = end + (end % 2);
  }
  throw new Error('This browser cannot write WebP.');
}

describe('WebP with an orientation tag', () => {
  // Where the red corner must be once the picture is upright, and its size.
  test.each([
    { orientation: 1, size: [48, 32], corner: [0, 0] },
    { orientation: 2, size: [48, 32], corner: [1, 0] },
    { orientation: 3, size: [48, 32], corner: [1, 1] },
    { orientation: 4, size: [48, 32], corner: [0, 1] },
    { orientation: 5, size: [32, 48], corner: [0, 0] },
    { orientation: 6, size: [32, 48], corner: [1, 0] },
    { orientation: 7, size: [32, 48], corner: [1, 1] },
    { orientation: 8, size: [32, 48], corner: [0, 1] },
  ] as const)('$orientation', async ({ orientation, size, corner }) => {
    for (const littleEndian of [true, false]) {
      const photo = await decodePhoto(await taggedWebp(orientation, littleEndian));
      expect([photo.width, photo.height]).toEqual(size);
      const at = (right: number, down: number) => {
        const pixel = { x: right ? size[0] - 4 : 4, y: down ? size[1] - 4 : 4 };
        return photo.read(0, { ...pixel, width: 1, height: 1 }).data;
      };
      expect(at(corner[0], corner[1])[0]).toBeGreaterThan(180);
      expect(at(1 - corner[0], 1 - corner[1])[2]).toBeGreaterThan(180);
    }
  });

  test('that is damaged or absent is no tag', async () => {
    const whole = await (await taggedWebp(6, true)).arrayBuffer();
    expect(webpOrientation(whole)?.value).toBe(6);
    for (let length = 0; length < whole.byteLength; length++) {
      const cut = webpOrientation(whole.slice(0, length));
      expect(cut === null || cut.value === 6).toBe(true);
    }
    expect(webpOrientation(await (await taggedWebp(9, true)).arrayBuffer())).toBeNull();
    expect(webpOrientation(new TextEncoder().encode('GIF89a, certainly').buffer)).toBeNull();
  });
});

test('every upright transform keeps the picture in its frame', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] satisfies Orientation[]) {
    const [a, b, c, d, e, f] = uprightTransform(orientation, 48, 32);
    const corner = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
    const xs = [corner(0, 0), corner(48, 32)].map(([x]) => x).toSorted((p, q) => p! - q!);
    expect(xs).toEqual([0, orientation < 5 ? 48 : 32]);
  }
});
