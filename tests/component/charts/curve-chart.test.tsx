import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { byTestId, mount, point, settled, type Mounted } from '#tests/component/charts/mount.tsx';
import { axisPosition, axisTicks, axisValue, rateFloor } from '#ui/charts/curve/curve-axis.ts';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { drawnPoints, rowAt } from '#ui/charts/curve/curve-series.ts';
import { DetChart } from '#ui/charts/curve/DetChart.tsx';
import { MetricThresholdChart } from '#ui/charts/curve/MetricThresholdChart.tsx';
import { RocChart } from '#ui/charts/curve/RocChart.tsx';

const THRESHOLD = [0.1, 0.2, 0.3, 0.4, 0.5];
const FMR = [0, 0.01, 0.05, 0.2, 0.4];
const FNMR = [0.4, 0.2, 0.05, 0.02, 0.01];
const RATES = { threshold: THRESHOLD, fmr: FMR, fnmr: FNMR };

const RATE: CurveAxis = { kind: 'linear', unit: 'rate', label: 'Rate', min: 0, max: 1 };
const PROBIT: CurveAxis = { kind: 'probit', unit: 'rate', label: 'FMR', min: 0.001, max: 0.5 };

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('axes', () => {
  test('probit positions are normal deviates: 2.28% is two deviations from 50%', () => {
    const axis = { ...PROBIT, min: 0.0013498980316300933 };
    expect(axisPosition(axis, 0.022750131948179195)).toBeCloseTo(1 / 3, 9);
    expect(axisPosition(axis, 0.15865525393145707)).toBeCloseTo(2 / 3, 9);
  });

  test('log positions are powers of ten', () => {
    const axis: CurveAxis = { ...PROBIT, kind: 'log', min: 0.001, max: 1 };
    expect(axisPosition(axis, 0.1)).toBeCloseTo(2 / 3, 12);
  });

  test('a rate of 0 lies on the edge of an axis that has no 0', () => {
    expect(axisPosition(PROBIT, 0)).toBe(0);
    expect(axisPosition(PROBIT, 1)).toBe(1);
  });

  test('ticks keep their distance and keep the powers of ten', () => {
    const ticks = axisTicks({ ...PROBIT, min: 1e-4 }, 300, 40);
    const texts = ticks.map((tick) => tick.text);
    expect(texts).toEqual(expect.arrayContaining(['0.01%', '0.1%', '1%', '10%', '50%']));
    expect(texts).not.toContain('2%');
    for (const [i, tick] of ticks.slice(1).entries()) {
      expect((tick.position - (ticks[i]?.position ?? 0)) * 300).toBeGreaterThanOrEqual(40);
    }
  });

  test.each([PROBIT, { ...PROBIT, kind: 'log' } as const, RATE])(
    'a value and its position give each other, also of a part of the axis: $kind',
    (whole) => {
      const axis = { ...whole, view: { from: 0.25, to: 0.75 } };
      for (const position of [0, 0.3, 1]) {
        expect(axisPosition(axis, axisValue(axis, position))).toBeCloseTo(position, 9);
      }
      expect(axisValue(axis, 0)).toBeCloseTo(axisValue(whole, 0.25), 12);
    },
  );

  test('a small part of a bent axis has ticks of its own', () => {
    const axis: CurveAxis = { ...PROBIT, view: { from: 0.5, to: 0.52 } };
    expect(axisTicks(axis, 400, 50).length).toBeGreaterThan(2);
  });

  test('the lower end is the power of ten at or below the least rate above 0', () => {
    expect(rateFloor([0, 0.004, 0.2])).toBe(0.001);
    expect(rateFloor([0, 0.3])).toBe(0.01);
    expect(rateFloor([0.01])).toBe(0.01);
  });
});

