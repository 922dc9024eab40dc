import type { ReactNode } from 'react';
import { valueText, spanText, type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import type { SeparationSummary } from '#domain/evaluation/evaluation.ts';
import { SEPARATION_WORDS } from '#domain/metrics/separation.ts';
import { dPrimeText, figureText, indexText, percentText } from '#domain/shared/wording.ts';
import { explained } from '#ui/parts/explained.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
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

function spread(scale: ScoreScale, { mean, standardDeviation }: ScoreClass): string {
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
  const { say } = useWords();
  const { auc, equalErrorRate, dPrime, greyArea } = summary;
  const scale = useScoreScale();
  const none = say('threshold.none');
  const spreadOf = (pairs: ScoreClass): string => (pairs.count === 0 ? none : spread(scale, pairs));
  return (
    <dl className={classes.list}>
      <Figure
        name={say('threshold.matedPairs', { pairs: scores.mated.count })}
        tone="mated"
        explanation={say('threshold.matedPairsMeaning')}
      >
        {spreadOf(scores.mated)}
      </Figure>
      <Figure
        name={say('threshold.nonMatedPairs', { pairs: scores.nonMated.count })}
        tone="non-mated"
        explanation={say('threshold.nonMatedPairsMeaning')}
      >
        {spreadOf(scores.nonMated)}
      </Figure>
      <Figure
        name={say(SEPARATION_WORDS['grey-area'].name)}
        explanation={say(SEPARATION_WORDS['grey-area'].meaning)}
      >
        {greyArea === null ? none : spanText(scale, greyArea.low, greyArea.high, ' – ')}
      </Figure>
      <Figure name={say(SEPARATION_WORDS.auc.name)} explanation={say(SEPARATION_WORDS.auc.meaning)}>
        {figureText(auc, indexText)}
      </Figure>
      <Figure name={say(SEPARATION_WORDS.eer.name)} explanation={say(SEPARATION_WORDS.eer.meaning)}>
        {figureText(equalErrorRate?.rate ?? null, percentText)}
      </Figure>
      <Figure
        name={say(SEPARATION_WORDS['d-prime'].name)}
        explanation={say(SEPARATION_WORDS['d-prime'].meaning)}
      >
        {figureText(dPrime, dPrimeText)}
      </Figure>
    </dl>
  );
}
