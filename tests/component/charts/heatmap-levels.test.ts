import { describe, expect, test } from 'vitest';
import { finished } from '#domain/shared/steps.ts';
import { type HeatmapCells, heatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';
import {
  type HeatmapColours,
  paintDecisions,
  paintNearness,
} from '#ui/charts/heatmap/heatmap-colours.ts';
import {
  DECISION,
  decisionAt,
  decisionLevels,
  levelFor,
  matchingAt,
  NEAREST,
  nearnessLevels,
  nearnessOf,
} from '#ui/charts/heatmap/heatmap-levels.ts';
import { heatmapPairs } from '#tests/component/charts/heatmap-pairs.ts';

const SIZE = 300;
const GROUPS = Array.from({ length: 60 }, (_, i) => ({
  label: `${i}`,
  start: i * 5,
  end: i * 5 + 5,
}));
/** Scattered but fixed distances in [0, 1); some pairs were not compared. */
function distanceAt(row: number, column: number): number | null {
  const value = (row * 7919 + column * 104_729) % 1009;
  return value % 50 === 7 ? null : value / 1009;
}
const cells = heatmapCells(SIZE, heatmapPairs(SIZE, distanceAt), GROUPS);

function expectedCode(row: number, column: number, threshold: number): number {
  const distance = row === column ? null : distanceAt(Math.min(row, column), Math.max(row, column));
  if (distance === null) return DECISION.blank;
  const mated = Math.floor(row / 5) === Math.floor(column / 5);
  if (distance <= threshold) return mated ? DECISION.match : DECISION.falseMatch;
  return mated ? DECISION.miss : DECISION.nonMatch;
}

function greatestBelow(side: number, row: number, column: number, threshold: number): number {
  let most = 0;
  for (let r = row * side; r < Math.min(SIZE, (row + 1) * side); r++) {
    for (let c = column * side; c < Math.min(SIZE, (column + 1) * side); c++) {
      most = Math.max(most, expectedCode(r, c, threshold));
    }
  }
  return most;
}

describe('levels of decisions', () => {
  // On distances and between them, and beyond both ends.
  test.each([0.25, 0.5, 500 / 1009, 480 / 1009, -1, 2])(
    'agree with the rule in every cell of every scale at %s',
    (threshold) => {
      const levels = finished(decisionLevels(cells));
      expect(levels.map(({ size }) => size)).toEqual([300, 150, 75]);
      const wrong: string[] = [];
      const matching = matchingAt(cells, threshold);
      levels.forEach((each, level) => {
        for (let row = 0; row < each.size; row++) {
          for (let column = 0; column < each.size; column++) {
            const expected = greatestBelow(2 ** level, row, column, threshold);
            const code = decisionAt(each, row * each.size + column, matching);
            if (code !== expected) wrong.push(`${level}: ${row}, ${column}`);
          }
        }
      });
      expect(wrong).toEqual([]);
    },
  );

  test('keep a lone false match at every scale', () => {
    const pairs = heatmapPairs(1000, (row, column) => (row === 400 && column === 777 ? 0.1 : 0.9));
    const everybody = [
      { label: 'Ann', start: 0, end: 500 },
      { label: 'Bob', start: 500, end: 1000 },
    ];
    const of = heatmapCells(1000, pairs, everybody);
    const matching = matchingAt(of, 0.5);
    const counts = finished(decisionLevels(of)).map(
      (level) =>
        level.nearestOther.filter(
          (_, index) => decisionAt(level, index, matching) === DECISION.falseMatch,
        ).length,
    );
    expect(counts).toEqual([2, 2, 2, 2]);
  });

  test('take groups of one person that lie apart as one', () => {
    const pairs = heatmapPairs(3, () => 0.1);
    const groups = [
      { label: 'Ann', start: 0, end: 1, person: 4 },
      { label: 'Bob', start: 1, end: 2, person: 7 },
      { label: 'Ann', start: 2, end: 3, person: 4 },
    ];
    const of = heatmapCells(3, pairs, groups);
    const [finest] = finished(decisionLevels(of));
    const codes = Array.from({ length: 9 }, (_, index) =>
      decisionAt(finest!, index, matchingAt(of, 0.5)),
    );
    expect(codes).toEqual([0, 4, 2, 4, 0, 4, 2, 4, 0]);
  });
});

test('the level is the finest whose cells have a pixel', () => {
  expect([5, 1, 0.99, 0.5, 0.4, 0.01].map((pixels) => levelFor(3, pixels))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});

const COLOURS: HeatmapColours = {
  match: 1,
  falseMatch: 2,
  miss: 3,
  nonMatch: 4,
  blank: 5,
  near: Uint32Array.from({ length: 256 }, (_, i) => 1000 + i),
  far: Uint32Array.from({ length: 256 }, (_, i) => 2000 + i),
};

describe('painting', () => {
  test('a window of decisions, line by line', () => {
    const [finest] = finished(decisionLevels(cells));
    const pixels = new Uint32Array(10 * 4);
    const window = { left: 7, top: 11, width: 8, height: 4 };
    paintDecisions(pixels, 10, finest!, window, matchingAt(cells, 0.5), COLOURS);
    const colourOf = [5, 4, 1, 3, 2];
    for (let y = 0; y < 4; y++) {
      const line = Array.from({ length: 8 }, (_, x) => colourOf[expectedCode(11 + y, 7 + x, 0.5)]);
      expect(Array.from(pixels.subarray(y * 10, y * 10 + 10))).toEqual([...line, 0, 0]);
    }
  });

  const painted = (of: HeatmapCells, threshold: number): Uint32Array => {
    const pixels = new Uint32Array(of.size ** 2);
    const all = { left: 0, top: 0, width: of.size, height: of.size };
    const at = nearnessOf(of, threshold);
    paintNearness(pixels, of.size, finished(nearnessLevels(of))[0]!, all, at, COLOURS);
    return pixels;
  };

  test('the ramps meet at the threshold and reach their ends', () => {
    const pairs = heatmapPairs(3, (row, column) => row + column);
    const three = heatmapCells(3, pairs, [{ label: 'a', start: 0, end: 3 }]);
    expect(painted(three, 2)).toEqual(Uint32Array.of(5, 1255, 1000, 1255, 5, 2255, 1000, 2255, 5));
    expect([...painted(three, 0.5)].every((colour) => colour === 5 || colour >= 2000)).toBe(true);
    expect([...painted(three, 9)].every((colour) => colour < 2000)).toBe(true);
  });

  test('a distance that equals the threshold is on the near side', () => {
    for (const row of [3, 77, 150]) {
      const threshold = distanceAt(row, 200)!;
      const colours = painted(cells, threshold);
      for (let i = 0; i < SIZE; i++) {
        const distance = cells.pairs.distanceAt(row, i);
        if (distance === null) continue;
        expect(colours[row * SIZE + i]! < 2000).toBe(distance <= threshold);
      }
    }
  });

  test('at a coarser scale the nearest shows', () => {
    const [finest, half] = finished(nearnessLevels(cells));
    for (let row = 0; row < half!.size; row += 7) {
      for (let column = 0; column < half!.size; column += 7) {
        const below = [0, 1, SIZE, SIZE + 1].map(
          (step) => finest!.codes[row * 2 * SIZE + column * 2 + step]!,
        );
        expect(half!.codes[row * half!.size + column]).toBe(Math.max(...below));
      }
    }
    expect(Math.max(...finest!.codes)).toBe(NEAREST);
  });
});
