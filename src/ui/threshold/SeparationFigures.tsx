import type { ReactNode } from 'react';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import type { SeparationSummary } from '#domain/evaluation/evaluation.ts';
import { SEPARATION_TEXTS } from '#domain/metrics/metric-texts.ts';
import {
  dPrimeText,
  figureText,
  indexText,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import { formatCount, formatDistance } from '#ui/format.ts';
import { explained } from '#ui/parts/explained.ts';
import classes from './SeparationFigures.module.css';

function Figure({
  name,
  tone,
  explanation,
  children,
}: {
  readonly name: string;
  readonly tone?: 'mated' | 'non-mated';
  readonly explanation: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>
        <span tabIndex={0} className={classes.name} {...explained(explanation)}>
          {name}
        </span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function spread({ count, mean, standardDeviation }: ScoreClass): string {
  if (count === 0) return 'none';
  return Number.isNaN(standardDeviation)
    ? formatDistance(mean)
    : `${formatDistance(mean)} ± ${formatDistance(standardDeviation)}`;
}

interface SeparationFiguresProps {
  readonly scores: ScoreSet;
  readonly summary: SeparationSummary;
}

/** How far the two distributions are apart, whatever the threshold is. */
export function SeparationFigures({ scores, summary }: SeparationFiguresProps) {
  const { auc, equalErrorRate, dPrime, greyArea } = summary;
  return (
    <dl className={classes.list}>
      <Figure
        name={`Same person (${formatCount(scores.mated.count)} pairs)`}
        tone="mated"
        explanation="Mean and standard deviation (n - 1) of the distances between two photos of one person: mated comparisons."
      >
        {spread(scores.mated)}
      </Figure>
      <Figure
        name={`Different people (${formatCount(scores.nonMated.count)} pairs)`}
        tone="non-mated"
        explanation="Mean and standard deviation (n - 1) of the distances between photos of two people: non-mated comparisons."
      >
        {spread(scores.nonMated)}
      </Figure>
      <Figure
        name={SEPARATION_TEXTS['grey-area'].name}
        explanation={SEPARATION_TEXTS['grey-area'].definition}
      >
        {rangeText(greyArea, formatDistance) || 'none'}
      </Figure>
      <Figure name={SEPARATION_TEXTS.auc.name} explanation={SEPARATION_TEXTS.auc.definition}>
        {figureText(auc, indexText)}
      </Figure>
      <Figure name={SEPARATION_TEXTS.eer.name} explanation={SEPARATION_TEXTS.eer.definition}>
        {figureText(equalErrorRate?.rate ?? null, percentText)}
      </Figure>
      <Figure
        name={SEPARATION_TEXTS['d-prime'].name}
        explanation={SEPARATION_TEXTS['d-prime'].definition}
      >
        {figureText(dPrime, dPrimeText)}
      </Figure>
    </dl>
  );
}
