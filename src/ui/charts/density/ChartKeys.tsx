import { memo } from 'react';
import classes from '#ui/charts/density/density-chart.module.css';

interface ChartKeysProps {
  readonly unitLabel: string;
  readonly hasGreyArea: boolean;
}

/** The words under the density chart: what the axis is, and what the hatched areas mean. */
export const ChartKeys = memo(function ChartKeys({ unitLabel, hasGreyArea }: ChartKeysProps) {
  return (
    <figcaption>
      <div className={classes['axisWords']}>
        <span>‹ more alike</span>
        <span>{unitLabel}</span>
        <span>less alike ›</span>
      </div>
      <div className={classes['keys']}>
        <Key kind="missed">missed: same person, above the threshold</Key>
        <Key kind="matched">false match: different people, at or below it</Key>
        {hasGreyArea && <Key kind="grey">grey area: both classes occur</Key>}
        <Key kind="proposal">proposed by a method</Key>
      </div>
    </figcaption>
  );
});

function Key({ kind, children }: { readonly kind: string; readonly children: string }) {
  return (
    <span className={classes['key']}>
      <span className={classes['swatch']} data-kind={kind} aria-hidden="true" />
      {children}
    </span>
  );
}
