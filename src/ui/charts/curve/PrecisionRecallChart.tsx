import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';

export interface PrecisionRecallChartProps extends CurveInteraction {
  /**
   * Rows by ascending threshold, so by ascending recall; NaN precision (no matches) leaves a row
   * out. Fractions.
   */
  readonly points: {
    readonly threshold: ArrayLike<number>;
    readonly precision: ArrayLike<number>;
    readonly recall: ArrayLike<number>;
  };
  readonly band?: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };
  readonly description?: string;
}

const RECALL: CurveAxis = { kind: 'linear', unit: 'rate', label: 'Recall', min: 0, max: 1 };
const PRECISION: CurveAxis = { kind: 'linear', unit: 'rate', label: 'Precision', min: 0, max: 1 };

/**
 * Precision against recall at this set's mix of mated and non-mated comparisons; upper right is
 * better.
 */
export const PrecisionRecallChart = memo(function PrecisionRecallChart(
  props: PrecisionRecallChartProps,
) {
  const { points, band, ...rest } = props;
  const series = useMemo(
    () => [
      {
        id: 'precision-recall',
        name: 'Precision',
        colour: 'var(--sp-series-3)',
        x: points.recall,
        y: points.precision,
        threshold: points.threshold,
        ...(band ? { band } : {}),
      },
    ],
    [points, band],
  );
  return (
    <CurveChart
      title="Precision and recall"
      xAxis={RECALL}
      yAxis={PRECISION}
      series={series}
      {...rest}
    />
  );
});
