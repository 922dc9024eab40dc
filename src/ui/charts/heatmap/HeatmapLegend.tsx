import { memo } from 'react';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

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
      <Key kind="match" name="heatMap.match" />
      <Key kind="false-match" name="heatMap.falseMatch" />
      <Key kind="miss" name="heatMap.miss" />
      <Key kind="non-match" name="heatMap.nonMatch" />
      <Key kind="person" name="heatMap.ownPhotos" />
    </ul>
  );
});

function Key({ kind, name }: { readonly kind: string; readonly name: PlainCode }) {
  const { say } = useWords();
  return (
    <li>
      <span className={classes['swatch']} data-kind={kind} aria-hidden="true" />
      {say(name)}
    </li>
  );
}
