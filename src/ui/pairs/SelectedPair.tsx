import { Paper, Text, Title } from '@mantine/core';
import type { Finding } from '#application/selectors/findings.ts';
import {
  itemKey,
  selectFaceOfItem,
  selectFindingsByFace,
} from '#application/selectors/paired-faces.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { useAppState } from '#ui/app-context.ts';
import { VERDICT_WORDS } from '#ui/charts/verdict.ts';
import type { PairCommands } from '#ui/pairs/pair-keys.ts';
import { probabilityText } from '#domain/shared/wording.ts';
import { type DescribedPair, rankText } from '#ui/pairs/describe-pair.ts';
import { PairActions } from '#ui/pairs/PairActions.tsx';
import { VerdictIcon } from '#ui/pairs/PairRow.tsx';
import { PhotoWithFace } from '#ui/pairs/PhotoWithFace.tsx';
import { SCORE_LABELS, useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
import classes from './SelectedPair.module.css';

interface SelectedPairProps {
  readonly pair: DescribedPair | null;
  readonly commands: PairCommands;
  /** What the doctor proposes for one of the two faces. */
  readonly proposal: Finding | null;
}

/**
 * The pair that was chosen, in the list or in the matrix: both photos, what was measured, and what
 * can be done about it.
 */
export function SelectedPair({ pair, commands, proposal }: SelectedPairProps) {
  const { say } = useWords();
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('pairs.selected')}>
      <Title order={3} mb="xs">
        {say('pairs.selected')}
      </Title>
      {pair === null ? (
        <Text size="sm" c="dimmed" className={classes.empty}>
          {say('pairs.select')}
        </Text>
      ) : (
        <>
          <Details pair={pair} />
          {pair.left.photo !== null && <PairActions commands={commands} proposal={proposal} />}
        </>
      )}
    </Paper>
  );
}

function Details({ pair }: { readonly pair: DescribedPair }) {
  const { say } = useWords();
  const { left, right, distance, verdict, probability } = pair;
  const scoreText = useScoreText();
  const { noun } = useScoreScale();
  return (
    <>
      <div className={classes.sides}>
        <Side item={left} />
        <Side item={right} />
      </div>
      <p className={classes.verdict} data-verdict={verdict}>
        <VerdictIcon verdict={verdict} size={18} />
        {say(VERDICT_WORDS[verdict])}
      </p>
      <dl className={classes.figures}>
        <div>
          <dt>{say(SCORE_LABELS[noun])}</dt>
          <dd>{scoreText(distance)}</dd>
        </div>
        <div>
          <dt>{say('pairs.rank')}</dt>
          <dd>{rankText(say, pair)}</dd>
        </div>
        {probability !== null && (
          <div>
            <dt>{say('pairs.probability')}</dt>
            <dd>{probabilityText(probability)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Side({ item }: { readonly item: ComparedItem }) {
  const { say } = useWords();
  const faceOf = useAppState(selectFaceOfItem);
  const finding = useAppState(selectFindingsByFace).get(itemKey(item));
  return (
    <figure className={classes.side}>
      {item.photo !== null && <PhotoWithFace item={item} face={faceOf(item)} />}
      <figcaption>
        <strong title={item.subject}>{item.subject}</strong>
        <span title={item.path}>{item.fileName}</span>
        {finding !== undefined && <em>{say('pairs.doctor', { finding: finding.text })}</em>}
      </figcaption>
    </figure>
  );
}
