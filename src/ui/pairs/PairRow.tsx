import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFlag, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { Finding } from '#application/selectors/findings.ts';
import { itemKey } from '#application/selectors/paired-faces.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { probabilityText } from '#ui/format.ts';
import { useFaceUrl } from '#ui/app-context.ts';
import { VERDICT_WORDS, type Verdict } from '#ui/charts/verdict.ts';
import { type DescribedPair, rankText } from '#ui/pairs/describe-pair.ts';
import { useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './PairRow.module.css';

/**
 * CSS pixels; the same for every row, so that a place is found without looking at the rows before
 * it.
 */
export const ROW_HEIGHT = 68;

const SHORT_WORDS: Readonly<Record<Verdict, PlainCode>> = {
  match: 'pairs.match',
  'false-match': 'pairs.falseMatch',
  miss: 'pairs.miss',
  'non-match': 'pairs.nonMatch',
};

export function VerdictIcon({
  verdict,
  size,
}: {
  readonly verdict: Verdict;
  readonly size: number;
}) {
  const look = { size, stroke: 2.25, 'aria-hidden': true };
  if (verdict === 'false-match') return <IconX {...look} />;
  return verdict === 'miss' ? <IconAlertTriangle {...look} /> : <IconCheck {...look} />;
}

function Side({ item, flagged }: { readonly item: ComparedItem; readonly flagged: boolean }) {
  const { text } = useWords();
  const faceUrl = useFaceUrl();
  const url = item.photo === null ? null : faceUrl(item.photo, item.faceIndex);
  return (
    <span className={classes.side} aria-hidden>
      {url === null ? (
        <span className={classes.face} />
      ) : (
        <img className={classes.face} src={url} alt="" draggable={false} />
      )}
      <span className={classes.words}>
        <span className={classes.name}>
          {flagged && <IconFlag size={14} className={classes.flag} aria-hidden />}
          {item.subject}
        </span>
        <span className={classes.file}>{text(item.fileName)}</span>
      </span>
    </span>
  );
}

interface PairRowProps {
  readonly id: string;
  readonly pair: DescribedPair;
  readonly place: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly onChoose: (place: number) => void;
}

/** Two faces side by side with what was decided about them. */
export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { id, pair, place, count, chosen, findings, onChoose } = props;
  const { say } = useWords();
  const { left, right, distance, verdict, probability, rank } = pair;
  const { noun } = useScoreScale();
  const scoreText = useScoreText();
  const flags = [left, right].map((item) => findings.has(itemKey(item)));
  const spoken = [
    say('pairs.spoken', {
      verdict: say(VERDICT_WORDS[verdict]),
      leftPerson: left.subject,
      leftFile: left.fileName,
      rightPerson: right.subject,
      rightFile: right.fileName,
      noun,
      score: scoreText(distance),
      rank: rankText(say, pair),
    }),
    ...(probability === null
      ? []
      : [say('pairs.spokenProbability', { probability: probabilityText(say, probability) })]),
    ...(flags.includes(true) ? [say('pairs.spokenDoubted')] : []),
  ].join('; ');
  return (
    // The list has the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={place + 1}
      aria-setsize={count}
      className={classes.row}
      style={{ height: ROW_HEIGHT }}
      data-verdict={verdict}
      onClick={() => onChoose(place)}
    >
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <Side item={left} flagged={flags[0] === true} />
      <span className={classes.middle} aria-hidden>
        <span className={classes.distance}>{scoreText(distance)}</span>
        <span className={classes.verdict}>
          <VerdictIcon verdict={verdict} size={14} />
          {say(SHORT_WORDS[verdict])}
        </span>
        <span className={classes.small}>
          {say('pairs.place', { place: rank.rank, of: rank.of })}
          {probability !== null && `, ${probabilityText(say, probability)}`}
        </span>
      </span>
      <Side item={right} flagged={flags[1] === true} />
    </div>
  );
});
