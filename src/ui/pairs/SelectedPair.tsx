import { Button, Group, Kbd, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LabelledFace } from '#application/selectors/faces.ts';
import type { Finding } from '#application/selectors/findings.ts';
import {
  itemKey,
  selectFaceOfItem,
  selectFindingsByFace,
} from '#application/selectors/paired-faces.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { probabilityText } from '#ui/format.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { VERDICT_WORDS } from '#ui/charts/verdict.ts';
import { type DescribedPair, rankText } from '#ui/pairs/describe-pair.ts';
import type { PairCommands } from '#ui/pairs/pair-keys.ts';
import { VerdictIcon } from '#ui/pairs/PairRow.tsx';
import { SCORE_LABELS, useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { Sentence, useWords } from '#ui/words.tsx';
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
            <dd>{probabilityText(say, probability)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Side({ item }: { readonly item: ComparedItem }) {
  const { say, text } = useWords();
  const faceOf = useAppState(selectFaceOfItem);
  const finding = useAppState(selectFindingsByFace).get(itemKey(item));
  return (
    <figure className={classes.side}>
      {item.photo !== null && <PhotoWithFace item={item} face={faceOf(item)} />}
      <figcaption>
        <strong title={item.subject}>{item.subject}</strong>
        <span title={typeof item.fileName === 'string' ? item.path : undefined}>
          {text(item.fileName)}
        </span>
        {finding !== undefined && <em>{say('pairs.doctor', { finding: finding.text })}</em>}
      </figcaption>
    </figure>
  );
}

interface PairActionsProps {
  readonly commands: PairCommands;
  readonly proposal: Finding | null;
}

const KEYS = { key: (name: ReactNode) => <Kbd size="xs">{name}</Kbd> };

/** What can be done about the chosen pair, each with the key that does it. */
function PairActions({ commands, proposal }: PairActionsProps) {
  const { say } = useWords();
  const undoLabel = useAppState((state) => state.history.past.at(-1)?.label ?? null);
  return (
    <>
      <Group gap={6}>
        {proposal?.moveTo != null && (
          <Action
            keyName="F"
            text={say('pairs.moveTo', { file: proposal.face.fileName, person: proposal.moveTo })}
            onClick={commands.fix}
            main
          />
        )}
        <Action keyName="W" text={say('pairs.wrongLabel')} onClick={commands.label} />
        <Action keyName="X" text={say('pairs.exclude')} onClick={commands.exclude} />
        <Action keyName="N" text={say('pairs.notAFace')} onClick={commands.notAFace} />
        {undoLabel !== null && (
          <Action
            keyName="U"
            text={say('header.undoStep', { step: undoLabel })}
            onClick={commands.undo}
          />
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        <Sentence code="pairs.nextPrevious" tags={KEYS} />
      </Text>
    </>
  );
}

function Action({
  keyName,
  text,
  onClick,
  main = false,
}: {
  readonly keyName: string;
  readonly text: string;
  readonly onClick: () => void;
  readonly main?: boolean;
}) {
  return (
    <Button
      size="compact-sm"
      variant={main ? 'filled' : 'default'}
      aria-keyshortcuts={keyName}
      leftSection={
        <Kbd size="xs" aria-hidden>
          {keyName}
        </Kbd>
      }
      onClick={onClick}
    >
      {text}
    </Button>
  );
}

/**
 * The photo as it was dropped, with the box and the landmarks of the face that was compared drawn
 * over it.
 */
function PhotoWithFace({
  item,
  face,
}: {
  readonly item: ComparedItem;
  readonly face: LabelledFace | null;
}) {
  const { text } = useWords();
  const { pictures } = useServices();
  const url = item.photo === null ? null : pictures.photoUrl(item.photo);
  const acquired = face?.outcome?.kind === 'acquired' ? face.outcome : null;
  return (
    <div className={classes.frame}>
      {url !== null && (
        <img src={url} alt={`${item.subject}, ${text(item.fileName)}`} decoding="async" />
      )}
      {acquired !== null && face?.face != null && (
        <Overlay width={acquired.width} height={acquired.height} face={face.face} />
      )}
    </div>
  );
}

function Overlay({
  width,
  height,
  face: { box, landmarks },
}: {
  readonly width: number;
  readonly height: number;
  readonly face: NonNullable<LabelledFace['face']>;
}) {
  // Of the face and not of the photo: a face in a large group photo keeps its dots apart.
  const radius = Math.max(box.width, box.height) / 90;
  const points = Array.from({ length: landmarks.length / 2 }, (_, i) => ({
    x: landmarks[2 * i] as number,
    y: landmarks[2 * i + 1] as number,
  }));
  return (
    <svg
      className={classes.overlay}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {['under', 'over'].map((layer) => (
        <rect key={layer} {...box} className={classes[layer]} vectorEffect="non-scaling-stroke" />
      ))}
      {points.map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r={radius} className={classes.point} />
      ))}
    </svg>
  );
}
