import { memo } from 'react';
import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import { distanceResolution, scoreAtResolution } from '#domain/plot/axis.ts';
import {
  type CellPosition,
  type HeatmapCells,
  type HeatmapGroup,
  isMatedCell,
} from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import legend from '#ui/charts/legend.module.css';
import { PairFaces, type PairedFace } from '#ui/charts/PairFaces.tsx';
import { VERDICT_WORDS, verdictOf, type Verdict } from '#ui/charts/verdict.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';
import { useWords } from '#ui/words.tsx';
import { message, type PlainCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';

/** What a row is, besides its person. */
export interface HeatmapItems {
  /** Tells the photos of a person apart, e.g. the file's name. */
  readonly itemLabel: (index: number) => string;
  /** Address of the aligned face. */
  readonly faceUrl?: ((index: number) => string | null) | undefined;
}

export interface DescribedCell {
  readonly left: PairedFace;
  readonly right: PairedFace;
  /** `null` on the diagonal and where the two were not compared. */
  readonly comparison: { readonly distance: string; readonly verdict: Verdict } | null;
  /** All of it in one sentence. */
  readonly sentence: string;
}

export function describeCell(
  say: Words['say'],
  { row, column }: CellPosition,
  cells: HeatmapCells,
  groups: readonly HeatmapGroup[],
  threshold: number,
  items: HeatmapItems,
  scale: ScoreScale,
): DescribedCell {
  const face = (index: number): PairedFace => ({
    name: groups[cells.groupOf[index] ?? 0]?.label ?? '',
    detail: items.itemLabel(index),
    faceUrl: items.faceUrl?.(index) ?? null,
  });
  const left = face(row);
  const right = face(column);
  const distance = cells.pairs.distanceAt(row, column);
  if (row === column && distance === null) {
    const sentence = say('heatMap.samePhoto', { name: left.name, photo: left.detail });
    return { left, right, comparison: null, sentence };
  }
  const names = {
    left: left.name,
    leftPhoto: left.detail,
    right: right.name,
    rightPhoto: right.detail,
  };
  if (distance === null) {
    return { left, right, comparison: null, sentence: say('heatMap.notCompared', names) };
  }
  const verdict = verdictOf(isMatedCell(cells, row, column), distance, threshold);
  const shown = scoreAtResolution(
    scale,
    distance,
    distanceResolution(cells.greatest - cells.least),
  );
  return {
    left,
    right,
    comparison: { distance: shown, verdict },
    sentence: say('heatMap.compared', {
      ...names,
      noun: scale.noun,
      score: shown,
      verdict: message(VERDICT_WORDS[verdict]),
    }),
  };
}

interface HeatmapReadoutProps {
  readonly described: DescribedCell | null;
}

/**
 * The pair under the pointer or the cursor, in a place of its own, so that it never hides cells and
 * fits a narrow screen.
 */
export const HeatmapReadout = memo(function HeatmapReadout({ described }: HeatmapReadoutProps) {
  const { say } = useWords();
  return (
    <div className={classes['readout']} data-testid="heatmap-readout">
      {described?.comparison ? (
        <PairFaces left={described.left} right={described.right} {...described.comparison} />
      ) : (
        <p className={classes['hint']}>{described?.sentence}</p>
      )}
      <p className={classes['hint']} data-kind="help">
        {say('heatMap.hint')}
      </p>
    </div>
  );
});

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
    <ul className={legend['legend']}>
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
