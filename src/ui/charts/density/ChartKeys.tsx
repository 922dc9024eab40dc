import { memo, type ReactNode } from 'react';
import { scaleWords } from '#domain/comparison/score-scale.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import { useScoreScale } from '#ui/score-scale.ts';

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
  const { above, below } = scaleWords(useScoreScale());
  return (
    <figcaption>
      <div className={classes['axisWords']}>
        <span>‹ more alike</span>
        <span>{unitLabel}</span>
        <span>less alike ›</span>
      </div>
      <div className={classes['keys']}>
        <Key kind="missed" onArea={onArea}>
          missed: same person, {above} the threshold
        </Key>
        <Key kind="matched" onArea={onArea}>
          false match: different people, at or {below} it
        </Key>
        {hasGreyArea && (
          <Key kind="grey" onArea={onArea}>
            grey area: both classes occur
          </Key>
        )}
        <Key kind="proposal">proposed by a method</Key>
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
      title="Show these pairs"
      onClick={() => onArea(kind)}
    >
      {content}
    </button>
  );
}
