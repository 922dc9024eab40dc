import { describe, expect, test } from 'vitest';
import { tilesOf } from '#domain/face/tiles.ts';

test('ordinary pictures are seen as a whole', () => {
  expect(tilesOf(640, 480)).toEqual([]);
  expect(tilesOf(300, 700)).toEqual([]);
  expect(tilesOf(1, 4000)).toEqual([]);
});

describe.each([
  { what: 'a panorama', width: 16_000, height: 400, most: 60 },
  { what: 'a tall strip', width: 500, height: 4_000, most: 15 },
  { what: 'a large photo', width: 12_000, height: 9_000, most: 9 },
])('$what of $width x $height', ({ width, height, most }) => {
  const tiles = tilesOf(width, height);

  test('is covered to its borders by few squares inside it', () => {
    expect(tiles.length).toBeGreaterThan(1);
    expect(tiles.length).toBeLessThanOrEqual(most);
    for (const { x, y, width: w, height: h } of tiles) {
      expect(w).toBe(h);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(width);
      expect(y + h).toBeLessThanOrEqual(height);
    }
    expect(Math.max(...tiles.map(({ x, width: w }) => x + w))).toBe(width);
    expect(Math.max(...tiles.map(({ y, height: h }) => y + h))).toBe(height);
  });

  test('shows whatever is smaller than a quarter of a tile whole in one of them', () => {
    const size = 0.25 * tiles[0]!.width;
    for (let x = 0; x + size <= width; x += size / 3) {
      for (let y = 0; y + size <= height; y += size / 3) {
        const whole = tiles.some(
          (tile) =>
            tile.x <= x &&
            tile.y <= y &&
            tile.x + tile.width >= x + size &&
            tile.y + tile.height >= y + size,
        );
        expect(whole, `${x}, ${y}`).toBe(true);
      }
    }
  });
});
