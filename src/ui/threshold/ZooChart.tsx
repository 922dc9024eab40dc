import { memo, useMemo } from 'react';
import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import type { PersonFigures } from '#application/selectors/person-figures.ts';
import { CurveChart } from '#ui/charts/curve/CurveChart.tsx';
import type { Axis } from '#domain/plot/axis.ts';
import type { CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

interface ZooPoint {
  readonly x: number;
  readonly y: number;
  readonly person: string;
  readonly label: string;
}

const byX = (a: ZooPoint, b: ZooPoint): number => a.x - b.x;

/** @param points by ascending x. */
function seriesOf(
  points: readonly ZooPoint[],
  look: Pick<CurveSeries, 'id' | 'name' | 'colour' | 'marker'>,
): readonly CurveSeries[] {
  if (points.length === 0) return [];
  return [
    {
      ...look,
      joined: false,
      label: points.map(({ label }) => label),
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
    },
  ];
}

function axisOver(scale: ScoreScale, values: readonly number[], label: string): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.06 || Math.abs(high) * 0.05 || 0.05;
  return {
    kind: 'linear',
    unit: 'distance',
    scale,
    label,
    min: low < 0 ? low - room : Math.max(0, low - room),
    max: high + room,
  };
}

/**
 * Each person as a point: how alike their own photos are, against how far they are from those of
 * others.
 */
export const ZooChart = memo(function ZooChart({
  people,
  onPerson,
}: {
  readonly people: readonly PersonFigures[];
  /** A click on a point, with the person's label. */
  readonly onPerson: (person: string) => void;
}) {
  const { say, text } = useWords();
  const scale = useScoreScale();
  const { noun } = scale;
  const shape = useMemo(() => {
    const points = people.flatMap(({ label, hint, meanMated, meanNonMated }) =>
      meanMated === null || meanNonMated === null
        ? []
        : [
            {
              x: meanMated,
              y: meanNonMated,
              person: label,
              label: hint === null ? label : `${label}: ${text(hint).replace(/\.$/, '')}`,
              isUsual: hint === null,
            },
          ],
    );
    if (points.length === 0) return null;
    const axis = (key: 'x' | 'y', label: string): Axis =>
      axisOver(
        scale,
        points.map((point) => point[key]),
        label,
      );
    const usual = points.filter(({ isUsual }) => isUsual).toSorted(byX);
    const unusual = points.filter(({ isUsual }) => !isUsual).toSorted(byX);
    return {
      personAt: (series: string, row: number) =>
        (series === 'usual' ? usual : unusual)[row]?.person,
      xAxis: axis('x', say('zoo.ownAxis', { noun })),
      yAxis: axis('y', say('zoo.othersAxis', { noun })),
      series: [
        ...seriesOf(usual, {
          id: 'usual',
          name: say('zoo.person'),
          colour: 'var(--sp-series-3)',
          marker: 'circle',
        }),
        ...seriesOf(unusual, {
          id: 'unusual',
          name: say('zoo.withHint'),
          colour: 'var(--sp-caution)',
          marker: 'diamond',
        }),
      ],
    };
  }, [people, scale, noun, say, text]);
  if (shape === null) return null;
  const { personAt, ...chart } = shape;
  return (
    <SaveChart name={say('zoo.title')} isFramed>
      <CurveChart
        title={say('zoo.chart', { noun })}
        description={say('zoo.chartMeaning', { noun })}
        {...chart}
        onOpen={({ id }, row) => {
          const person = personAt(id, row);
          if (person !== undefined) onPerson(person);
        }}
        current={null}
        height={280}
      />
    </SaveChart>
  );
});
