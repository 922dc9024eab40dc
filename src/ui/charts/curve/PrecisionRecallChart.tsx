import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { rateAxis } from '#ui/charts/curve/curve-axis.ts';
import { type CurveBand, onlyLine } from '#ui/charts/curve/curve-series.ts';
import { useWords } from '#ui/words.tsx';

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
  readonly band?: CurveBand;
  readonly description?: string;
}

/**
 * Precision against recall at this set's mix of mated and non-mated comparisons; upper right is
 * better.
 */
export const PrecisionRecallChart = memo(function PrecisionRecallChart(
  props: PrecisionRecallChartProps,
) {
  const { points, band, ...rest } = props;
  const { say } = useWords();
  const shape = useMemo(() => {
    const { threshold, precision, recall } = points;
    const xAxis = rateAxis(say('metric.recall'));
    const yAxis = rateAxis(say('metric.precision'));
    const line = { id: 'precision-recall', name: yAxis.label, x: recall, y: precision, threshold };
    return { xAxis, yAxis, series: onlyLine(line, band) };
  }, [points, band, say]);
  return <CurveChart title={say('curveChart.precisionRecall')} {...shape} {...rest} />;
});
