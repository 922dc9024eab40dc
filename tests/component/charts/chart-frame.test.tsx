import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { byTestId, mount, point, settled, type Mounted } from '#tests/component/charts/mount.tsx';
import { DENSITIES, SCORES } from '#tests/component/charts/scores.ts';
import { WHOLE } from '#domain/shared/scale.ts';
import { DetChart } from '#ui/charts/curve/RateCurves.tsx';
import { DensityChart } from '#ui/charts/density/DensityChart.tsx';
import { pageOf, stopAfter } from '#ui/charts/explore/chart-keys.ts';
import { partOf, revealing, zoomedBy } from '#ui/charts/explore/chart-zoom.ts';

/** What all charts answer to: keys, pointer, wheel, zoom and table. */

const RATES = {
  threshold: [0.1, 0.2, 0.3, 0.4, 0.5],
  fmr: [0, 0.01, 0.05, 0.2, 0.4],
  fnmr: [0.4, 0.2, 0.05, 0.02, 0.01],
};
const onPick = vi.fn<(threshold: number) => void>();
const onThreshold = vi.fn<(threshold: number) => void>();

let mounted: Mounted | null = null;
beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted?.unmount();
  mounted = null;
});

async function det(): Promise<HTMLElement> {
  mounted = await mount(<DetChart rates={RATES} current={{ x: 0.05, y: 0.05 }} onPick={onPick} />);
  return mounted.container;
}
async function density(detail: 'none' | 'histogram' = 'none'): Promise<HTMLElement> {
  mounted = await mount(
    <DensityChart
      densities={DENSITIES}
      scores={SCORES}
      detail={detail}
      greyArea={null}
      means={{ mated: 0.36, nonMated: 0.73 }}
      proposals={[{ id: 'far', name: 'Far', threshold: 0.8, chosen: false }]}
      threshold={0.5}
      range={{ min: 0, max: 1 }}
      onThreshold={onThreshold}
      onThresholdCommit={onPick}
      unitLabel="Distance"
    />,
  );
  return mounted.container;
}
function chart(container: HTMLElement): HTMLElement {
  return container.querySelector('[role="application"]') as HTMLElement;
}
function spoken(container: HTMLElement): string {
  return [...container.querySelectorAll('[aria-live]')].at(-1)?.textContent ?? '';
}
function shownRange(container: HTMLElement): string {
  return container.querySelector('[aria-live]')?.textContent ?? '';
}

describe('a part of an axis', () => {
  test('grows around a place that stays', () => {
    const part = zoomedBy(WHOLE, 4, 0.8);
    expect(part.to - part.from).toBeCloseTo(0.25, 12);
    expect((0.8 - part.from) / 0.25).toBeCloseTo(0.8, 12);
    expect(zoomedBy(part, 1 / 9, 0.5)).toEqual(WHOLE);
  });

  test('is chosen in either direction, and moves no further than to its ends', () => {
    expect(partOf({ from: 0.5, to: 1 }, 0.75, 0.25)).toEqual({ from: 0.625, to: 0.875 });
    expect(revealing({ from: 0.4, to: 0.6 }, 0.3)).toEqual({ from: 0.4, to: 0.6 });
    const right = revealing({ from: 0.4, to: 0.6 }, 9);
    expect(right.to).toBe(1);
    expect(right.to - right.from).toBeCloseTo(0.2, 12);
  });
});

test('between two stops the next one is a step away on either side', () => {
  const stops = [1, 2, 4, 8];
  expect([1, -1, 9, -9].map((by) => stopAfter(stops, 2, by))).toEqual([4, 1, 8, 1]);
  expect([1, -1].map((by) => stopAfter(stops, 3, by))).toEqual([4, 2]);
  expect(stopAfter([], 3, 1)).toBeNull();
  expect(pageOf(stops)).toBe(3);
});

