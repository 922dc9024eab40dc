/**
 * Takes the line on the chart from end to end and back; it is let go by the caller.
 *
 * @param {import('playwright-core').Page} page With the Threshold view.
 * @param {number} steps
 * @param {(page: import('playwright-core').Page) => Promise<void>} wait After each step.
 */
export async function dragAcross(page, steps, wait) {
  const plot = await page.getByTestId('density-surface').boundingBox();
  const handle = await page.getByTestId('threshold-handle').boundingBox();
  if (plot === null || handle === null) throw new Error('The chart has no handle.');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  for (let step = 0; step < steps; step++) {
    const phase = (step / steps) * Math.PI * 2;
    await page.mouse.move(plot.x + (plot.width / 2) * (1 + 0.96 * Math.sin(phase)), y);
    await wait(page);
  }
}
