import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { rateFloor, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';

export interface RocChartProps extends CurveInteraction {
  /** Rows by ascending threshold; `tmr` is 1 - FNMR. Fractions. */
  readonly points: {
    readonly threshold: ArrayLike<number>;
    readonly fmr: ArrayLike<number>;
    readonly tmr: ArrayLike<number>;
  };
  /** 95 % interval of the true match rate at each row. */
  readonly band?: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };
  /** `log` opens up the low false match rates that matter in use. Default `linear`. */
  readonly fmrScale?: 'linear' | 'log';
  readonly description?: string;
}

/** True match rate against false match rate; upper left is better, the diagonal is guessing. */
export const RocChart = memo(function RocChart(props: RocChartProps) {
  const { points, band, fmrScale = 'linear', ...rest } = props;
  const shape = useMemo(() => {
    const xAxis: CurveAxis = {
      kind: fmrScale,
      unit: 'rate',
      label: 'FMR',
      min: fmrScale === 'log' ? rateFloor(points.fmr) : 0,
      max: 1,
    };
    const yAxis: CurveAxis = {
      kind: 'linear',
      unit: 'rate',
      label: 'True match rate (1 − FNMR)',
      min: 0,
      max: 1,
    };
    const series = [
      {
        id: 'roc',
        name: 'True match rate',
        colour: 'var(--sp-series-3)',
        x: points.fmr,
        y: points.tmr,
        threshold: points.threshold,
        ...(band ? { band } : {}),
      },
    ];
    return { xAxis, yAxis, series };
  }, [points, band, fmrScale]);
  return <CurveChart title="Receiver operating characteristic" diagonal {...shape} {...rest} />;
});
