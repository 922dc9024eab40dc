import { memo, type ReactNode } from 'react';
import type { Density } from '#domain/distribution/density.ts';
import {
  type Densities,
  densityPeak,
  type DensityRow,
  highestDensity,
} from '#domain/distribution/density-rows.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import legend from '#ui/charts/legend.module.css';
import type { PlotFrame } from '#ui/charts/plot-area.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';

interface CurveLabelsProps {
  readonly densities: Densities;
  readonly rows: readonly DensityRow[];
  readonly means: { readonly mated: number | null; readonly nonMated: number | null };
  readonly greyArea: { readonly low: number; readonly high: number } | null;
  readonly frame: PlotFrame;
  readonly axis: Axis;
}

const HALF_WIDTH = 58;
const GREY_HALF_WIDTH = 28;
const TWO_LINES = 38;
const GREY_LINE = 15;

/**
 * Names beside the things themselves: no legend to look up. They lie above the hatched errors, so
 * that those never strike them through.
 */
export const CurveLabels = memo(function CurveLabels(props: CurveLabelsProps) {
  const { densities, rows, means, greyArea, axis } = props;
  const { plot, domain, x, y } = props.frame;
  const { say } = useWords();
  // A zoom may leave a peak out; the curve's colour and dashes are then all that names it.
  const peakInView = (density: Density | null) => {
    const peak = density && densityPeak(density);
    return peak && peak.x >= domain.min && peak.x <= domain.max ? peak : null;
  };
  const mated = peakInView(densities.mated);
  const nonMated = peakInView(densities.nonMated);
  const near = mated && nonMated && Math.abs(x(mated.x) - x(nonMated.x)) < HALF_WIDTH * 2 + 8;
  const label = (
    kind: 'mated' | 'nonMated',
    peak: { readonly x: number; readonly y: number },
    other: { readonly x: number } | null,
  ) => {
    // Two peaks that are close push their labels apart, each to its own side.
    const side = near && other ? Math.sign(peak.x - other.x) || (kind === 'mated' ? -1 : 1) : 0;
    const middle = near && other ? (x(peak.x) + x(other.x)) / 2 : x(peak.x);
    const centre = Math.min(
      Math.max(middle + side * (HALF_WIDTH + 6), HALF_WIDTH + 4),
      plot.width + plot.x * 2 - HALF_WIDTH - 4,
    );
    const covered = rows.filter((row) => Math.abs(x(row.x) - centre) < HALF_WIDTH);
    const top = y(highestDensity(covered)) - TWO_LINES;
    const mean = means[kind];
    return (
      <div
        className={classes['label']}
        data-kind={kind}
        style={{
          left: centre,
          top: Math.max(plot.y + GREY_LINE, top),
          transform: 'translateX(-50%)',
        }}
      >
        <strong>{say(CLASS_LOOK[kind].name)}</strong>
        {mean !== null && (
          <small>{say('densityChart.mean', { mean: formatValue(axis, mean) })}</small>
        )}
      </div>
    );
  };
  const greyMiddle =
    greyArea && greyArea.low < domain.max && greyArea.high > domain.min
      ? x((Math.max(greyArea.low, domain.min) + Math.min(greyArea.high, domain.max)) / 2)
      : null;
  return (
    <div className={classes['labels']} aria-hidden="true">
      {nonMated && label('nonMated', nonMated, mated)}
      {mated && label('mated', mated, nonMated)}
      {greyMiddle !== null && (
        <div
          className={classes['label']}
          data-kind="grey"
          style={{
            left: Math.min(
              Math.max(greyMiddle, GREY_HALF_WIDTH),
              plot.width + plot.x * 2 - GREY_HALF_WIDTH,
            ),
            top: plot.y + 1,
            transform: 'translateX(-50%)',
          }}
        >
          {say('densityChart.greyArea')}
        </div>
      )}
    </div>
  );
});

/** Areas of the chart that stand for pairs. */
export type ChartArea = 'missed' | 'matched' | 'grey';

interface ChartKeysProps {
  readonly unitLabel: string;
  readonly hasGreyArea: boolean;
  /** A click on the words for an area. */
  readonly onArea: ((area: ChartArea) => void) | undefined;
}

/** The words under the density chart: what the axis is, and what the hatched areas mean. */
export const ChartKeys = memo(function ChartKeys(props: ChartKeysProps) {
  const { unitLabel, hasGreyArea, onArea } = props;
  const { say } = useWords();
  const { polarity } = useScoreScale();
  return (
    <figcaption>
      <div className={classes['axisWords']}>
        <span>{say('densityChart.moreAlike')}</span>
        <span>{unitLabel}</span>
        <span>{say('densityChart.lessAlike')}</span>
      </div>
      <div className={`${legend['legend']} ${classes['keys']}`}>
        <Key kind="missed" onArea={onArea}>
          {say('densityChart.keyMissed', { polarity })}
        </Key>
        <Key kind="matched" onArea={onArea}>
          {say('densityChart.keyMatched', { polarity })}
        </Key>
        {hasGreyArea && (
          <Key kind="grey" onArea={onArea}>
            {say('densityChart.keyGrey')}
          </Key>
        )}
        <Key kind="proposal">{say('densityChart.keyProposal')}</Key>
      </div>
    </figcaption>
  );
});

function Key(
  props:
    | { readonly kind: 'proposal'; readonly children: ReactNode }
    | {
        readonly kind: ChartArea;
        readonly children: ReactNode;
        readonly onArea: ((area: ChartArea) => void) | undefined;
      },
) {
  const { say } = useWords();
  const content = (
    <>
      <span className={classes['swatch']} data-kind={props.kind} aria-hidden="true" />
      {props.children}
    </>
  );
  if (props.kind === 'proposal' || props.onArea === undefined) {
    return <span>{content}</span>;
  }
  const { kind, onArea } = props;
  return (
    <button
      type="button"
      className={classes['key']}
      title={say('densityChart.showPairs')}
      onClick={() => onArea(kind)}
    >
      {content}
    </button>
  );
}
