import { describe, expect, test } from 'vitest';
import { heatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';
import { paintCells } from '#ui/charts/heatmap/paint-cells.ts';

const COLOURS: HeatmapColours = {
  match: 1,
  falseMatch: 2,
  miss: 3,
  nonMatch: 4,
  blank: 5,
  near: Uint32Array.from({ length: 256 }, (_, i) => 1000 + i),
  far: Uint32Array.from({ length: 256 }, (_, i) => 2000 + i),
};
const SIZE = 500;
const GROUPS = Array.from({ length: 100 }, (_, i) => ({
  label: `${i}`,
  start: i * 5,
  end: i * 5 + 5,
}));
/** Scattered but fixed distances in [0, 1). */
const distanceAt = (row: number, column: number) => ((row * 7919 + column * 104729) % 1009) / 1009;

describe('a matrix of 500 faces', () => {
  const cells = heatmapCells(SIZE, distanceAt, GROUPS);
  const pixels = new Uint32Array(SIZE * SIZE);

  test('every cell agrees with the rule', () => {
    const threshold = 504 / 1009;
    paintCells(pixels, cells, threshold, 'decision', COLOURS);
    const wrong: string[] = [];
    for (let row = 0; row < SIZE; row += 1) {
      for (let column = 0; column < SIZE; column += 1) {
        const distance = distanceAt(Math.min(row, column), Math.max(row, column));
        const mated = Math.floor(row / 5) === Math.floor(column / 5);
        const expected = distance <= threshold ? (mated ? 1 : 2) : mated ? 3 : 4;
        const drawn = pixels[row * SIZE + column];
        if (drawn !== (row === column ? 5 : expected)) wrong.push(`${row}, ${column}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(new Set(pixels)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  test.each(['decision', 'distance'] as const)('is painted and put in under 8 ms, %s', (mode) => {
    const canvas = document.createElement('canvas');
    canvas.width = SIZE;
    canvas.height = SIZE;
    const context = canvas.getContext('2d');
    const image = new ImageData(SIZE, SIZE);
    const target = new Uint32Array(image.data.buffer);
    const times = Array.from({ length: 40 }, (_, i) => {
      const start = performance.now();
      paintCells(target, cells, i / 40, mode, COLOURS);
      context?.putImageData(image, 0, 0);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    // The lower quartile: the machine that runs the tests may be busy with others.
    expect(times[10]).toBeLessThan(8);
  });
});

test('the ramps reach their ends at the least and the greatest distance', () => {
  const cells = heatmapCells(3, (row, column) => row + column, [{ label: 'a', start: 0, end: 3 }]);
  const pixels = new Uint32Array(9);
  paintCells(pixels, cells, 2, 'distance', COLOURS);
  expect([pixels[1], pixels[2], pixels[5]]).toEqual([1255, 1000, 2255]);
});
