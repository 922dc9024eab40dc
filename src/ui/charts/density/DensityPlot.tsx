import { memo, useCallback, useMemo } from 'react';
import { Area, ComposedChart, XAxis, YAxis } from 'recharts';
import type { DensityRow } from '#domain/distribution/density-rows.ts';
import type { Histogram } from '#domain/distribution/histogram.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { type Axis, axisTicks } from '#domain/plot/axis.ts';
import type { Extent } from '#domain/shared/scale.ts';
import { HistogramBars } from '#ui/charts/density/HistogramBars.tsx';
import { InTurn } from '#ui/charts/InTurn.tsx';
import { type PlotArea, plotAreaWithin, type PlotFrame, plotFrame } from '#ui/charts/plot-area.ts';
import { AxisNumbers, PlotLayer } from '#ui/charts/PlotLayer.tsx';
import { thinned } from '#ui/charts/thinned.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';

export interface DensityPlotProps {
  readonly width: number;
  readonly height: number;
  readonly axis: Axis;
  /** What is shown of it. Should keep its identity, as should all that follows. */
  readonly domain: Extent;
  readonly yDomain: Extent;
  readonly rows: readonly DensityRow[];
  readonly bins: Histogram | null;
  readonly rug: ScoreSet | null;
  readonly greyArea: { readonly low: number; readonly high: number } | null;
  readonly means: { readonly mated: number | null; readonly nonMated: number | null };
  /** When all of it is drawn, and when that changes. Should keep its identity. */
  readonly onPlotArea: (area: PlotArea) => void;
}

/** Around the plot, in CSS pixels. Below it are the methods' ticks and the axis' numbers. */
const MARGIN = { top: 34, right: 16, bottom: 42, left: 16 };
/** Between the baseline and the axis' numbers, for the methods' ticks. */
const PROPOSAL_LANE = 20;
const TICK_LENGTH = 4;
/** CSS pixels from one of the axis' numbers to the next, at least. */
const TICK_GAP = 54;

const CLASSES = ['nonMated', 'mated'] as const;

/**
 * Everything that stays as it is while the threshold moves. Its curves are drawn by recharts, once
 * per set of distances and size.
 */
export const DensityPlot = memo(function DensityPlot(props: DensityPlotProps) {
  const { width, height, axis, domain, yDomain, rows, bins, rug, greyArea, means } = props;
  const { onPlotArea } = props;
  const plot = useMemo(() => plotAreaWithin(width, height, MARGIN), [width, height]);
  const onDrawn = useCallback(() => onPlotArea(plot), [onPlotArea, plot]);
  const frame = useMemo(() => plotFrame(plot, domain, yDomain), [plot, domain, yDomain]);
  const { x, y, insideX } = frame;
  const bottom = plot.y + plot.height;
  const ticks = axisTicks(axis, plot.width, TICK_GAP).map(({ position, text }) => ({
    at: plot.x + position * plot.width,
    text,
  }));
  const points = useMemo(
    () => thinned(rows, (row) => CLASSES.map((kind) => [frame.x(row.x), frame.y(row[kind] ?? 0)])),
    [rows, frame],
  );
  return (
    <>
      <PlotLayer width={width} height={height}>
        {bins && <HistogramBars bins={bins} frame={frame} />}
        {rug && <Rug scores={rug} frame={frame} />}
        {greyArea && greyArea.low < domain.max && greyArea.high > domain.min && (
          <path
            d={`M${insideX(greyArea.low)},${plot.y}H${insideX(greyArea.high)}V${y(0)}H${insideX(greyArea.low)}Z`}
            fill="var(--sp-grey-area)"
            stroke="var(--sp-grey-area-edge)"
            strokeDasharray="1 3"
          />
        )}
      </PlotLayer>
      <ComposedChart
        width={width}
        height={height}
        data={points}
        margin={MARGIN}
        accessibilityLayer={false}
      >
        <XAxis hide dataKey="x" type="number" domain={[domain.min, domain.max]} allowDataOverflow />
        <YAxis hide type="number" domain={[yDomain.min, yDomain.max]} allowDataOverflow />
        <InTurn first={0} onDrawn={onDrawn}>
          {CLASSES.map(
            (kind) =>
              rows.some((row) => row[kind] !== null) && (
                <Area
                  key={kind}
                  dataKey={kind}
                  type="linear"
                  baseValue={0}
                  stroke={CLASS_LOOK[kind].colour}
                  {...(CLASS_LOOK[kind].dash && { strokeDasharray: CLASS_LOOK[kind].dash })}
                  strokeWidth={2}
                  fill={CLASS_LOOK[kind].fill}
                  fillOpacity={bins ? 0.35 : 1}
                  isAnimationActive={false}
                  activeDot={false}
                />
              ),
          )}
        </InTurn>
      </ComposedChart>
      <PlotLayer width={width} height={height}>
        {CLASSES.toReversed().map((kind) => {
          const mean = means[kind];
          if (mean === null || mean < domain.min || mean > domain.max) return null;
          return (
            <path
              key={kind}
              d={`M${x(mean)},${y(0)}V${y(Math.min(yDomain.max, heightAt(rows, kind, mean)))}`}
              stroke={CLASS_LOOK[kind].colour}
              strokeDasharray="3 3"
            />
          );
        })}
        <path d={`M${plot.x},${y(0)}h${plot.width}`} stroke="var(--sp-chart-axis)" />
        <path
          d={ticks.map(({ at }) => `M${at},${bottom + TICK_LENGTH}V${bottom}`).join('')}
          stroke="var(--sp-chart-axis)"
        />
        <AxisNumbers axis="x" numbers={ticks} edge={bottom + PROPOSAL_LANE + 2} width={width} />
      </PlotLayer>
    </>
  );
});

function heightAt(rows: readonly DensityRow[], kind: 'mated' | 'nonMated', x: number): number {
  const row = rows.findLast((candidate) => candidate.x <= x) ?? rows[0];
  return row?.[kind] ?? 0;
}

interface RugProps {
  readonly scores: ScoreSet;
  readonly frame: PlotFrame;
}

/**
 * Every observed distance as a stroke below the baseline: mated in the upper row, non-mated in the
 * lower one.
 */
function Rug({ scores, frame }: RugProps) {
  const { plot, domain, x: toX, y } = frame;
  const base = y(0);
  const row = (plot.y + plot.height - base) / 2;
  const strokes = (distances: Float64Array, top: number) => {
    // Half a pixel is the finest difference that shows: a set of 10^5 pairs costs no more strokes
    // than the plot is wide.
    const places = new Set<number>();
    for (const distance of distances) {
      if (distance < domain.min || distance > domain.max) continue;
      places.add(Math.round(toX(distance) * 2) / 2);
    }
    return [...places].map((x) => `M${x},${top + 2}V${top + row}`).join('');
  };
  return (
    <g fill="none" strokeWidth={1} strokeOpacity={0.75}>
      <path d={strokes(scores.mated.distance, base)} stroke={CLASS_LOOK.mated.colour} />
      <path d={strokes(scores.nonMated.distance, base + row)} stroke={CLASS_LOOK.nonMated.colour} />
    </g>
  );
}