describe('lines', () => {
  test('100,000 points are thinned to what a chart can show, the last one kept', () => {
    const count = 100_000;
    const x = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
    const points = drawnPoints({ id: 'a', name: 'a', colour: 'red', x, y: x }, RATE, RATE);
    expect(points.length).toBeLessThan(1100);
    expect(points.at(-1)?.index).toBe(count - 1);
  });

  test('a part of an axis keeps what leads into it and out of it', () => {
    const count = 10_000;
    const x = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
    const part = { ...RATE, view: { from: 0.5, to: 0.6 } };
    const points = drawnPoints({ id: 'a', name: 'a', colour: 'red', x, y: x }, part, RATE);
    expect(points.filter(({ u }) => u < 0)).toHaveLength(1);
    expect(points.filter(({ u }) => u > 1)).toHaveLength(1);
    expect(points.length).toBeGreaterThan(90);
  });

  test('values that are not defined leave a row out', () => {
    const series = { id: 'a', name: 'a', colour: 'red', x: [0, 0.5, 1], y: [0, Number.NaN, 1] };
    expect(drawnPoints(series, RATE, RATE).map((each) => each.index)).toEqual([0, 2]);
  });

  test('a step holds from its own threshold on', () => {
    const series = { id: 'a', name: 'a', colour: 'red', x: THRESHOLD, y: FMR };
    expect([0.05, 0.1, 0.2999, 0.3, 9].map((x) => rowAt(series, x))).toEqual([null, 0, 1, 2, 4]);
  });
});

describe('charts', () => {
  test('a click on the DET curve gives the threshold of the nearest point', async () => {
    const onPick = vi.fn<(threshold: number) => void>();
    mounted = await mount(<DetChart rates={RATES} current={null} onPick={onPick} />);
    const surface = byTestId(mounted.container, 'curve-surface');
    const { width, height } = surface.getBoundingClientRect();
    const axis = (min: number): CurveAxis => ({ ...PROBIT, min });
    point(
      surface,
      'pointerup',
      axisPosition(axis(0.01), 0.05) * width + 3,
      (1 - axisPosition(axis(0.01), 0.05)) * height - 3,
    );
    expect(onPick).toHaveBeenCalledExactlyOnceWith(0.3);
  });

  test('a new current point does not touch the lines', async () => {
    const chart = (row: number) => (
      <RocChart points={ROC} current={{ x: FMR[row] ?? 0, y: 1 - (FNMR[row] ?? 0) }} />
    );
    mounted = await mount(chart(0));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const plot = mounted.container.querySelector('[role="img"]') as HTMLElement;
    expect(plot.querySelectorAll('path').length).toBeGreaterThan(0);
    observer.observe(plot, { subtree: true, childList: true, attributes: true });
    const dot = () =>
      (mounted as Mounted).container.querySelector('[data-current]')?.getBoundingClientRect().left;
    const before = dot();
    await mounted.render(chart(3));
    expect(dot()).toBeGreaterThan(before ?? Infinity);
    expect(changes).toHaveLength(0);
    observer.disconnect();
  });

  test('the readout names every metric at the pointer', async () => {
    mounted = await mount(
      <MetricThresholdChart
        threshold={THRESHOLD}
        metrics={METRICS}
        domain={DOMAIN}
        unitLabel="Distance"
        current={{ x: 0.2 }}
      />,
    );
    const surface = byTestId(mounted.container, 'curve-surface');
    point(surface, 'pointermove', surface.getBoundingClientRect().width * 0.35, 20);
    await settled();
    expect(byTestId(mounted.container, 'chart-readout').textContent).toBe(
      'Distance 0.3500FMR 5.0%FNMR 5.0%',
    );
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to fault, %s', async (scheme) => {
    const marks = [{ id: 'max-f1', name: 'Max F1', x: 0.05, y: 0.05, chosen: true }];
    mounted = await mount(
      <DetChart rates={RATES} current={{ x: 0.05, y: 0.05 }} marks={marks} />,
      390,
      scheme,
    );
    const { violations } = await axe.run(mounted.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

const ROC = { threshold: THRESHOLD, fmr: FMR, tmr: FNMR.map((rate) => 1 - rate) };
const METRICS = [
  { id: 'fmr', name: 'FMR', value: FMR },
  { id: 'fnmr', name: 'FNMR', value: FNMR },
];
const DOMAIN = { min: 0, max: 1 };
