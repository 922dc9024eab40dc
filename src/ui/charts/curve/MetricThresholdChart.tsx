import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import type { CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { CLASS_LOOK, type ClassLook } from '#ui/theme/class-look.ts';
import type { Extent } from '#ui/charts/plot-area.ts';

/** A metric as a function of the threshold. */
export interface MetricLine {
  readonly id: string;
  /** As in the metrics table: `FMR`, `FNMR`, `F1`, `Accuracy`. */
  readonly name: string;
  /** One per threshold; a fraction, or NaN where it is not defined. */
  readonly value: ArrayLike<number>;
  readonly band?: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };
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

const RATE: CurveAxis = { kind: 'linear', unit: 'rate', label: 'Rate', min: 0, max: 1 };
/**
 * FMR takes the colour of non-mated comparisons and FNMR that of mated ones: each is a share of its
 * class.
 */
const LOOKS: Readonly<Record<string, ClassLook>> = {
  FMR: CLASS_LOOK.nonMated,
  FNMR: CLASS_LOOK.mated,
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
  const scale = useScoreScale();
  const xAxis = useMemo<CurveAxis>(
    () => ({ kind: 'linear', unit: 'distance', scale, label: unitLabel, min, max }),
    [scale, unitLabel, min, max],
  );
  const series = useMemo(() => {
    const others = metrics.filter((metric) => !(metric.name in LOOKS));
    return metrics.map((metric): CurveSeries => ({
      id: metric.id,
      name: metric.name,
      colour: LOOKS[metric.name]?.colour ?? OTHERS[others.indexOf(metric)]?.colour ?? '',
      ...dashOf(LOOKS[metric.name] ?? OTHERS[others.indexOf(metric)]),
      x: threshold,
      y: metric.value,
      ...(metric.band ? { band: metric.band } : {}),
    }));
  }, [threshold, metrics]);
  return (
    <CurveChart
      title="Metrics against the threshold"
      xAxis={xAxis}
      yAxis={RATE}
      series={series}
      steps
      readout="x"
      {...rest}
    />
  );
});
