import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { nextFrame, pageWork } from '#tests/e2e/support/page-work.ts';

const STEPS = 40;

/** Until every chart is drawn and nothing moves by itself any more. */
export async function standsStill(page: Page): Promise<void> {
  await nextFrame(page);
  await eventually(async () => {
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).length,
    );
    expect(moving).toBe(0);
  });
  await nextFrame(page);
}

/** Until nothing is computed in the background either, whose results would be drawn too. */
export async function atRest(page: Page): Promise<void> {
  await eventually(async () => {
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });
  await standsStill(page);
}

/** Until what follows the line a little later is drawn as well: nothing changes inside drawings for a while. */
async function drawsNothing(page: Page): Promise<void> {
  const someFrames = async (): Promise<void> => {
    for (let frame = 0; frame < 12; frame++) await nextFrame(page);
  };
  await eventually(async () => {
    await standsStill(page);
    expect((await pageWork(page, someFrames)).drawn).toBe(0);
  });
}

/** Takes the line on the chart from end to end and back, a frame for each step; it is let go by the caller. */
async function dragAcross(page: Page, steps = STEPS): Promise<void> {
  const plot = await page.getByTestId('density-surface').boundingBox();
  const handle = await page.getByTestId('threshold-handle').boundingBox();
  if (plot === null || handle === null) throw new Error('The chart has no handle.');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  for (let step = 0; step < steps; step++) {
    const phase = (step / steps) * Math.PI * 2;
    await page.mouse.move(plot.x + (plot.width / 2) * (1 + 0.96 * Math.sin(phase)), y);
    await nextFrame(page);
  }
}

/**
 * What makes a drag fluent, whatever the machine: no drawing is made again, the page is laid out once for the line and once for the numbers
 * that follow it, and never in between, and next to nothing is put into the document.
 */
export async function expectLightDrag(page: Page): Promise<void> {
  await atRest(page);
  const value = page.getByRole('slider', { name: 'Threshold', exact: true });
  const before = await value.inputValue();
  // The first step changes what is chosen: "Manual".
  await dragAcross(page, 2);
  await page.mouse.move(0, 0);
  await drawsNothing(page);
  const work = await pageWork(page, () => dragAcross(page));
  expect(await value.inputValue()).not.toBe(before);
  await page.mouse.up();
  expect(work.drawn, 'changes inside drawings').toBe(0);
  // Two a frame; each step took one or two frames.
  expect(work.layouts, 'layouts').toBeLessThanOrEqual(2 * work.frames + 10);
  expect(work.layouts, 'layouts').toBeLessThanOrEqual(5 * STEPS);
  expect(work.styles, 'style computations').toBeLessThanOrEqual(5 * STEPS);
  expect(work.elements, 'new elements').toBeLessThanOrEqual(3 * STEPS);
}
