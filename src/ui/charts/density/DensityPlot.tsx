import { memo, useCallback, useMemo } from 'react';
import { Area, ComposedChart, XAxis, YAxis } from 'recharts';
import { useScoreAtResolution } from '#ui/charts/distance-resolution.ts';
import { niceTicks } from '#ui/charts/nice-ticks.ts';
import { InTurn } from '#ui/charts/InTurn.tsx';
import { type Extent, type PlotArea, plotAreaWithin, toPixel } from '#ui/charts/plot-area.ts';
import { AxisNumbers, PlotLayer } from '#ui/charts/PlotLayer.tsx';
import { thinned } from '#ui/charts/thinned.ts';
import type { DensityRow } from '#ui/charts/density/density-curves.ts';
import { HistogramBars } from '#ui/charts/density/HistogramBars.tsx';
import { Rug } from '#ui/charts/density/Rug.tsx';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import type { Histogram } from '#domain/distribution/histogram.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';

export interface DensityPlotProps {
  readonly width: number;
  readonly height: number;
  readonly domain: Extent;
  readonly yDomain: Extent;
  readonly resolution: number;
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

const CLASSES = ['nonMated', 'mated'] as const;

/**
 * Everything that stays as it is while the threshold moves. Its curves are drawn by recharts, once
 * per set of distances and size.
 */
export const DensityPlot = memo(function DensityPlot(props: DensityPlotProps) {
  const { width, height, domain, yDomain, resolution, rows, bins, rug, greyArea, means } = props;
  const { onPlotArea } = props;
  const plot = useMemo(() => plotAreaWithin(width, height, MARGIN), [width, height]);
  const onDrawn = useCallback(() => onPlotArea(plot), [onPlotArea, plot]);
  const shared = { plot, domain, yDomain };
  const x = (value: number) => toPixel(value, domain, plot.x, plot.width);
  const y = (value: number) => toPixel(value, yDomain, plot.y + plot.height, -plot.height);
  const bottom = plot.y + plot.height;
  const ticks = niceTicks(domain.min, domain.max, Math.max(3, Math.floor(width / 75)));
  const show = useScoreAtResolution(tickStep(ticks) ?? resolution);
  const points = useMemo(
    () =>
      thinned(rows, (row) =>
        CLASSES.map((kind) => [
          toPixel(row.x, domain, 0, plot.width),
          toPixel(row[kind] ?? 0, yDomain, 0, plot.height),
        ]),
      ),
    [rows, domain, yDomain, plot],
  );
  return (
    <>
      <PlotLayer width={width} height={height}>
        {bins && <HistogramBars {...shared} bins={bins} />}
        {rug && <Rug {...shared} scores={rug} />}
        {greyArea && greyArea.low < domain.max && greyArea.high > domain.min && (
          <path
            d={`M${x(Math.max(greyArea.low, domain.min))},${plot.y}H${x(Math.min(greyArea.high, domain.max))}V${y(0)}H${x(Math.max(greyArea.low, domain.min))}Z`}
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
          d={ticks.map((tick) => `M${x(tick)},${bottom + TICK_LENGTH}V${bottom}`).join('')}
          stroke="var(--sp-chart-axis)"
        />
        <AxisNumbers
          axis="x"
          numbers={ticks.map((tick) => ({
            at: x(tick),
            text: show(tick),
          }))}
          edge={bottom + PROPOSAL_LANE + 2}
          width={width}
        />
      </PlotLayer>
    </>
  );
});

function heightAt(rows: readonly DensityRow[], kind: 'mated' | 'nonMated', x: number): number {
  const row = rows.findLast((candidate) => candidate.x <= x) ?? rows[0];
  return row?.[kind] ?? 0;
}

function tickStep(ticks: readonly number[]): number | null {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(step / power - 2.5) < 1e-6 ? power / 10 : power;
}