describe('keys', () => {
  test('begin at the threshold and read along the curve, politely', async () => {
    const container = await det();
    await userEvent.tab();
    expect(document.activeElement).toBe(chart(container));
    await settled();
    expect(spoken(container)).toBe('FMR 5.0%. FNMR 5.0%. at distance 0.3000.');
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken(container)).toBe('FMR 20%. FNMR 2.0%. at distance 0.4000.');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(spoken(container)).toContain('FMR 1.0%. FNMR 20%');
    await userEvent.keyboard('{End}{PageDown}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(0.2);
    await userEvent.keyboard('{Escape}');
    expect(spoken(container)).toBe('');
    expect(container.querySelector('[data-testid="chart-readout"]')).toBeNull();
  });

  test('count the pairs at or below a distance', async () => {
    const container = await density('histogram');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken(container)).toMatch(
      /^Distance 0\.51\d+\. Same person: 4 of 5 at or below\. Different people: 1 of 5 at or below\. Bar 0\.\d+ to 0\.\d+: \d and \d\.$/,
    );
    await userEvent.keyboard('{Enter}');
    expect(onPick.mock.lastCall?.[0]).toBeCloseTo(0.51, 9);
  });

  test('zoom, follow the cursor out of view, and show all again', async () => {
    const container = await density();
    await userEvent.tab();
    await userEvent.keyboard('+++');
    const range = shownRange(container);
    expect(range).toMatch(/^Distance 0\.\d+ to 0\.\d+$/);
    const at = (): number => Number.parseFloat(spoken(container).split(' ')[1] ?? '');
    const before = at();
    await userEvent.keyboard('{End}{ArrowRight}{ArrowRight}{End}');
    expect(shownRange(container)).not.toBe(range);
    expect(at()).toBeGreaterThan(before);
    await userEvent.keyboard('0');
    expect(shownRange(container)).toBe('');
  });
});

describe('the pointer', () => {
  test('drags a range to zoom to; the threshold stays', async () => {
    const container = await det();
    const surface = byTestId(container, 'curve-surface');
    const { width } = surface.getBoundingClientRect();
    point(surface, 'pointerdown', width * 0.5, 100);
    point(surface, 'pointermove', width * 0.9, 100);
    point(surface, 'pointerup', width * 0.9, 100);
    await settled();
    expect(onPick).not.toHaveBeenCalled();
    // Half and nine tenths of the way from 1% to 50% on normal deviates.
    expect(shownRange(container)).toBe('FMR 12.24% to 40.8%');
    await page.getByRole('button', { name: /^Reset zoom/ }).click();
    expect(shownRange(container)).toBe('');
  });

  test('needs Shift where a plain drag moves the threshold', async () => {
    const container = await density();
    const surface = byTestId(container, 'density-surface');
    const shift = { shiftKey: true };
    point(surface, 'pointerdown', 100, 100, shift);
    point(surface, 'pointermove', 300, 100, shift);
    point(surface, 'pointerup', 300, 100, shift);
    await settled();
    expect(onThreshold).not.toHaveBeenCalled();
    expect(onPick).not.toHaveBeenCalled();
    expect(shownRange(container)).toContain('Distance');
    // What lies out of view is not piled up at its edge.
    expect(container.querySelectorAll('[role="application"] button')).toHaveLength(0);
  });

  test('reads what it is over, and nothing while it drags', async () => {
    const container = await density();
    const surface = byTestId(container, 'density-surface');
    point(surface, 'pointermove', 300, 100);
    await settled();
    expect(byTestId(container, 'chart-readout').textContent).toContain('Same person: ');
    expect(spoken(container)).toBe('');
    point(surface, 'pointerdown', 300, 100);
    await settled();
    point(surface, 'pointermove', 320, 100);
    await settled();
    expect(container.querySelector('[data-testid="chart-readout"]')).toBeNull();
    point(surface, 'pointerup', 320, 100);
  });

  test.each([
    [true, true],
    [false, false],
  ])('the wheel zooms only with Ctrl: %s', async (ctrlKey, zooms) => {
    const container = await det();
    const wheel = new WheelEvent('wheel', {
      deltaY: -200,
      ctrlKey,
      cancelable: true,
      bubbles: true,
    });
    byTestId(container, 'curve-surface').dispatchEvent(wheel);
    await settled();
    expect(wheel.defaultPrevented).toBe(zooms);
    expect(shownRange(container) !== '').toBe(zooms);
  });
});

test('the table behind it opens, and holds what is shown', async () => {
  const container = await det();
  expect(container.querySelector('table')).toBeNull();
  await page.getByRole('button', { name: /^Table: Detection/ }).click();
  const rows = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toContain('5.0%5.0%0.3000');
  expect(rows).toHaveLength(5);
});
