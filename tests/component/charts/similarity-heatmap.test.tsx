import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { heatmapPairs } from '#tests/component/charts/heatmap-pairs.ts';
import { byTestId, mount, point, settled, type Mounted } from '#tests/component/charts/mount.tsx';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import type { SimilarityHeatmapProps } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';

/**
 * Ann has rows 0 and 1, Bob 2 and 3. Ann's two are near, Bob's two are not, and row 1 is near row
 * 2.
 */
const DISTANCES: readonly (readonly (number | null)[])[] = [
  [0, 0.2, 0.9, 0.8],
  [0.2, 0, 0.4, 0.7],
  [0.9, 0.4, 0, 0.6],
  [0.8, 0.7, 0.6, 0],
];
const onSelect = vi.fn<(row: number, column: number) => void>();
const PROPS: SimilarityHeatmapProps = {
  size: 4,
  pairs: heatmapPairs(4, (row, column) => DISTANCES[row]?.[column] ?? null),
  groups: [
    { label: 'Ann', start: 0, end: 2 },
    { label: 'Bob', start: 2, end: 4 },
  ],
  threshold: 0.5,
  mode: 'decision',
  selected: null,
  onSelect,
  itemLabel: (index) => `photo-${index}.jpg`,
};

let mounted: Mounted | null = null;
async function show(
  changes: Partial<SimilarityHeatmapProps> = {},
  width = 800,
): Promise<HTMLElement> {
  mounted = await mount(<SimilarityHeatmap {...PROPS} {...changes} />, width);
  const { container } = mounted;
  // A canvas that nobody has drawn on is 300 x 150.
  await expect.poll(() => container.querySelector('canvas')?.height).not.toBe(150);
  return container;
}
beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function plot(container: HTMLElement): HTMLElement {
  return container.querySelector('[role="application"]') as HTMLElement;
}
function spoken(container: HTMLElement): string | null {
  return container.querySelector('[aria-live="polite"]')?.textContent ?? null;
}
/** The colour drawn inside a cell, off its centre (where a sign may be), as `#rrggbb`. */
function colourOf(container: HTMLElement, row: number, column: number, size = 4): string {
  const canvas = container.querySelector('canvas') as HTMLCanvasElement;
  const outer = canvas.getBoundingClientRect();
  const inner = plot(container).getBoundingClientRect();
  const ratio = canvas.width / outer.width;
  const cell = inner.width / size;
  const x = (inner.left - outer.left + (column + 0.25) * cell) * ratio;
  const y = (inner.top - outer.top + (row + 0.5) * cell) * ratio;
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(x, y, 1, 1);
  return `#${Array.from(data.slice(0, 3), (part) => part.toString(16).padStart(2, '0')).join('')}`;
}
function variable(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--sp-heat-${name}`).trim();
}

describe('painting', () => {
  test('each decision has its colour, and the diagonal none', async () => {
    const container = await show();
    expect(colourOf(container, 0, 1)).toBe(variable('match-right'));
    expect(colourOf(container, 1, 0)).toBe(variable('match-right'));
    expect(colourOf(container, 1, 2)).toBe(variable('match-wrong'));
    expect(colourOf(container, 2, 3)).toBe(variable('miss'));
    expect(colourOf(container, 0, 3)).toBe(variable('apart'));
    expect(colourOf(container, 2, 2)).toBe(variable('blank'));
  });

  test('a distance that equals the threshold matches', async () => {
    const container = await show({ threshold: 0.4 });
    expect(colourOf(container, 1, 2)).toBe(variable('match-wrong'));
    await mounted?.render(<SimilarityHeatmap {...PROPS} threshold={0.39999} />);
    expect(colourOf(container, 1, 2)).toBe(variable('apart'));
  });

  test('pairs that were not compared stay blank', async () => {
    const container = await show({
      pairs: heatmapPairs(4, (row, column) => (row === 0 && column === 3 ? null : 0.9)),
    });
    expect(colourOf(container, 0, 3)).toBe(variable('blank'));
    expect(colourOf(container, 3, 0)).toBe(variable('blank'));
    expect(colourOf(container, 0, 2)).toBe(variable('apart'));
  });

  test('in distance mode hue turns at the threshold and depth grows away from it', async () => {
    const container = await show({ mode: 'distance' });
    expect(colourOf(container, 0, 1)).toBe(variable('near'));
    expect(colourOf(container, 0, 2)).toBe(variable('far'));
    const between = [colourOf(container, 1, 2), colourOf(container, 2, 3)];
    expect(between).not.toContain(variable('near'));
    expect(between).not.toContain(variable('far'));
  });

  test('the colours are those of the scheme in force', async () => {
    mounted = await mount(<SimilarityHeatmap {...PROPS} />, 800, 'dark');
    await expect.poll(() => mounted?.container.querySelector('canvas')?.height).not.toBe(150);
    expect(colourOf(mounted.container, 0, 1)).toBe('#5fcf8a');
  });
});

describe('the cursor', () => {
  test('arrow keys read out the pair that they reach', async () => {
    const container = await show();
    expect(spoken(container)).toBe('');
    plot(container).focus();
    await settled();
    expect(spoken(container)).toBe(
      'Ann, photo-0.jpg, and Ann, photo-1.jpg: distance 0.2000. Match, the same person.',
    );
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(spoken(container)).toBe(
      'Ann, photo-1.jpg, and Bob, photo-2.jpg: distance 0.4000. False match, different people.',
    );
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(spoken(container)).toContain('distance 0.6000. Missed, the same person.');
    await userEvent.keyboard('{ArrowDown}');
    expect(spoken(container)).toBe('Bob, photo-3.jpg: the same photo on both sides.');
  });

  test('Home, End, Page Up and Page Down go to the ends and by person', async () => {
    const container = await show();
    plot(container).focus();
    await userEvent.keyboard('{End}{PageDown}');
    expect(spoken(container)).toContain('Bob, photo-2.jpg, and Bob, photo-3.jpg');
    await userEvent.keyboard('{Home}');
    expect(spoken(container)).toContain('Bob, photo-2.jpg, and Ann, photo-0.jpg');
    await userEvent.keyboard('{Control>}{End}{/Control}{PageUp}{PageUp}');
    expect(spoken(container)).toContain('Ann, photo-0.jpg, and Bob, photo-3.jpg');
  });

  test('Enter selects, but never a photo with itself', async () => {
    const container = await show();
    plot(container).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onSelect).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(1, 2);
  });

  test('pointing shows the pair, clicking selects it', async () => {
    const container = await show();
    const cell = plot(container).getBoundingClientRect().width / 4;
    point(plot(container), 'pointermove', cell * 2.5, cell * 1.5);
    await settled();
    const readout = byTestId(container, 'heatmap-readout').textContent;
    expect(readout).toContain('Ann');
    expect(readout).toContain('Bob');
    expect(readout).toContain('0.4000');
    expect(readout).toContain('False match');
    await userEvent.click(plot(container), { position: { x: cell * 2.5, y: cell * 1.5 } });
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(1, 2);
  });
});

describe('the view', () => {
  test('zooming keeps the cell under the pointer, and the cursor pulls the view along', async () => {
    const size = 60;
    const pairs = heatmapPairs(size, (row, column) => (row === 10 && column === 50 ? 0.1 : 0.9));
    const groups = [
      { label: 'Ann', start: 0, end: 1 },
      { label: 'Bob', start: 1, end: size },
    ];
    const container = await show({ size, pairs, groups });
    const { width } = plot(container).getBoundingClientRect();
    const x = (50.5 / size) * width;
    const y = (10.5 / size) * width;
    plot(container).dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -60,
        ctrlKey: true,
        cancelable: true,
        clientX: plot(container).getBoundingClientRect().left + x,
        clientY: plot(container).getBoundingClientRect().top + y,
      }),
    );
    await settled();
    point(plot(container), 'pointermove', x, y);
    await settled();
    expect(byTestId(container, 'heatmap-readout').textContent).toContain('0.1000');
    const ring = byTestId(container, 'heatmap-ring').getBoundingClientRect();
    expect(ring.width).toBeGreaterThan((width / size) * 1.5);

    plot(container).focus();
    await userEvent.keyboard('{Home}');
    const inner = plot(container).getBoundingClientRect();
    const moved = byTestId(container, 'heatmap-ring').getBoundingClientRect();
    expect(moved.left).toBeGreaterThanOrEqual(inner.left - 1);
    expect(moved.right).toBeLessThanOrEqual(inner.right);
  });

  test('a wheel without Ctrl is left to the page', async () => {
    const container = await show();
    const wheel = new WheelEvent('wheel', { deltaY: 60, cancelable: true });
    plot(container).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });

  test('fits 360 pixels without scrolling sideways', async () => {
    const container = await show({}, 360);
    expect(container.scrollWidth).toBeLessThanOrEqual(360);
    expect(plot(container).getBoundingClientRect().width).toBeGreaterThan(200);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to fault, %s', async (scheme) => {
    mounted = await mount(
      <SimilarityHeatmap {...PROPS} selected={{ row: 1, column: 2 }} />,
      800,
      scheme,
    );
    const { violations } = await axe.run(mounted.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('the cursor stays inside when faces leave the set', async () => {
    const container = await show();
    plot(container).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    const groups = [{ label: 'Ann', start: 0, end: 2 }];
    await mounted?.render(
      <SimilarityHeatmap {...PROPS} size={2} pairs={heatmapPairs(2, () => 0.2)} groups={groups} />,
    );
    expect(spoken(container)).toBe('Ann, photo-1.jpg: the same photo on both sides.');
  });

  test('an empty matrix draws nothing and answers to keys', async () => {
    const container = await show({ size: 0, pairs: heatmapPairs(0, () => null), groups: [] });
    plot(container).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onSelect).not.toHaveBeenCalled();
  });
});
