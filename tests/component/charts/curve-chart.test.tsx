import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { byTestId, mount, point, settled, type Mounted } from '#tests/component/charts/mount.tsx';
import type { Axis } from '#domain/plot/axis.ts';
import { axisPosition } from '#domain/shared/scale.ts';
import { MetricThresholdChart } from '#ui/charts/curve/MetricThresholdChart.tsx';
import { DetChart, RocChart } from '#ui/charts/curve/RateCurves.tsx';

const THRESHOLD = [0.1, 0.2, 0.3, 0.4, 0.5];
const FMR = [0, 0.01, 0.05, 0.2, 0.4];
const FNMR = [0.4, 0.2, 0.05, 0.02, 0.01];
const RATES = { threshold: THRESHOLD, fmr: FMR, fnmr: FNMR };

const PROBIT: Axis = { kind: 'probit', unit: 'rate', label: 'FMR', min: 0.001, max: 0.5 };

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('charts', () => {
  test('a click on the DET curve gives the threshold of the nearest point', async () => {
    const onPick = vi.fn<(threshold: number) => void>();
    mounted = await mount(<DetChart rates={RATES} current={null} onPick={onPick} />);
    const surface = byTestId(mounted.container, 'curve-surface');
    const { width, height } = surface.getBoundingClientRect();
    const axis = (min: number): Axis => ({ ...PROBIT, min });
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
