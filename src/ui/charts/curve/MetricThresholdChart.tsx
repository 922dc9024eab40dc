import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { type Axis, rateAxis } from '#domain/plot/axis.ts';
import type { CurveBand, CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { CLASS_LOOK, type ClassLook } from '#ui/theme/class-look.ts';
import type { Extent } from '#domain/shared/scale.ts';
import { useWords } from '#ui/words.tsx';

/** A metric as a function of the threshold. */
export interface MetricLine {
  readonly id: string;
  /** As in the metrics table: `FMR`, `FNMR`, `F1`, `Accuracy`. */
  readonly name: string;
  /** One per threshold; a fraction, or NaN where it is not defined. */
  readonly value: ArrayLike<number>;
  readonly band?: CurveBand;
}

export interface MetricThresholdChartProps extends CurveInteraction {
  /** Ascending distances; the value of row i holds from there to the next row. */
  readonly threshold: ArrayLike<number>;
  /** One to four. */
  readonly metrics: readonly MetricLine[];
  readonly domain: Extent;
  readonly unitLabel: string;
  readonly description?: string;
}

/**
 * FMR takes the colour of non-mated comparisons and FNMR that of mated ones: each is a share of its
 * class.
 */
const LOOKS: Readonly<Record<string, ClassLook>> = {
  fmr: CLASS_LOOK.nonMated,
  fnmr: CLASS_LOOK.mated,
};
const OTHERS = [
  { colour: 'var(--sp-series-3)', dash: '2 3' },
  { colour: 'var(--sp-series-4)', dash: '10 3 2 3' },
];

function dashOf(look: { readonly dash: string | undefined } | undefined) {
  return look?.dash === undefined ? {} : { dash: look.dash };
}

/**
 * Metrics against the threshold, all read out at once under the pointer; a click sets the threshold
 * there.
 */
export const MetricThresholdChart = memo(function MetricThresholdChart(
  props: MetricThresholdChartProps,
) {
  const { threshold, metrics, domain, unitLabel, ...rest } = props;
  const { min, max } = domain;
  const { say } = useWords();
  const scale = useScoreScale();
  const xAxis = useMemo<Axis>(
    () => ({ kind: 'linear', unit: 'distance', scale, label: unitLabel, min, max }),
    [scale, unitLabel, min, max],
  );
  const yAxis = useMemo(() => rateAxis(say('curveChart.rate')), [say]);
  const series = useMemo(() => {
    const others = metrics.filter((metric) => !(metric.id in LOOKS));
    return metrics.map((metric): CurveSeries => ({
      id: metric.id,
      name: metric.name,
      colour: LOOKS[metric.id]?.colour ?? OTHERS[others.indexOf(metric)]?.colour ?? '',
      ...dashOf(LOOKS[metric.id] ?? OTHERS[others.indexOf(metric)]),
      x: threshold,
      y: metric.value,
      ...(metric.band ? { band: metric.band } : {}),
    }));
  }, [threshold, metrics]);
  return (
    <CurveChart
      title={say('curveChart.metrics')}
      xAxis={xAxis}
      yAxis={yAxis}
      series={series}
      steps
      readout="x"
      {...rest}
    />
  );
});
