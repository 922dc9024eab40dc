import {
  ScatterChart,
  Scatter,
  XAxis,
  YAxis,
  ResponsiveContainer,
  Tooltip,
  CartesianGrid,
} from 'recharts';
import { memo, useMemo } from 'react';
import type { PersonFigures } from '#application/selectors/person-figures.ts';
import { formatDistance } from '#ui/format.ts';
import classes from './ZooChart.module.css';

interface ZooPoint {
  readonly x: number;
  readonly y: number;
  readonly person: PersonFigures;
}

function Readout({ payload }: { readonly payload?: readonly { readonly payload: ZooPoint }[] }) {
  const point = payload?.[0]?.payload;
  if (point === undefined) return null;
  const { label, hint } = point.person;
  return (
    <div className={classes.readout}>
      <b>{label}</b>
      <span>own photos {formatDistance(point.x)}</span>
      <span>others {formatDistance(point.y)}</span>
      {hint !== null && <span>{hint}</span>}
    </div>
  );
}

const AXIS = {
  tick: { fill: 'var(--sp-chart-text)', fontSize: 12 },
  stroke: 'var(--sp-chart-axis)',
};

/** Each person as a point: how alike their own photos are, against how far they are from those of others. */
export const ZooChart = memo(function ZooChart({
  people,
}: {
  readonly people: readonly PersonFigures[];
}) {
  const [usual, unusual] = useMemo(() => {
    const points = people.flatMap((person): readonly ZooPoint[] =>
      person.meanMated === null || person.meanNonMated === null
        ? []
        : [{ x: person.meanMated, y: person.meanNonMated, person }],
    );
    return [
      points.filter((point) => point.person.hint === null),
      points.filter((point) => point.person.hint !== null),
    ];
  }, [people]);
  return (
    <figure
      className={classes.figure}
      role="img"
      aria-label="People by the mean distance between their own photos and the mean distance to photos of others. The table below has the figures."
    >
      <ResponsiveContainer width="100%" height={260}>
        <ScatterChart
          margin={{ top: 8, right: 16, bottom: 24, left: 8 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--sp-chart-grid)" />
          <XAxis
            type="number"
            dataKey="x"
            domain={['auto', 'auto']}
            tickFormatter={(value: number) => value.toFixed(2)}
            label={{
              value: 'Mean distance, own photos',
              position: 'bottom',
              fill: 'var(--sp-chart-text)',
              fontSize: 12,
            }}
            {...AXIS}
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={['auto', 'auto']}
            width={48}
            tickFormatter={(value: number) => value.toFixed(2)}
            label={{
              value: 'Mean distance, others',
              angle: -90,
              position: 'insideLeft',
              fill: 'var(--sp-chart-text)',
              fontSize: 12,
              style: { textAnchor: 'middle' },
            }}
            {...AXIS}
          />
          <Tooltip content={<Readout />} isAnimationActive={false} />
          <Scatter data={[...usual]} fill="var(--sp-series-1)" isAnimationActive={false} />
          <Scatter
            data={[...unusual]}
            fill="var(--sp-wrong)"
            shape="diamond"
            isAnimationActive={false}
          />
        </ScatterChart>
      </ResponsiveContainer>
    </figure>
  );
});
