import { Text } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { selectEvaluation, selectThresholdRange } from '#application/selectors/threshold.ts';
import { selectJudge, type TryVerdict as Verdict } from '#application/selectors/try.ts';
import { useAppState } from '#ui/app-context.ts';
import { distanceLabel, probabilityText } from '#ui/format.ts';
import { useScoreText, useThresholdText } from '#ui/score-scale.ts';
import { DistancePicture } from '#ui/try/DistancePicture.tsx';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './try.module.css';

const VERDICTS: Readonly<Record<Verdict, PlainCode>> = {
  match: 'try.match',
  'no-match': 'try.noMatch',
  review: 'try.review',
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const look = { size: 18, stroke: 2.25, 'aria-hidden': true };
  switch (verdict) {
    case 'match':
      return <IconCheck {...look} />;
    case 'no-match':
      return <IconX {...look} />;
    case 'review':
      return <IconQuestionMark {...look} />;
  }
}

/**
 * What the threshold in force says of a distance, how probable one person is, and where the
 * distance falls among those of the set.
 */
export function TryVerdict({ distance }: { readonly distance: number }) {
  const { say, text } = useWords();
  const judge = useAppState(selectJudge);
  const evaluation = useAppState(selectEvaluation);
  const range = useAppState(selectThresholdRange);
  const scoreText = useScoreText();
  const thresholdText = useThresholdText();
  if (judge === null || evaluation === null) return null;
  const verdict = judge.verdict(distance);
  const probability = judge.probability(distance);
  return (
    <div className={classes['verdict']} data-verdict={verdict}>
      <p className={classes['decision']} role="status">
        <VerdictMark verdict={verdict} />
        {say(VERDICTS[verdict])}
      </p>
      <dl className={classes['figures']}>
        <div>
          <dt>{distanceLabel(say, judge.metric)}</dt>
          <dd>{scoreText(distance)}</dd>
        </div>
        <div>
          <dt>{say('try.threshold')}</dt>
          <dd>{thresholdText(judge.threshold)}</dd>
        </div>
        <div>
          <dt>{say('calibration.samePerson')}</dt>
          <dd>{probabilityText(say, probability)}</dd>
        </div>
      </dl>
      <DistancePicture
        densities={evaluation.densities}
        distance={distance}
        threshold={judge.threshold}
        range={range}
      />
      <Text size="xs" c="dimmed">
        {text(judge.place(distance))} {judge.noProbability !== null && text(judge.noProbability)}
      </Text>
    </div>
  );
}
