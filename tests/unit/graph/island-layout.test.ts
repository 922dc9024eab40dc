import { expect, test } from 'vitest';
import { type IslandLayout, islandLayout } from '#domain/graph/island-layout.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const PAIRS = simulatedPairs({ people: 30, photos: 4, seed: 3, separation: 2 });

function layoutOf(pairs = PAIRS): IslandLayout {
  const steps = islandLayout(pairs, ascendingOrder(pairs.distance));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test('the same pairs are laid out alike every time', () => {
  expect(layoutOf()).toEqual(layoutOf());
});

test('scaling all distances moves nothing: ranks decide', () => {
  const distance = PAIRS.distance.map((d) => d * 7 + 1);
  expect(layoutOf({ ...PAIRS, distance })).toEqual(layoutOf());
});

test('everybody has a place of their own, with room for all their faces', () => {
  const { x, y, centreX, centreY, radius } = layoutOf();
  for (let item = 0; item < x.length; item++) {
    const person = PAIRS.subject[item] as number;
    const away = Math.hypot(x[item]! - centreX[person]!, y[item]! - centreY[person]!);
    // Half the room of a face lies beyond its middle.
    expect(away + 0.5).toBeLessThanOrEqual(radius[person]! + 0.01);
    for (let other = 0; other < item; other++) {
      expect(Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!)).toBeGreaterThan(0.7);
    }
  }
});

test('two people who are taken for one another are drawn side by side', () => {
  const distance = Float64Array.from(PAIRS.distance);
  const isOf = (row: number, p: number, q: number): boolean => {
    const people = new Set([PAIRS.subject[PAIRS.left[row]!], PAIRS.subject[PAIRS.right[row]!]]);
    return people.has(p) && people.has(q);
  };
  for (let row = 0; row < PAIRS.count; row++) if (isOf(row, 4, 25)) distance[row] = 0;
  const { centreX, centreY, radius } = layoutOf({ ...PAIRS, distance });
  const apart = Math.hypot(centreX[4]! - centreX[25]!, centreY[4]! - centreY[25]!);
  expect(apart).toBeLessThan(1.5 * (radius[4]! + radius[25]!));
});
