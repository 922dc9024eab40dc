import axe from 'axe-core';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byTestId, mount, point, settled, type Mounted } from '#tests/component/charts/mount.tsx';
import { DENSITIES, SCORES } from '#tests/component/charts/scores.ts';
import { DensityChart, type DensityChartProps } from '#ui/charts/density/DensityChart.tsx';

const onThreshold = vi.fn<(threshold: number) => void>();
const onThresholdCommit = vi.fn<(threshold: number) => void>();
const onProposal = vi.fn<(id: string) => void>();

const PROPS: DensityChartProps = {
  densities: DENSITIES,
  scores: SCORES,
  greyArea: { low: 0.5, high: 0.55 },
  means: { mated: 0.36, nonMated: 0.73 },
  proposals: [
    { id: 'max-f1', name: 'Max F1', threshold: 0.55, chosen: true },
    { id: 'youden', name: 'Youden’s J', threshold: 0.551, chosen: false },
    { id: 'mean-2sd', name: 'Mean + 2σ', threshold: 0.46, chosen: false },
  ],
  threshold: 0.5,
  range: { min: 0, max: 1 },
  onThreshold,
  onThresholdCommit,
  onProposal,
  unitLabel: 'Euclidean distance',
};

let mounted: Mounted | null = null;
async function show(element: React.ReactNode): Promise<Mounted> {
  mounted = await mount(element);
  return mounted;
}
beforeEach(() => {
  vi.clearAllMocks();
  // Synthetic pointers cannot be captured; the test with a real one does without them.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted?.unmount();
  mounted = null;
});

/** The handle's place inside the plot, read from what is drawn. */
function handleAt(container: HTMLElement): number {
  const handle = byTestId(container, 'threshold-handle').getBoundingClientRect();
  return handle.left + handle.width / 2 - plotOf(container).left;
}
function plotIn(container: HTMLElement): Element {
  const plot = container.querySelector('[role="img"]');
  if (!plot) throw new Error('There is no plot.');
  return plot;
}
function changesIn(plot: Element): readonly MutationRecord[] {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(plot, { subtree: true, childList: true, attributes: true, characterData: true });
  return changes;
}
function plotOf(container: HTMLElement): DOMRect {
  return byTestId(container, 'density-surface').getBoundingClientRect();
}
/** The distance at a place in the plot, from the axis' own numbers as they are drawn. */
function distanceAt(container: HTMLElement, x: number): number {
  const ticks = [...container.querySelectorAll('[data-axis=x] text')].map((text) => {
    const box = text.getBoundingClientRect();
    return {
      value: Number(text.textContent),
      x: box.left + box.width / 2 - plotOf(container).left,
    };
  });
  const first = ticks.at(0);
  const last = ticks.at(-1);
  if (!first || !last) throw new Error('The axis has no numbers.');
  return first.value + ((x - first.x) / (last.x - first.x)) * (last.value - first.value);
}

