import { memo, useMemo } from 'react';
import { CurveChart, type CurveInteraction } from '#ui/charts/curve/CurveChart.tsx';
import { rateAxis } from '#domain/plot/axis.ts';
import type { CurveBand, CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { useWords } from '#ui/words.tsx';

export interface CostChartProps extends CurveInteraction {
  /** Ascending shares (or weights) between 0 and 1. */
  readonly weight: ArrayLike<number>;
  /**
   * Expected cost at each weight, e.g. with the threshold chosen on other people, and the least
   * possible in hindsight.
   */
  readonly costs: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: ArrayLike<number>;
    readonly band?: CurveBand;
  }[];
  readonly weightLabel: string;
  readonly costLabel: string;
  readonly description?: string;
}

/**
 * A normalised cost of 1 is that of deciding without looking; far above it there is nothing to
 * compare.
 */
const MOST_SHOWN = 1.25;

const COLOURS = ['var(--sp-series-3)', 'var(--sp-series-4)', 'var(--sp-series-1)'];

/**
 * Expected performance curve (Bengio and Mariéthoz 2004): the cost that one should expect, against
 * how much each error weighs.
 */
export const CostChart = memo(function CostChart(props: CostChartProps) {
  const { weight, costs, weightLabel, costLabel, ...rest } = props;
  const { say } = useWords();
  const shape = useMemo(() => {
    const xAxis = rateAxis(weightLabel);
    const highest = costs.reduce(
      (most, cost) => Array.from(cost.value).reduce((a, b) => (b > a ? b : a), most),
      0,
    );
    const max = highest > 0 ? Math.min(highest * 1.1, MOST_SHOWN) : 1;
    const yAxis = { ...rateAxis(costLabel), max };
    const series = costs.map((cost, i): CurveSeries => ({
      id: cost.id,
      name: cost.name,
      colour: COLOURS[i % COLOURS.length] ?? '',
      ...(i > 0 && { dash: '6 4' }),
      x: weight,
      y: cost.value,
      ...(cost.band ? { band: cost.band } : {}),
    }));
    return { xAxis, yAxis, series };
  }, [weight, costs, weightLabel, costLabel]);
  return <CurveChart title={say('curveChart.cost')} readout="x" {...shape} {...rest} />;
});
