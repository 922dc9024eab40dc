import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mount, type Mounted } from '#tests/component/charts/mount.tsx';
import { Explanations } from '#ui/parts/Explanations.tsx';
import { FigureTable } from '#ui/parts/FigureTable.tsx';

/** One tooltip for every row that explains itself. */

const ROWS = ['Recall', 'Precision'].map((name) => ({
  id: name,
  name,
  definition: `What ${name} means.`,
  cells: ['1'],
}));

let mounted: Mounted;
beforeEach(async () => {
  mounted = await mount(
    <>
      <FigureTable label="Figures" columns={['Figure', 'Value']} rows={ROWS} />
      <Explanations />
    </>,
  );
});
afterEach(() => mounted.unmount());

const names = () => mounted.container.querySelectorAll<HTMLElement>('tbody th span');
const shown = () =>
  [...document.querySelectorAll('[role=tooltip]')].map(({ textContent }) => textContent);

test('each row is explained on hover, in turn, and to screen readers always', async () => {
  expect(shown()).toEqual([]);
  for (const [row, name] of [...names()].entries()) {
    expect(name.getAttribute('aria-description')).toBe(ROWS[row]?.definition);
    await userEvent.hover(name);
    await expect.poll(shown).toEqual([ROWS[row]?.definition]);
  }
  await userEvent.unhover(names()[1]!);
  await expect.poll(shown).toEqual([]);
});

test('the keyboard opens it, and Escape closes it', async () => {
  names()[0]!.focus();
  await expect.poll(shown).toEqual([ROWS[0]?.definition]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(shown).toEqual([]);
  expect(document.activeElement).toBe(names()[0]);
});
