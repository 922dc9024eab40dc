import { memo, type ReactNode } from 'react';
import classes from '#ui/charts/density/density-chart.module.css';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

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
      <div className={classes['keys']}>
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
    return <span className={classes['key']}>{content}</span>;
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
