import { memo } from 'react';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';

interface HeatmapLegendProps {
  readonly mode: HeatmapMode;
  readonly least: string;
  readonly threshold: string;
  readonly greatest: string;
}

export const HeatmapLegend = memo(function HeatmapLegend(props: HeatmapLegendProps) {
  const { mode, least, threshold, greatest } = props;
  if (mode === 'distance') {
    return (
      <div className={classes['scale']}>
        <span>{least}</span>
        <span className={classes['ramp']} data-ramp="near" />
        <strong>{threshold}</strong>
        <span className={classes['ramp']} data-ramp="far" />
        <span>{greatest}</span>
      </div>
    );
  }
  return (
    <ul className={classes['legend']}>
      <Key kind="match">match, same person</Key>
      <Key kind="false-match">false match, different people</Key>
      <Key kind="miss">missed, same person</Key>
      <Key kind="non-match">no match, different people</Key>
      <Key kind="person">one person’s own photos</Key>
    </ul>
  );
});

function Key({ kind, children }: { readonly kind: string; readonly children: string }) {
  return (
    <li>
      <span className={classes['swatch']} data-kind={kind} aria-hidden="true" />
      {children}
    </li>
  );
}