describe('the handle', () => {
  test('lies at the threshold on the axis', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    expect(distanceAt(container, handleAt(container))).toBeCloseTo(0.5, 2);
    expect(byTestId(container, 'threshold-handle').textContent).toContain('0.5');
  });

  test('follows a real mouse and commits the value under it', async () => {
    vi.restoreAllMocks();
    const { container } = await show(<DensityChart {...PROPS} />);
    const handle = byTestId(container, 'threshold-handle');
    const surface = byTestId(container, 'density-surface');
    const expected = distanceAt(container, 200);
    await userEvent.dragAndDrop(handle, surface, {
      sourcePosition: { x: 22, y: 150 },
      targetPosition: { x: 200, y: 150 },
    });
    expect(onThresholdCommit).toHaveBeenCalledTimes(1);
    expect(onThresholdCommit.mock.lastCall?.[0]).toBeCloseTo(expected, 2);
    expect(handleAt(container)).toBeCloseTo(200, 0);
  });

  test('keeps the place where it was taken hold of', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const handle = byTestId(container, 'threshold-handle');
    const before = handleAt(container);
    point(handle, 'pointerdown', 32);
    point(handle, 'pointermove', 32 + 60);
    await settled();
    expect(handleAt(container) - before).toBeCloseTo(60, 0);
  });

  test('reports at most once a frame, and the last value at the end alone', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const surface = byTestId(container, 'density-surface');
    point(surface, 'pointerdown', 100);
    for (let x = 100; x <= 300; x += 10) point(surface, 'pointermove', x);
    expect(onThreshold).not.toHaveBeenCalled();
    await settled();
    expect(onThreshold).toHaveBeenCalledTimes(1);
    expect(onThreshold.mock.lastCall?.[0]).toBeCloseTo(distanceAt(container, 300), 2);
    point(surface, 'pointerup', 310);
    expect(onThreshold).toHaveBeenCalledTimes(1);
    expect(onThresholdCommit.mock.lastCall?.[0]).toBeCloseTo(distanceAt(container, 310), 2);
  });

  test('moves the handle in the frame, and reports in a task behind it', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const surface = byTestId(container, 'density-surface');
    point(surface, 'pointerdown', 100);
    point(surface, 'pointermove', 300);
    const inFrame = await new Promise((resolve) => {
      requestAnimationFrame(() =>
        resolve({ reports: onThreshold.mock.calls.length, handle: handleAt(container) }),
      );
    });
    expect(inFrame).toEqual({ reports: 0, handle: expect.closeTo(300, 0) });
    await settled();
    expect(onThreshold).toHaveBeenCalledTimes(1);
    point(surface, 'pointerup', 300);
  });

  test('gives round values inside the range', async () => {
    const { container } = await show(<DensityChart {...PROPS} range={{ min: 0.3, max: 0.6 }} />);
    const surface = byTestId(container, 'density-surface');
    point(surface, 'pointerdown', 333);
    point(surface, 'pointerup', 333);
    const [value] = onThresholdCommit.mock.lastCall ?? [];
    expect(String(value)).toMatch(/^0\.\d{1,4}$/);
    point(surface, 'pointerdown', 1);
    point(surface, 'pointerup', 1);
    expect(onThresholdCommit.mock.lastCall?.[0]).toBe(0.3);
  });

  test('a tap of a finger sets the threshold, a finger that scrolls does not', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const surface = byTestId(container, 'density-surface');
    const touch = { pointerType: 'touch' };
    point(surface, 'pointerdown', 200, 100, touch);
    point(surface, 'pointercancel', 200, 60, touch);
    expect(onThresholdCommit).not.toHaveBeenCalled();
    point(surface, 'pointerdown', 200, 100, touch);
    point(surface, 'pointerup', 201, 100, touch);
    expect(onThresholdCommit).toHaveBeenCalledTimes(1);
    expect(getComputedStyle(surface).touchAction).toBe('auto');
    expect(getComputedStyle(byTestId(container, 'threshold-handle')).touchAction).toBe('none');
  });

  test('waits at the edge for a threshold that is not on the axis', async () => {
    const { container } = await show(<DensityChart {...PROPS} threshold={7} />);
    expect(handleAt(container)).toBeCloseTo(plotOf(container).width, 0);
    expect(byTestId(container, 'threshold-handle').textContent).toContain('› 7');
  });
});

