import { type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import { axisPosition, axisValue } from '#domain/shared/scale.ts';
import { type DrawnLine, type LineRow, nearestRow, rowsAt } from '#ui/charts/curve/curve-series.ts';
import type { ChartPath, ChartReading } from '#ui/charts/explore/chart-path.ts';
import type { Words } from '#words/render.ts';

/** More rows than any series has: row `r` of line `i` is the place `i * ROWS + r`. */
const ROWS = 2 ** 40;

interface CurvePathOptions {
  readonly lines: readonly DrawnLine[];
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /**
   * `point`: places are rows of the lines. `x`: places are values of the x axis, and all lines are
   * read there.
   */
  readonly readout: 'point' | 'x';
  /** How thresholds are written. */
  readonly scale: ScoreScale;
  readonly say: Words['say'];
}

/** The reading cursor's way along the lines of a curve chart. */
export function curvePath(options: CurvePathOptions): ChartPath {
  return options.readout === 'x' ? pathOverX(options) : pathOverPoints(options);
}

/**
 * The row that a place of the path stands for; where all lines are read together, that of the first
 * one.
 */
export function curveRow(
  lines: readonly DrawnLine[],
  readout: CurvePathOptions['readout'],
  at: number,
): LineRow | null {
  if (readout === 'x') return rowsAt(lines, at)[0] ?? null;
  const line = lines[Math.floor(at / ROWS)];
  return line === undefined ? null : { series: line.series, row: at % ROWS };
}

function pathOverX({ lines, xAxis, yAxis, say }: CurvePathOptions): ChartPath {
  const values = lines.flatMap(({ series, points }) =>
    points.flatMap(({ index, u }) => (u < 0 || u > 1 ? [] : [series.x[index] ?? Number.NaN])),
  );
  return {
    stops: [...new Set(values)].toSorted((a, b) => a - b),
    find: (u) => axisValue(xAxis, u),
    read: (x) => {
      const rows = rowsAt(lines, x);
      const words = rows.map((row) => ({
        text: `${row.series.name} ${valueText(row, yAxis, say)}`,
        colour: row.series.colour,
      }));
      return {
        u: axisPosition(xAxis, x),
        dots: dotsOf(rows, yAxis),
        lines: [{ text: `${xAxis.label} ${formatValue(xAxis, x)}` }, ...words],
      };
    },
    thresholdAt: (x) => (xAxis.unit === 'distance' ? x : null),
  };
}

function pathOverPoints(options: CurvePathOptions): ChartPath {
  const { lines } = options;
  const rowOf = (at: number): LineRow | null => curveRow(lines, 'point', at);
  return {
    stops: lines.flatMap(({ points }, line) =>
      points.flatMap(({ index, u }) => (u < 0 || u > 1 ? [] : [line * ROWS + index])),
    ),
    find: (u, v, size) => {
      const nearest = nearestRow(lines, u, v, size);
      return nearest === null ? null : nearest.line * ROWS + nearest.row;
    },
    read: (at) => {
      const row = rowOf(at);
      return row === null ? null : pointReading(row, options);
    },
    thresholdAt: (at) => {
      const row = rowOf(at);
      const threshold = row?.series.threshold?.[row.row];
      return threshold !== undefined && Number.isFinite(threshold) ? threshold : null;
    },
  };
}

function pointReading(at: LineRow, { xAxis, yAxis, scale, say }: CurvePathOptions): ChartReading {
  const { series, row } = at;
  const x = series.x[row] ?? Number.NaN;
  const threshold = series.threshold?.[row];
  const label = series.label?.[row];
  const words = [
    ...(label === undefined ? [] : [label]),
    `${xAxis.label} ${formatValue(xAxis, x)}`,
    `${yAxis.label} ${valueText(at, yAxis, say)}`,
    ...(threshold !== undefined && Number.isFinite(threshold)
      ? [
          say('curveChart.atThreshold', {
            noun: scale.noun,
            threshold: scoreText(scale, threshold),
          }),
        ]
      : []),
  ];
  return {
    u: axisPosition(xAxis, x),
    dots: dotsOf([at], yAxis),
    lines: words.map((text) => ({ text })),
  };
}

function dotsOf(rows: readonly LineRow[], yAxis: Axis): ChartReading['dots'] {
  return rows.map(({ series, row }) => ({
    v: axisPosition(yAxis, series.y[row]),
    colour: series.colour,
  }));
}

function valueText({ series, row }: LineRow, yAxis: Axis, say: Words['say']): string {
  const value = formatValue(yAxis, series.y[row]);
  const low = series.band?.low[row];
  const high = series.band?.high[row];
  return low === undefined || high === undefined
    ? value
    : say('curveChart.within', {
        value,
        low: formatValue(yAxis, low),
        high: formatValue(yAxis, high),
      });
}
