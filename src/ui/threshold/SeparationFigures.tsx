import type { ReactNode } from 'react';
import { valueText, spanText, type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import type { SeparationSummary } from '#domain/evaluation/evaluation.ts';
import { SEPARATION_TEXTS } from '#domain/metrics/separation-texts.ts';
import { dPrimeText, figureText, indexText, percentText } from '#domain/shared/wording.ts';
import { formatCount } from '#ui/format.ts';
import { explained } from '#ui/parts/explained.ts';
import { useScoreScale } from '#ui/score-scale.ts';
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

function spread(scale: ScoreScale, { count, mean, standardDeviation }: ScoreClass): string {
  if (count === 0) return 'none';
  return Number.isNaN(standardDeviation)
    ? scoreText(scale, mean)
    : `${scoreText(scale, mean)} ± ${valueText(scale, standardDeviation)}`;
}

interface SeparationFiguresProps {
  readonly scores: ScoreSet;
  readonly summary: SeparationSummary;
}

/** How far the two distributions are apart, whatever the threshold is. */
export function SeparationFigures({ scores, summary }: SeparationFiguresProps) {
  const { auc, equalErrorRate, dPrime, greyArea } = summary;
  const scale = useScoreScale();
  return (
    <dl className={classes.list}>
      <Figure
        name={`Same person (${formatCount(scores.mated.count)} pairs)`}
        tone="mated"
        explanation="Mean and standard deviation (n - 1) of the pairs of two photos of one person: mated comparisons."
      >
        {spread(scale, scores.mated)}
      </Figure>
      <Figure
        name={`Different people (${formatCount(scores.nonMated.count)} pairs)`}
        tone="non-mated"
        explanation="Mean and standard deviation (n - 1) of the pairs of photos of two people: non-mated comparisons."
      >
        {spread(scale, scores.nonMated)}
      </Figure>
      <Figure
        name={SEPARATION_TEXTS['grey-area'].name}
        explanation={SEPARATION_TEXTS['grey-area'].definition}
      >
        {greyArea === null ? 'none' : spanText(scale, greyArea.low, greyArea.high, ' – ')}
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
