import { flushSync } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { mount, type Mounted, point, settled } from '#tests/component/charts/mount.tsx';
import { simulatedTemplates } from '#tests/support/templates.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { deep } from '#tests/support/deep.ts';

const PEOPLE = 500;
const SIZE = 2000;

let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Does something in every frame; how often the matrix was painted for it, and the most pixels that
 * it took.
 */
async function frames(count: number, act: (i: number) => void) {
  const painted: number[] = [];
  const put = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
  put.mockImplementation((...args: readonly unknown[]) => {
    painted.push(Number(args[5]) * Number(args[6]));
  });
  await frame();
  for (let i = 0; i < count; i++) {
    flushSync(() => act(i));
    await frame();
  }
  put.mockRestore();
  return { paints: painted.length / count, pixels: Math.max(0, ...painted) };
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
  '2,000 faces are panned, zoomed and dragged by painting what is in sight, %s',
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
    mounted = await mount(<Matrix />, 1000);
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
    // A step costs one painting of what is in sight, at most four pixels for each of the screen,
    // not of four million cells.
    const canvas = mounted.container.querySelector('canvas')!;
    for (const { paints, pixels } of [drag, sweep, zoom, pan, wide]) {
      expect(paints).toBeLessThanOrEqual(1.5);
      expect(pixels).toBeLessThanOrEqual(4 * canvas.width * canvas.height);
    }
    expect(drag.paints).toBeGreaterThan(0.5);
  },
);
