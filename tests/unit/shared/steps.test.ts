import { expect, test } from 'vitest';
import { stepwise } from '#domain/shared/steps.ts';

/** Counts the steps that were done. */
function counting(steps: number) {
  const done = { steps: 0, begun: 0 };
  const work = stepwise(function* () {
    done.begun += 1;
    for (; done.steps < steps; done.steps++) yield;
    return { steps: done.steps };
  });
  return { done, work };
}

test('a computation in slices stops when it is time, and goes on where it was', () => {
  const { done, work } = counting(10);
  expect(done.begun).toBe(0);
  let left = 4;
  expect(work.advance(() => --left === 0)).toBe(false);
  expect(done.steps).toBe(3);
  expect(work.value).toBeNull();
  expect(work.advance(() => false)).toBe(true);
  expect(work.value).toEqual({ steps: 10 });
});

test('a computation in slices is done once, and its value kept', () => {
  const { done, work } = counting(2);
  work.advance(() => false);
  const { value } = work;
  expect(work.advance(() => true)).toBe(true);
  expect(work.value).toBe(value);
  expect(done.begun).toBe(1);
});
