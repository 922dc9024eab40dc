import { memo } from 'react';
import { markerPath } from '#ui/charts/curve/marker-path.ts';
import type { CurveSeries } from '#ui/charts/curve/curve-series.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';

/** Which line is which, by colour and dashes or by marker. */
export const CurveKeys = memo(function CurveKeys({
  series,
}: {
  readonly series: readonly CurveSeries[];
}) {
  return (
    <figcaption className={classes['keys']}>
      {series.map(({ id, name, colour, dash, marker, joined }) => (
        <span key={id} className={classes['key']}>
          <svg width="34" height="12" aria-hidden="true">
            {joined !== false && (
              <path d="M0,6H34" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
            )}
            {marker && <path d={markerPath(marker)} transform="translate(17,6)" fill={colour} />}
          </svg>
          {name}
        </span>
      ))}
    </figcaption>
  );
});
