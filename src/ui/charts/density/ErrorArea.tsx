import { memo, useId } from 'react';
import { toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import type { DensityRow } from '#ui/charts/density/density-curves.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';

interface ErrorAreaProps {
  readonly kind: 'mated' | 'nonMated';
  readonly rows: readonly DensityRow[];
  readonly domain: Extent;
  readonly yDomain: Extent;
  readonly plot: PlotArea;
}

/**
 * A class' whole area again, hatched. The window around it shows the part that lies on the wrong
 * side of the threshold.
 */
export const ErrorArea = memo(function ErrorArea(props: ErrorAreaProps) {
  const { kind, rows, domain, yDomain, plot } = props;
  const pattern = useId();
  const x = (value: number) => toPixel(value, domain, 0, plot.width).toFixed(2);
  const y = (value: number) =>
    Math.max(0, toPixel(value, yDomain, plot.height, -plot.height)).toFixed(2);
  const points = rows.map((row) => `${x(row.x)},${y(row[kind] ?? 0)}`).join('L');
  const { colour, wrongFill, hatching } = CLASS_LOOK[kind];
  if (rows.every((row) => row[kind] === null)) return null;
  return (
    <svg width={plot.width} height={plot.height}>
      <defs>
        <pattern
          id={pattern}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${hatching})`}
        >
          <rect width="6" height="6" fill={wrongFill} />
          <line x1="0" y1="0" x2="0" y2="6" stroke={colour} strokeWidth="2.5" />
        </pattern>
      </defs>
      <path
        d={`M${x(domain.min)},${y(0)}L${points}L${x(domain.max)},${y(0)}Z`}
        fill={`url(#${pattern})`}
      />
    </svg>
  );
});
