import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { rateFloor, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { type CurveBand, onlyLine } from '#ui/charts/curve/curve-series.ts';
import type { ErrorRates } from '#ui/charts/curve/error-rates.ts';
import { hasErrorFreePoint } from '#ui/charts/curve/error-rates.ts';
import { useWords } from '#ui/words.tsx';

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
    const xAxis: CurveAxis = {
      ...rate,
      label: say('metric.fmr'),
      min: rateFloor(rates.fmr),
      max,
    };
    const yAxis: CurveAxis = {
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

/** Half is the custom; a model whose error rates cross above 20 % needs more room. */
function upperEnd({ fmr, fnmr }: ErrorRates): number {
  let crossing = 1;
  for (let i = 0; i < fmr.length; i += 1) {
    crossing = Math.min(crossing, Math.max(fmr[i] ?? 1, fnmr[i] ?? 1));
  }
  return crossing > 0.2 ? 0.9 : 0.5;
}
