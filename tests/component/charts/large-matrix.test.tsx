import { flushSync } from 'react-dom';
import { afterEach, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { classRows } from '#domain/comparison/class-rows.ts';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import { worstFirst } from '#domain/comparison/worst-first.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { mount, type Mounted, point, settled } from '#tests/component/charts/mount.tsx';
import { simulatedTemplates } from '#tests/support/templates.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { deep } from '#tests/support/deep.ts';

const PEOPLE = 500;
const SIZE = 2000;

let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Does something in every frame; the median time from frame to frame, and of the work alone. */
async function frames(count: number, act: (i: number) => void) {
  const intervals: number[] = [];
  const work: number[] = [];
  let before = await frame();
  for (let i = 0; i < count; i++) {
    const begin = performance.now();
    flushSync(() => act(i));
    work.push(performance.now() - begin);
    const now = await frame();
    intervals.push(now - before);
    before = now;
  }
  return { frame: median(intervals), work: median(work), longest: Math.max(...work) };
}

const thresholdStore = createStore(() => 0);
const setThreshold = (threshold: number): void => thresholdStore.setState(threshold, true);
const groups = Array.from({ length: PEOPLE }, (_, person) => ({
  label: `Person ${person}`,
  start: person * 4,
  end: person * 4 + 4,
}));
const nothing = (): void => undefined;
const label = (index: number): string => `${index}.jpg`;

function prepared() {
  const pairs = compareAll(simulatedTemplates(PEOPLE, SIZE / PEOPLE, { noise: 1 }), 'euclidean');
  const order = ascendingOrder(pairs.distance);
  const matrix = similarityMatrix(pairs);
  const distanceAt = (row: number, column: number): number | null => {
    const pair = matrix.pairAt(row, column);
    return pair === null ? null : (pairs.distance[pair] ?? null);
  };
  return { pairs, columns: { ...pairs, order, rowOf: matrix.items, distanceAt } };
}

test.skipIf(!deep).each(['decision', 'distance'] as const)(
  '2,000 faces are panned, zoomed and dragged fluently, %s',
  async (mode: HeatmapMode) => {
    const { columns } = prepared();
    const at = (share: number): number =>
      columns.distance[columns.order[Math.floor(share * (columns.count - 1))]!]!;
    setThreshold(at(0.02));
    function Matrix() {
      const threshold = useStore(thresholdStore);
      return (
        <SimilarityHeatmap
          size={SIZE}
          pairs={columns}
          groups={groups}
          threshold={threshold}
          mode={mode}
          selected={null}
          onSelect={nothing}
          itemLabel={label}
        />
      );
    }
    const begin = performance.now();
    mounted = await mount(<Matrix />, 1000);
    const opening = performance.now() - begin;
    const plot = mounted.container.querySelector<HTMLElement>('[role=application]')!;
    // Across the tail where false matches begin, and back through the middle in larger steps.
    const drag = await frames(90, (i) => setThreshold(at(0.001 + (i / 90) * 0.05)));
    const sweep = await frames(40, (i) => setThreshold(at(0.1 + (i / 40) * 0.8)));
    const wheel = (by: number, share: number): void => {
      const box = plot.getBoundingClientRect();
      plot.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: by,
          ctrlKey: true,
          cancelable: true,
          clientX: box.left + box.width * share,
          clientY: box.top + box.height * 0.4,
        }),
      );
    };
    const zoom = await frames(60, (i) => wheel(-8, 0.3 + i / 200));
    point(plot, 'pointerdown', 400, 400);
    const pan = await frames(60, (i) => point(plot, 'pointermove', 400 - i * 5, 400 - i * 3));
    point(plot, 'pointerup', 100, 220);
    const wide = await frames(60, () => wheel(8, 0.5));
    await settled();
    console.log(
      mode,
      JSON.stringify({ opening, drag, sweep, zoom, pan, wide }, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 10) / 10 : value,
      ),
    );
    for (const { work } of [drag, sweep, zoom, pan, wide]) expect(work).toBeLessThan(16);
  },
);

test.skipIf(!deep)('the list of two million pairs follows the threshold in no time', () => {
  const { pairs, columns } = prepared();
  const rows = classRows(pairs, columns.order);
  const begin = performance.now();
  for (let i = 0; i < 100; i++) {
    const list = worstFirst(pairs, rows, 1 + i / 100, 'all');
    for (let place = 0; place < 12; place++) list.rowAt(place * 150_000);
  }
  const each = (performance.now() - begin) / 100;
  console.log(`A screen of rows: ${each.toFixed(3)} ms`);
  expect(each).toBeLessThan(5);
});
