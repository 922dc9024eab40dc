import { memo } from 'react';
import type { Density } from '#domain/distribution/density.ts';
import { useScoreAtResolution } from '#ui/charts/distance-resolution.ts';
import { toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import { densityPeak } from '#ui/charts/density/density-curves.ts';
import type { Densities, DensityRow } from '#ui/charts/density/density-curves.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';

interface CurveLabelsProps {
  readonly densities: Densities;
  readonly rows: readonly DensityRow[];
  readonly means: { readonly mated: number | null; readonly nonMated: number | null };
  readonly greyArea: { readonly low: number; readonly high: number } | null;
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly yDomain: Extent;
  readonly resolution: number;
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
  const { densities, rows, means, greyArea, plot, domain, yDomain, resolution } = props;
  const { say } = useWords();
  const show = useScoreAtResolution(resolution);
  const x = (value: number) => toPixel(value, domain, plot.x, plot.width);
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
    const highest = Math.max(
      0,
      ...covered.map((row) => Math.max(row.mated ?? 0, row.nonMated ?? 0)),
    );
    const top = toPixel(highest, yDomain, plot.y + plot.height, -plot.height) - TWO_LINES;
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
        {mean !== null && <small>{say('densityChart.mean', { mean: show(mean) })}</small>}
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
