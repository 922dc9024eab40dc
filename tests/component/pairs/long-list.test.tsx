import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { settled } from '#tests/component/charts/mount.tsx';
import { openWith, WRONG_LABEL } from '#tests/component/pairs/explorer.tsx';
import { PairList } from '#ui/pairs/PairList.tsx';
import { ROW_HEIGHT } from '#ui/pairs/PairRow.tsx';

let unmount: (() => void) | null = null;
afterEach(() => unmount?.());

/** Two million places over the few rows that there are. */
const LIST = { length: 2_000_000, rowAt: (place: number) => place % 36, placeOf: () => -1 };

function LongList() {
  const [place, setPlace] = useState<number | null>(null);
  const choosePlace = (to: number): void => setPlace(Math.min(Math.max(to, 0), LIST.length - 1));
  const choice = {
    row: null,
    place,
    choosePlace,
    chooseRow: () => undefined,
    move: (by: number) => choosePlace((place ?? -1) + by),
  };
  return <PairList list={LIST} choice={choice} help="" />;
}

async function open(): Promise<HTMLElement> {
  ({ unmount } = await openWith(WRONG_LABEL, <LongList />));
  return document.querySelector('[aria-label=Pairs]') as HTMLElement;
}
const places = (list: HTMLElement): readonly number[] =>
  [...list.querySelectorAll('[role=option]')].map((row) =>
    Number(row.getAttribute('aria-posinset')),
  );

/** That rows lie under one another and cover the view, whatever it shows. */
function expectCovered(list: HTMLElement): void {
  const view = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll('[role=option]')].map((row) =>
    row.getBoundingClientRect(),
  );
  expect(rows[0]!.top).toBeLessThanOrEqual(view.top + 1.5);
  expect(rows.at(-1)!.bottom).toBeGreaterThanOrEqual(view.bottom - 1.5);
  rows.slice(1).forEach((row, i) => expect(row.top).toBeCloseTo(rows[i]!.bottom, 1));
}

test('a list of two million rows is covered with rows wherever it is scrolled', async () => {
  const list = await open();
  for (const share of [0, 0.1, 0.5, 0.99, 1]) {
    list.scrollTop = share * (list.scrollHeight - list.clientHeight);
    await settled();
    expectCovered(list);
  }
  expect(places(list).at(-1)).toBe(2_000_000);
});

test('scrolling a little moves a little, in the middle too, and stays where it was when the bar is put right', async () => {
  const list = await open();
  list.scrollTop = list.scrollHeight / 2;
  await settled();
  const [before = 0] = places(list);
  for (let i = 0; i < 10; i++) {
    list.scrollTop += ROW_HEIGHT;
    await settled();
  }
  const [after = 0] = places(list);
  expect(after - before).toBe(10);
  await new Promise((resolve) => setTimeout(resolve, 250));
  await settled();
  expect(places(list)[0]).toBe(after);
  expectCovered(list);
});

test('keys reach both ends', async () => {
  const list = await open();
  list.focus();
  await userEvent.keyboard('{End}');
  await settled();
  expect(places(list).at(-1)).toBe(2_000_000);
  expectCovered(list);
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowDown}');
  await settled();
  expect(places(list)[0]).toBe(1);
  expect(list.querySelector('[aria-selected=true]')?.getAttribute('aria-posinset')).toBe('2');
});