describe('what a new threshold costs', () => {
  test('neither a drag nor a new threshold touches the plot', async () => {
    const commits = vi.fn();
    const chart = (threshold: number) => (
      <Profiler id="chart" onRender={commits}>
        <DensityChart {...PROPS} threshold={threshold} />
      </Profiler>
    );
    const { container, render } = await show(chart(0.5));
    expect(plotIn(container).querySelectorAll('path.recharts-curve').length).toBeGreaterThan(1);
    const changes = changesIn(plotIn(container));

    commits.mockClear();
    const handle = byTestId(container, 'threshold-handle');
    point(handle, 'pointerdown', 22);
    for (let frame = 0; frame < 5; frame += 1) {
      point(handle, 'pointermove', 40);
      await settled();
    }
    expect(commits).not.toHaveBeenCalled();
    point(handle, 'pointerup', 22);

    const before = handleAt(container);
    for (const threshold of [0.51, 0.52, 0.53]) await render(chart(threshold));
    expect(handleAt(container)).not.toBeCloseTo(before, 0);
    expect(commits).toHaveBeenCalledTimes(3);
    expect(changes).toHaveLength(0);
  });

  test('a proposal that moves on the axis has no curve drawn again', async () => {
    const { container, render } = await show(<DensityChart {...PROPS} />);
    const changes = changesIn(plotIn(container));
    const [first, ...others] = PROPS.proposals;
    const moved = [{ ...first!, threshold: 0.6 }, ...others];
    await render(<DensityChart {...PROPS} proposals={moved} />);
    await expect.poll(() => container.querySelector('[aria-label^="Max F1: 0.6"]')).not.toBeNull();
    expect(changes).toHaveLength(0);
  });

  test('shades only what lies on the wrong side', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const windows = [...container.querySelectorAll('pattern')].map((pattern) =>
      pattern.closest('svg')?.parentElement?.parentElement?.getBoundingClientRect(),
    );
    const [missed, matched] = windows;
    const line = plotOf(container).left + handleAt(container);
    expect(missed?.left).toBeCloseTo(line, 0);
    expect(matched?.right).toBeCloseTo(line, 0);
    const contents = [...container.querySelectorAll('pattern')].map(
      (pattern) => pattern.closest('svg')?.getBoundingClientRect().left,
    );
    for (const left of contents) expect(left).toBeCloseTo(plotOf(container).left, 0);
  });
});

test('the curves come one a task', async () => {
  const together: number[] = [];
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const curves = added.flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll('.recharts-area-curve')] : [],
    );
    if (curves.length > 0) together.push(curves.length);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  await show(<DensityChart {...PROPS} />);
  observer.disconnect();
  expect(together.length).toBeGreaterThan(1);
  expect(Math.max(...together)).toBe(1);
});

describe('around the plot', () => {
  test('methods that propose nearly the same threshold share a tick that offers them all', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    const buttons = [...container.querySelectorAll('[role="application"] button')];
    const ticks = buttons.map((tick) => tick.ariaLabel);
    expect(ticks).toEqual(['Mean + 2σ: 0.46', '2 methods: Max F1: 0.55; Youden’s J: 0.551']);
    const [single, cluster] = buttons;
    await userEvent.click(single as Element);
    expect(onProposal).toHaveBeenLastCalledWith('mean-2sd');
    await userEvent.click(cluster as Element);
    await expect.poll(() => document.querySelectorAll('[role="menuitem"]').length).toBe(2);
    await userEvent.click(document.querySelectorAll('[role="menuitem"]')[1] as Element);
    expect(onProposal).toHaveBeenLastCalledWith('youden');
  });

  test('describes itself and keeps a table behind it', async () => {
    const { container } = await show(<DensityChart {...PROPS} />);
    expect(plotIn(container).ariaLabel).toBe(
      'Densities of Euclidean distance. Same person: mean 0.3600, 5 comparisons. Different people: mean 0.7300, ' +
        '5 comparisons. They overlap between 0.5000 and 0.5500, the grey area.',
    );
    await userEvent.click(container.querySelector('[aria-label^="Table:"]') as Element);
    const rows = [...container.querySelectorAll('table')[1]!.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.textContent)).toContain('Max F10.55');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to fault, %s', async (scheme) => {
    mounted = await mount(<DensityChart {...PROPS} detail="rug" />, 390, scheme);
    const { violations } = await axe.run(mounted.container);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`),
    ).toEqual([]);
  });

  test('draws with one class, or none', async () => {
    const empty = { mated: null, nonMated: null };
    const { container, render } = await show(
      <DensityChart {...PROPS} densities={{ ...DENSITIES, nonMated: null }} greyArea={null} />,
    );
    expect(container.querySelectorAll('pattern')).toHaveLength(1);
    await render(
      <DensityChart
        {...PROPS}
        densities={empty}
        means={empty}
        scores={null}
        proposals={[]}
        greyArea={null}
      />,
    );
    expect(container.querySelectorAll('pattern')).toHaveLength(0);
    expect(handleAt(container)).toBeCloseTo(plotOf(container).width / 2, 0);
  });
});
