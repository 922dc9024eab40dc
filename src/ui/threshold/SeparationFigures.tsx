import type { ReactNode } from 'react';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import type { SeparationSummary } from '#domain/evaluation/evaluation.ts';
import { formatCount, formatDistance, formatPercent } from '#ui/format.ts';
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
        name="Grey area"
        explanation="From the smallest distance of different people to the largest of the same person: here no threshold decides every pair rightly."
      >
        {greyArea === null
          ? 'none'
          : `${formatDistance(greyArea.low)} – ${formatDistance(greyArea.high)}`}
      </Figure>
      <Figure
        name="AUC"
        explanation="Chance that a pair of the same person is nearer than a pair of different people: 1 is perfect, 0.5 is guessing."
      >
        {auc === null ? '–' : auc.toFixed(4)}
      </Figure>
      <Figure
        name="EER"
        explanation="Equal error rate: where false matches and misses are equally frequent."
      >
        {equalErrorRate === null ? '–' : formatPercent(equalErrorRate.rate)}
      </Figure>
      <Figure
        name="d′"
        explanation="Decidability: the difference of the means in units of the common standard deviation."
      >
        {dPrime === null ? '–' : dPrime.toFixed(2)}
      </Figure>
    </dl>
  );
}
