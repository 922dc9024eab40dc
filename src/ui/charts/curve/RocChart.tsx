import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { rateAxis, rateFloor, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { type CurveBand, onlyLine } from '#ui/charts/curve/curve-series.ts';
import { useWords } from '#ui/words.tsx';

export interface RocChartProps extends CurveInteraction {
  /** Rows by ascending threshold; `tmr` is 1 - FNMR. Fractions. */
  readonly points: {
    readonly threshold: ArrayLike<number>;
    readonly fmr: ArrayLike<number>;
    readonly tmr: ArrayLike<number>;
  };
  /** 95 % interval of the true match rate at each row. */
  readonly band?: CurveBand;
  /** `log` opens up the low false match rates that matter in use. Default `linear`. */
  readonly fmrScale?: 'linear' | 'log';
  readonly description?: string;
}

/** True match rate against false match rate; upper left is better, the diagonal is guessing. */
export const RocChart = memo(function RocChart(props: RocChartProps) {
  const { points, band, fmrScale = 'linear', ...rest } = props;
  const { say } = useWords();
  const shape = useMemo(() => {
    const { threshold, fmr, tmr } = points;
    const linear = rateAxis(say('metric.fmr'));
    const xAxis: CurveAxis =
      fmrScale === 'log' ? { ...linear, kind: 'log', min: rateFloor(fmr) } : linear;
    const yAxis = rateAxis(say('curveChart.trueMatchRateAxis'));
    const name = say('curveChart.trueMatchRate');
    const series = onlyLine({ id: 'roc', name, x: fmr, y: tmr, threshold }, band);
    return { xAxis, yAxis, series };
  }, [points, band, fmrScale, say]);
  return <CurveChart title={say('curveChart.roc')} diagonal {...shape} {...rest} />;
});
