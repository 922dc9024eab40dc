import { memo } from 'react';
import { Area, ComposedChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatDistance } from '#ui/charts/distance-resolution.ts';
import { niceTicks } from '#ui/charts/nice-ticks.ts';
import type { Extent, PlotArea } from '#ui/charts/plot-area.ts';
import { PlotAreaReport } from '#ui/charts/PlotAreaReport.tsx';
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
  readonly onPlotArea: (area: PlotArea) => void;
}

const PLOT_MARGIN = { top: 34, right: 16, bottom: 0, left: 16 };
/** Between the baseline and the axis' numbers, for the methods' ticks. */
const PROPOSAL_LANE = 20;
const AXIS_HEIGHT = PROPOSAL_LANE + 22;

/** Everything that stays as it is while the threshold moves. Drawn by recharts, once per set of distances and size. */
export const DensityPlot = memo(function DensityPlot(props: DensityPlotProps) {
  const { width, height, domain, yDomain, resolution, rows, bins, rug, greyArea, means } = props;
  const ticks = niceTicks(domain.min, domain.max, Math.max(3, Math.floor(width / 75)));
  const tickResolution = tickStep(ticks) ?? resolution;
  const xDomain = [domain.min, domain.max];
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={PLOT_MARGIN}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={xDomain}
        ticks={ticks}
        interval={0}
        allowDataOverflow
        height={AXIS_HEIGHT}
        tickMargin={PROPOSAL_LANE - 2}
        tickSize={4}
        tickLine={{ stroke: 'var(--sp-chart-axis)' }}
        axisLine={false}
        tick={{ fill: 'var(--sp-chart-text)', fontSize: 12 }}
        tickFormatter={(value: number) => formatDistance(value, tickResolution)}
      />
      <YAxis hide type="number" domain={[yDomain.min, yDomain.max]} allowDataOverflow />
      {greyArea && greyArea.low < domain.max && greyArea.high > domain.min && (
        <ReferenceArea
          x1={Math.max(greyArea.low, domain.min)}
          x2={Math.min(greyArea.high, domain.max)}
          y1={0}
          y2={yDomain.max}
          fill="var(--sp-grey-area)"
          fillOpacity={1}
          stroke="var(--sp-grey-area-edge)"
          strokeDasharray="1 3"
        />
      )}
      {bins && <HistogramBars bins={bins} domain={domain} yDomain={yDomain} />}
      <Area
        dataKey="nonMated"
        type="linear"
        baseValue={0}
        stroke={CLASS_LOOK.nonMated.colour}
        {...(CLASS_LOOK.nonMated.dash && { strokeDasharray: CLASS_LOOK.nonMated.dash })}
        strokeWidth={2}
        fill={CLASS_LOOK.nonMated.fill}
        fillOpacity={bins ? 0.35 : 1}
        isAnimationActive={false}
        activeDot={false}
      />
      <Area
        dataKey="mated"
        type="linear"
        baseValue={0}
        stroke={CLASS_LOOK.mated.colour}
        strokeWidth={2}
        fill={CLASS_LOOK.mated.fill}
        fillOpacity={bins ? 0.35 : 1}
        isAnimationActive={false}
        activeDot={false}
      />
      {means.mated !== null && (
        <MeanLine
          x={means.mated}
          top={Math.min(yDomain.max, heightAt(rows, 'mated', means.mated))}
          kind="mated"
        />
      )}
      {means.nonMated !== null && (
        <MeanLine
          x={means.nonMated}
          top={Math.min(yDomain.max, heightAt(rows, 'nonMated', means.nonMated))}
          kind="nonMated"
        />
      )}
      <ReferenceLine y={0} stroke="var(--sp-chart-axis)" />
      {rug && <Rug scores={rug} domain={domain} yDomain={yDomain} />}
      <PlotAreaReport onPlotArea={props.onPlotArea} />
    </ComposedChart>
  );
});

interface MeanLineProps {
  readonly x: number;
  readonly top: number;
  readonly kind: 'mated' | 'nonMated';
}

function MeanLine({ x, top, kind }: MeanLineProps) {
  return (
    <ReferenceLine
      segment={[
        { x, y: 0 },
        { x, y: top },
      ]}
      stroke={CLASS_LOOK[kind].colour}
      strokeDasharray="3 3"
    />
  );
}

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
