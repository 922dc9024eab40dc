import { memo, useMemo } from 'react';
import { type Axis, rateAxis } from '#domain/plot/axis.ts';
import { rateFloor } from '#domain/shared/scale.ts';
import { type CurveBand, onlyLine } from '#ui/charts/curve/curve-series.ts';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { useWords } from '#ui/words.tsx';

/**
 * Both error rates as columns, one row per threshold, ascending: FMR rises, FNMR falls. Fractions.
 */
export interface ErrorRates {
  readonly threshold: ArrayLike<number>;
  readonly fmr: ArrayLike<number>;
  readonly fnmr: ArrayLike<number>;
}

export interface DetChartProps extends CurveInteraction {
  readonly rates: ErrorRates;
  /** 95 % interval of FNMR at each row. */
  readonly band?: CurveBand;
  readonly description?: string;
}

/**
 * FNMR against FMR on normal deviates (detection error tradeoff, Martin et al. 1997): lower left is
 * better, normal scores are a line.
 */
export const DetChart = memo(function DetChart({ rates, band, ...rest }: DetChartProps) {
  const { say } = useWords();
  const shape = useMemo(() => {
    const rate = { kind: 'probit', unit: 'rate' } as const;
    const max = upperEnd(rates);
    const xAxis: Axis = {
      ...rate,
      label: say('metric.fmr'),
      min: rateFloor(rates.fmr),
      max,
    };
    const yAxis: Axis = {
      ...rate,
      label: say('metric.fnmr'),
      min: rateFloor(rates.fnmr),
      max,
    };
    const { threshold, fmr, fnmr } = rates;
    const series = onlyLine({ id: 'det', name: yAxis.label, x: fmr, y: fnmr, threshold }, band);
    const note = hasErrorFreePoint(rates) ? say('curveChart.noErrors') : null;
    return { xAxis, yAxis, series, note };
  }, [rates, band, say]);
  return <CurveChart title={say('curveChart.det')} diagonal {...shape} {...rest} />;
});

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
    const xAxis: Axis =
      fmrScale === 'log' ? { ...linear, kind: 'log', min: rateFloor(fmr) } : linear;
    const yAxis = rateAxis(say('curveChart.trueMatchRateAxis'));
    const name = say('curveChart.trueMatchRate');
    const series = onlyLine({ id: 'roc', name, x: fmr, y: tmr, threshold }, band);
    return { xAxis, yAxis, series };
  }, [points, band, fmrScale, say]);
  return <CurveChart title={say('curveChart.roc')} diagonal {...shape} {...rest} />;
});

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

/** Half is the custom; a model whose error rates cross above 20 % needs more room. */
function upperEnd({ fmr, fnmr }: ErrorRates): number {
  let crossing = 1;
  for (let i = 0; i < fmr.length; i += 1) {
    crossing = Math.min(crossing, Math.max(fmr[i] ?? 1, fnmr[i] ?? 1));
  }
  return crossing > 0.2 ? 0.9 : 0.5;
}

function hasErrorFreePoint({ fmr, fnmr }: ErrorRates): boolean {
  for (let i = 0; i < fmr.length; i += 1) if (fmr[i] === 0 && fnmr[i] === 0) return true;
  return false;
}
