import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled } from '#tests/component/charts/mount.tsx';
import { openWith, WRONG_LABEL } from '#tests/component/pairs/explorer.tsx';
import { PairsView } from '#ui/pairs/PairsView.tsx';
import { said } from '#tests/support/said.ts';

let unmount: (() => void) | null = null;
async function open(width?: number, scheme?: 'light' | 'dark') {
  const opened = await openWith(WRONG_LABEL, <PairsView />, width, scheme);
  unmount = opened.unmount;
  // The last part of the view to appear.
  await expect.element(page.getByRole('application', { name: /^Similarity matrix/ })).toBeVisible();
  return opened;
}
afterEach(() => {
  unmount?.();
  unmount = null;
});

const list = () => page.getByRole('listbox', { name: 'Pairs' });
/** What a screen reader says of each row. */
const spoken = (rows: string) =>
  [...document.querySelectorAll(`[aria-label=Pairs] [role=option]${rows} > :first-child`)].map(
    (words) => words.textContent,
  );
const names = () => spoken('');
const chosen = () => spoken('[aria-selected=true]')[0] ?? null;
async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settled();
}

describe('the list', () => {
  test('begins with the worst pair and says everything of it', async () => {
    await open();
    await expect.element(page.getByRole('status')).toHaveTextContent('6 pairs, worst first');
    expect(names()[0]).toMatch(
      /^Missed, the same person: Bob, 6\.jpg, and Bob, 9\.jpg; distance 3\.1016, farthest of 10 pairs of the same person; probability [\d.]+%; doubted by the doctor$/,
    );
  });

  test('is filtered by what was decided, and says when nothing is left', async () => {
    const { app } = await open();
    await page.getByText('False matches').click();
    await expect.poll(() => names().length).toBe(3);
    expect(names().every((name) => name.startsWith('False match'))).toBe(true);
    app.actions.filterPairs({ from: 5 });
    await settled();
    await expect.element(page.getByText('No pair is like this at this threshold.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => names().length).toBe(3);
  });

  test('follows the threshold', async () => {
    const { app } = await open();
    app.actions.draftThreshold(0.05);
    await settled();
    expect(list().element().getAttribute('data-count')).toBe('10');
  });
});

describe('keys', () => {
  test('J and K, arrows, Home and End move the choice', async () => {
    await open();
    await press('jj');
    expect(chosen()).toContain('Bob, 5.jpg, and Bob, 9.jpg');
    await press('k');
    expect(chosen()).toContain('Bob, 6.jpg, and Bob, 9.jpg');
    list().element().focus();
    await press('{End}');
    expect(chosen()).toBe(names().at(-1));
    await press('{ArrowUp}{ArrowUp}');
    expect(chosen()).toBe(names().at(-3));
    expect(document.activeElement?.getAttribute('aria-activedescendant')).toBe(
      document.querySelector('[aria-label=Pairs] [aria-selected=true]')?.id,
    );
  });

  test('F does what the doctor proposes, U takes it back', async () => {
    const { app } = await open();
    await press('j');
    const pair = page.getByRole('region', { name: 'Selected pair' });
    await expect.element(pair).toHaveTextContent('Labelled Bob, but nearer to Ada.');
    await press('f');
    await app.settled();
    await settled();
    await expect.element(page.getByText('No pair is decided wrongly')).toBeVisible();
    await press('u');
    await app.settled();
    await settled();
    expect(names()).toHaveLength(6);
  });

  test('W asks which of the two and who it is, and the choice goes on to the next pair', async () => {
    const { app } = await open();
    await press('j');
    await press('w');
    const dialog = page.getByRole('dialog', { name: 'Which label is wrong?' });
    await expect.element(dialog).toBeVisible();
    // The doubted one is focused; 1 is the other one.
    await press('1');
    await expect.element(dialog.getByRole('combobox', { name: 'Who is in 6.jpg?' })).toBeVisible();
    // The field has the focus.
    await userEvent.keyboard('Dora');
    await press('{Enter}');
    await app.settled();
    await settled();
    expect(app.state().study.photos.find(({ fileName }) => fileName === '6.jpg')?.subject).toBe(
      'Dora',
    );
    expect(chosen()).not.toBeNull();
    expect(chosen()).toBe(names()[0]);
  });

  test.each([
    ['x', 'Which photo is to be excluded?', 'exclude'],
    ['n', 'Which of the two is not a face?', 'not a face'],
  ])('%s and 2 exclude the photo on the right', async (key, question, label) => {
    const { app } = await open();
    await press('j');
    await press(key);
    await expect.element(page.getByRole('dialog', { name: question })).toBeVisible();
    await press('2');
    await app.settled();
    await settled();
    const excluded = app.state().study.photos.filter(({ included }) => !included);
    expect(excluded.map(({ fileName }) => fileName)).toEqual(['9.jpg']);
    expect(said(app.state().history.past.at(-1)?.label)).toBe(label);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  test('letters that are typed into a filter stay there', async () => {
    await open();
    await userEvent.type(page.getByRole('combobox', { name: 'Person' }), 'jj');
    expect(chosen()).toBeNull();
  });
});

test('a cell of the matrix is looked at like a row', async () => {
  await open();
  (document.querySelector('[role=application]') as HTMLElement).focus();
  await press('{Enter}');
  const pair = page.getByRole('region', { name: 'Selected pair' });
  await expect.element(pair).toHaveTextContent('Match, the same person');
  expect(chosen()).toBeNull();
  await press('j');
  expect(chosen()).toBe(names()[0]);
});

describe('the matrix', () => {
  const matrix = () => page.getByRole('application', { name: /^Similarity matrix/ });
  const told = () =>
    matrix().element().closest('section')?.querySelector('[aria-live=polite]')?.textContent;

  test('by likeness puts the face with a wrong label among those that it looks like', async () => {
    await open();
    await page.getByText('By likeness').click();
    matrix().element().focus();
    await press('{Control>}{Home}{/Control}');
    const neighbours: string[] = [];
    for (let i = 0; i < 9; i++) {
      neighbours.push(/^[^,]+, ([^:,]+)/.exec(told() ?? '')?.[1] ?? '');
      await press('{ArrowDown}');
    }
    const places = ['1.jpg', '2.jpg', '3.jpg', '9.jpg'].map((name) => neighbours.indexOf(name));
    expect(Math.max(...places) - Math.min(...places)).toBe(3);
  });

  test('of people shows mean distances and leads to the pairs behind them', async () => {
    const { app } = await open();
    await page.getByText('People', { exact: true }).click();
    await expect.element(matrix()).toHaveAccessibleName('Similarity matrix: 3 people');
    matrix().element().focus();
    await press('{Control>}{Home}{/Control}');
    // Ada's own three photos: 0.2, 0.2 and 0.2 times the square root of two.
    expect(told()).toMatch(/distance 0\.22[78]\d*\. Match, the same person\./);
    await press('{ArrowRight}{Enter}');
    expect(app.state().session.pairFilter).toMatchObject({
      shown: 'all',
      person: 'Ada',
      against: 'Bob',
    });
    await expect.element(page.getByRole('status')).toHaveTextContent('12 pairs, worst first');
  });

  test('names the people with most errors above, and shows their wrong pairs', async () => {
    const { app } = await open();
    app.actions.setThreshold(10);
    // Bob's four photos against five of others.
    const worst = page.getByRole('table', { name: 'People with most errors' });
    await expect.element(worst.getByRole('row').nth(1)).toHaveTextContent('Bob020');
    await page.getByRole('button', { name: 'Show the wrong pairs of Bob' }).click();
    expect(app.state().session.pairFilter).toMatchObject({ shown: 'wrong', person: 'Bob' });
  });

  test('names the people who are most alike above', async () => {
    const { app } = await open();
    await page.getByText('Most alike').click();
    const table = page.getByRole('table', { name: 'Most alike people' });
    await expect.element(table.getByRole('row').nth(1)).toHaveTextContent('Ada and Bob');
    await page.getByRole('button', { name: 'Show the pairs of Ada and Bob' }).click();
    expect(app.state().session.pairFilter.against).toBe('Bob');
  });
});

test('fits 360 pixels', async () => {
  const { container } = await open(360);
  await press('j');
  expect(container.scrollWidth).toBeLessThanOrEqual(360);
});

test.each(['light', 'dark'] as const)('axe finds nothing to fault, %s', async (scheme) => {
  const { container } = await open(1200, scheme);
  await press('j');
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await press('w');
  await settled();
  const dialog = document.querySelector('[role=dialog]') as HTMLElement;
  const inDialog = await axe.run(dialog);
  expect(inDialog.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
