import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import {
  type Densities,
  densityRows,
  highestDensity,
  visibleDomain,
} from '#domain/distribution/density-rows.ts';
import { histogram } from '#domain/distribution/histogram.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { type Axis, axisResolution, formatValue, roundToResolution } from '#domain/plot/axis.ts';
import { type Extent, shownExtent, toPixel } from '#domain/shared/scale.ts';
import {
  barHeights,
  type BarStretch,
  barStretches,
  stretchAt,
} from '#ui/charts/density/bar-stretches.ts';
import { densityPath } from '#ui/charts/density/density-path.ts';
import { type ChartArea, ChartKeys, CurveLabels } from '#ui/charts/density/DensityLabels.tsx';
import { DensityPlot } from '#ui/charts/density/DensityPlot.tsx';
import { DensityTable } from '#ui/charts/density/DensityTable.tsx';
import { BarButtons } from '#ui/charts/density/HistogramBars.tsx';
import { type ProposalTick, ProposalTicks } from '#ui/charts/density/ProposalTicks.tsx';
import { ThresholdOverlay } from '#ui/charts/density/ThresholdOverlay.tsx';
import { shownRange } from '#ui/charts/explore/chart-path.ts';
import { ChartFrame } from '#ui/charts/explore/ChartFrame.tsx';
import { useChartZoom } from '#ui/charts/explore/chart-zoom.ts';
import { type PlotArea, plotFrame } from '#ui/charts/plot-area.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import type { Words } from '#words/render.ts';

/**
 * Every prop but `threshold` should keep its identity while the threshold moves (memoised
 * selectors, `useCallback`): the plot is drawn again only when one of them changes.
 */
export interface DensityChartProps {
  /** Kernel density estimates over distance; `null` for a class that has none. */
  readonly densities: Densities;
  /** Observed distances: needed for `detail`, and they widen the axis to hold all of them. */
  readonly scores?: ScoreSet | null;
  /** What is shown of the single distances besides the estimate. Default `none`. */
  readonly detail?: 'none' | 'rug' | 'histogram';
  /** Distances between which the classes overlap; `null` when they separate. */
  readonly greyArea: { readonly low: number; readonly high: number } | null;
  /** Mean distance of each class; `null` for an empty one. */
  readonly means: { readonly mated: number | null; readonly nonMated: number | null };
  /** Methods that proposed a threshold, in any order; at most one is `chosen`. */
  readonly proposals: readonly ProposalTick[];
  /** In units of distance; may lie outside the axis (the handle then waits at its edge). */
  readonly threshold: number;
  /** Least and greatest threshold that a drag can give. */
  readonly range: Extent;
  /** While dragging, at most once a frame, only with a new value, rounded to less than a pixel. */
  readonly onThreshold: (threshold: number) => void;
  /**
   * Once, at the end of a drag or at a tap on the plot, with the final value (for which
   * `onThreshold` may not have been called).
   */
  readonly onThresholdCommit: (threshold: number) => void;
  /**
   * The threshold that somebody means who points at a distance, at a resolution; by default the
   * distance rounded to it.
   */
  readonly thresholdAt?: (distance: number, resolution: number) => number;
  /** A click on a method's tick, with its `id`. */
  readonly onProposal?: (id: string) => void;
  /**
   * A double click on a method's tick, or its errors asked for in the menu of a shared one: after
   * `onProposal`.
   */
  readonly onProposalErrors?: (id: string) => void;
  /**
   * A click on a bar, a double click on the curves, or P at a place that is read: the distances
   * there.
   */
  readonly onStretch?: (stretch: BarStretch) => void;
  /** A click on the words for an area. */
  readonly onArea?: (area: ChartArea) => void;
  /** What the axis shows, e.g. `Euclidean distance`. */
  readonly unitLabel: string;
  /**
   * Height of the plot with its axis in CSS pixels. Default 320. The width is that of the parent.
   */
  readonly height?: number;
}

/** CSS pixels above the highest curve for its label and for the words `grey area`. */
const LABEL_ROOM = 74;

/**
 * The two densities of distances with the threshold as a handle, the errors that it makes shaded,
 * and the methods' proposals as ticks.
 */
