import { memo } from 'react';
import { scoreText } from '#domain/comparison/score-scale.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import type { DrawnLine, DrawnPoint } from '#ui/charts/curve/curve-series.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

interface CurveTableProps {
  readonly title: string;
  readonly lines: readonly DrawnLine[];
  readonly xAxis: Axis;
  readonly yAxis: Axis;
}

const MOST_ROWS = 25;

/** What is shown of the lines, as tables of at most 25 rows each. */
export const CurveTable = memo(function CurveTable(props: CurveTableProps) {
  const { title, lines, xAxis, yAxis } = props;
  const { say } = useWords();
  const scale = useScoreScale();
  return lines.map(({ series, points }) => (
    <table key={series.id}>
      <caption>
        {title}: {series.name}
      </caption>
      <thead>
        <tr>
          {series.label && <th scope="col">{say('curveChart.name')}</th>}
          <th scope="col">{xAxis.label}</th>
          <th scope="col">{yAxis.label}</th>
          {series.threshold && xAxis.unit !== 'distance' && (
            <th scope="col">{say('curveChart.headThreshold', { noun: scale.noun })}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {evenly(points).map(({ index }) => (
          <tr key={index}>
            {series.label && <th scope="row">{series.label[index]}</th>}
            {series.label ? (
              <td>{formatValue(xAxis, series.x[index] ?? 0)}</td>
            ) : (
              <th scope="row">{formatValue(xAxis, series.x[index] ?? 0)}</th>
            )}
            <td>{formatValue(yAxis, series.y[index] ?? 0)}</td>
            {series.threshold && xAxis.unit !== 'distance' && (
              <td>{scoreText(scale, series.threshold[index] ?? Number.NaN)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  ));
});

/** A line of steps ends with its last row a second time, at the edge. */
function evenly(drawn: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const points = drawn.filter(
    ({ index, u }, i) => index !== drawn[i - 1]?.index && u >= 0 && u <= 1,
  );
  const step = Math.max(1, (points.length - 1) / (MOST_ROWS - 1));
  const count = Math.min(points.length, MOST_ROWS);
  return Array.from({ length: count }, (_, k) => points[Math.round(k * step)]).filter(
    (point) => point !== undefined,
  );
}