export const DensityChart = memo(function DensityChart(props: DensityChartProps) {
  const { densities, greyArea, means, range, unitLabel } = props;
  const { say } = useWords();
  // What the end of a drag changes first is the line; the ticks follow.
  const proposals = useDeferredValue(props.proposals);
  const scores = props.scores ?? null;
  const detail = scores ? (props.detail ?? 'none') : 'none';
  const height = props.height ?? 320;
  const [area, setPlot] = useState<PlotArea | null>(null);
  // What lies over the lines comes after them, in a task of its own.
  const plot = useDeferredValue(area);
  const zoom = useChartZoom();

  const { min, max } = range;
  const visible = useMemo(
    () => visibleDomain(densities, toInclude(scores, proposals, { min, max }), { min, max }),
    [densities, scores, proposals, min, max],
  );
  const { view } = zoom;
  const scale = useScoreScale();
  // The same ends, the same axis: a proposal that moves within them has nothing drawn again.
  const axis = useMemo(
    (): Axis => ({
      kind: 'linear',
      unit: 'distance',
      scale,
      label: unitLabel,
      min: visible.min,
      max: visible.max,
      view,
    }),
    [scale, unitLabel, visible.min, visible.max, view],
  );
  const domain = useMemo(() => shownExtent(axis), [axis]);
  const rows = useMemo(() => densityRows(densities, domain), [densities, domain]);
  const bins = useMemo(
    () => (detail === 'histogram' && scores ? histogram(scores) : null),
    [detail, scores],
  );
  const { onStretch } = props;
  const stretches = useMemo(
    () => (scores && onStretch ? barStretches(bins ?? histogram(scores), scores) : []),
    [bins, scores, onStretch],
  );
  const yDomain = useMemo(() => {
    const bars = bins
      ? [bins.mated, bins.nonMated].flatMap((counts) =>
          barHeights(bins.edges, counts).filter((_, i) => isInView(bins.edges, i, domain)),
        )
      : [];
    const top = Math.max(highestDensity(rows), ...bars) || 1;
    return {
      min: detail === 'rug' ? -top * 0.09 : 0,
      max: top / (1 - Math.min(0.5, LABEL_ROOM / height)),
    };
  }, [rows, bins, detail, height, domain]);
  const frame = useMemo(() => plot && plotFrame(plot, domain, yDomain), [plot, domain, yDomain]);
  const resolution = axisResolution(axis);
  const { thresholdAt: meant = roundToResolution } = props;
  const thresholdAt = useCallback(
    (distance: number) => meant(distance, resolution),
    [meant, resolution],
  );
  const path = useMemo(() => {
    const drawn = { densities, scores, bins, axis, yDomain };
    return densityPath({ ...drawn, range: { min, max }, say, thresholdAt });
  }, [densities, scores, bins, axis, yDomain, min, max, say, thresholdAt]);
  const inView = useMemo(
    () =>
      zoom.isWhole
        ? proposals
        : proposals.filter(({ threshold: at }) => at >= domain.min && at <= domain.max),
    [proposals, zoom.isWhole, domain],
  );

  return (
    <ChartFrame
      title={say('densityChart.title', { unit: unitLabel })}
      description={describe(props, say, axis)}
      height={height}
      plot={plot}
      path={path}
      zoom={zoom}
      range={shownRange(axis, say)}
      current={{ u: toPixel(props.threshold, domain, 0, 1), v: 0 }}
      onPick={props.onThresholdCommit}
      onOpen={
        onStretch &&
        ((at) => {
          const stretch = stretchAt(stretches, at);
          if (stretch !== null) onStretch(stretch);
        })
      }
      isPlain={false}
      renderDrawing={(width) => (
        <DensityPlot
          width={width}
          height={height}
          axis={axis}
          domain={domain}
          yDomain={yDomain}
          rows={rows}
          bins={bins}
          rug={detail === 'rug' ? scores : null}
          greyArea={greyArea}
          means={means}
          onPlotArea={setPlot}
        />
      )}
      overlay={
        frame && [
          <ThresholdOverlay
            key="threshold"
            frame={frame}
            axis={axis}
            rows={rows}
            range={range}
            threshold={props.threshold}
            thresholdAt={thresholdAt}
            onThreshold={props.onThreshold}
            onThresholdCommit={props.onThresholdCommit}
          >
            {bins && onStretch && (
              <BarButtons
                frame={frame}
                axis={axis}
                bins={bins}
                stretches={stretches}
                onStretch={onStretch}
              />
            )}
          </ThresholdOverlay>,
          <CurveLabels
            key="labels"
            frame={frame}
            axis={axis}
            densities={densities}
            rows={rows}
            means={means}
            greyArea={greyArea}
          />,
          <ProposalTicks
            key="proposals"
            proposals={inView}
            frame={frame}
            onProposal={props.onProposal}
            onProposalErrors={props.onProposalErrors}
          />,
        ]
      }
      legend={
        <ChartKeys unitLabel={unitLabel} hasGreyArea={greyArea !== null} onArea={props.onArea} />
      }
      table={
        <DensityTable densities={densities} scores={scores} proposals={proposals} axis={axis} />
      }
    />
  );
});

function isInView(edges: Float64Array, bar: number, { min, max }: Extent): boolean {
  return (edges[bar] ?? 0) < max && (edges[bar + 1] ?? 0) > min;
}

function toInclude(
  scores: ScoreSet | null,
  proposals: readonly ProposalTick[],
  range: Extent,
): readonly number[] {
  const observed = [scores?.mated.distance, scores?.nonMated.distance].flatMap((distances) => {
    const first = distances?.at(0);
    const last = distances?.at(-1);
    return first === undefined || last === undefined ? [] : [first, last];
  });
  const proposed = proposals
    .map((proposal) => proposal.threshold)
    .filter((threshold) => threshold >= range.min && threshold <= range.max);
  return [...observed, ...proposed];
}

function describe(props: DensityChartProps, say: Words['say'], axis: Axis): string {
  const { greyArea, means, scores } = props;
  const show = (distance: number): string => formatValue(axis, distance);
  const of = (kind: 'mated' | 'nonMated') => {
    const mean = means[kind];
    const name = message(CLASS_LOOK[kind].name);
    if (mean === null) return say('densityChart.classEmpty', { name });
    const shown = { name, mean: show(mean) };
    return scores
      ? say('densityChart.classCounted', { ...shown, comparisons: scores[kind].count })
      : say('densityChart.classMean', shown);
  };
  return [
    of('mated'),
    of('nonMated'),
    greyArea
      ? say('densityChart.overlap', { low: show(greyArea.low), high: show(greyArea.high) })
      : say('densityChart.apart'),
  ].join(' ');
}
