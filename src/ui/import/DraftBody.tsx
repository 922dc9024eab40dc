import { Button, Collapse, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type OpenDraft, shownReading } from '#application/state/import-draft.ts';
import {
  type ForecastReading,
  type ReadingContent,
  readingGaps,
  type ReadingKind,
} from '#domain/import/reading.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { AsLists } from '#ui/import/AsLists.tsx';
import { ChosenFiles } from '#ui/import/ChosenFiles.tsx';
import { ForecastPanel } from '#ui/import/ForecastPanel.tsx';
import { PreviewTable } from '#ui/import/PreviewTable.tsx';
import { ReadingControls } from '#ui/import/ReadingControls.tsx';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import type { Words } from '#words/render.ts';
import classes from './ImportDialog.module.css';

/** Why nothing can be taken yet, each a sentence; empty when it can. */
function openQuestions(draft: OpenDraft): readonly Reason[] {
  if (draft.refusal !== null) return [draft.refusal];
  const question = draft.question === null ? [] : [draft.question];
  return question.length > 0 ? question : readingGaps(shownReading(draft));
}

function ReadingProgress() {
  const { say } = useWords();
  const importing = useAppState((state) => state.session.importing);
  if (importing === null) return null;
  return (
    <div>
      <Text size="sm" mb={4}>
        {say('import.reading', { rows: importing.rows })}
      </Text>
      <Progress.Root size="md">
        <Progress.Section
          value={Math.round(importing.share * 100)}
          aria-label={say('import.readingTable')}
        />
      </Progress.Root>
    </div>
  );
}

/** What the files will give; how they are read is folded away unless that has to be settled. */
export function DraftBody({ draft }: { readonly draft: OpenDraft }) {
  const { say } = useWords();
  const { imports } = useServices();
  const importing = useAppState((state) => state.session.importing !== null);
  const questions = openQuestions(draft);
  const [unfolded, setUnfolded] = useState(questions.length > 0);
  const controlsId = useId();
  const take = useRef<HTMLButtonElement>(null);
  const canTake = questions.length === 0 && !draft.computing;
  // A good file needs one look and one key; whoever has answered what was asked is not left without
  // a focus.
  useEffect(() => {
    const focused = document.activeElement;
    const isNowhere =
      focused === document.body || focused?.getAttribute('aria-label') === say('common.close');
    if (canTake && isNowhere) take.current?.focus();
  }, [canTake, say]);
  const isOpen = unfolded || draft.refusal !== null;
  return (
    <Stack gap="md">
      <OpenQuestions draft={draft} questions={questions} />
      <ForecastPanel draft={draft} />
      <OtherReadings draft={draft} />
      <ChosenFiles draft={draft} />
      <AsLists draft={draft} />
      <div>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={isOpen}
          aria-controls={controlsId}
          onClick={() => setUnfolded(!isOpen)}
        >
          <IconChevronDown
            size={18}
            aria-hidden
            className={classes.chevron}
            data-open={isOpen || undefined}
          />
          {say('import.change')}
        </UnstyledButton>
        <Collapse expanded={isOpen} id={controlsId}>
          <Stack gap="sm" pt="sm">
            <ReadingControls draft={draft} />
          </Stack>
        </Collapse>
      </div>
      {draft.tables.map(({ fileName, preview }, index) => (
        <PreviewTable
          key={index}
          {...(draft.tables.length > 1 && { fileName })}
          preview={preview}
          content={shownReading(draft).content}
        />
      ))}
      <ReadingProgress />
      <Group justify="flex-end" gap="sm" className={classes.foot ?? ''}>
        {questions.length > 0 && (
          <Text size="xs" c="dimmed" className={classes.reason ?? ''}>
            {say('import.settleFirst')}
          </Text>
        )}
        <Button variant="default" onClick={imports.close}>
          {say('common.cancel')}
        </Button>
        <Button
          disabled={questions.length > 0 || draft.computing || importing}
          onClick={() => void imports.take()}
          ref={take}
          data-autofocus
        >
          {say('import.import')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The same, with all scores that nobody spoke of pointing this way. */
function withPolarity(content: ReadingContent, polarity: Polarity): ReadingContent {
  switch (content.kind) {
    case 'scores': {
      const columns = content.mapping.columns.map((use) =>
        use.role === 'score' && use.polarity === null ? { ...use, polarity } : use,
      );
      return { kind: 'scores', mapping: { ...content.mapping, columns } };
    }
    case 'matrix':
      return { kind: 'matrix', mapping: { ...content.mapping, polarity } };
    case 'embeddings':
      return content;
  }
}

/**
 * Which way scores point is the question that most files leave open: it is answered on the spot.
 */
function PolarityAnswers({ draft }: { readonly draft: OpenDraft }) {
  const { say } = useWords();
  const { imports } = useServices();
  const { layout, content } = shownReading(draft);
  const isOpen = draft.forecast.columns.some(({ polarity }) => polarity.basis === 'unclear');
  if (!isOpen || content.kind === 'embeddings' || draft.computing) return null;
  const answer = (polarity: Polarity): void =>
    void imports.change({ layout, content: withPolarity(content, polarity) });
  return (
    <Group gap="xs" mt="xs">
      <Button size="xs" variant="default" onClick={() => answer('distance')}>
        {say('import.answerDistances')}
      </Button>
      <Button size="xs" variant="default" onClick={() => answer('similarity')}>
        {say('import.answerSimilarities')}
      </Button>
    </Group>
  );
}

/** What must be settled before anything is taken. */
function OpenQuestions({
  draft,
  questions,
}: {
  readonly draft: OpenDraft;
  readonly questions: readonly Reason[];
}) {
  const { text } = useWords();
  if (questions.length === 0) return null;
  return (
    <div className={classes.questions} role="alert" tabIndex={-1} data-autofocus>
      <IconHelpCircle size={20} aria-hidden />
      <div>
        {questions.map(text).map((question) => (
          <Text key={question} size="sm">
            {question}
          </Text>
        ))}
        {draft.refusal === null && <PolarityAnswers draft={draft} />}
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<ReadingKind, PlainCode>> = {
  scores: 'import.kindScores',
  embeddings: 'import.kindEmbeddings',
  matrix: 'import.kindMatrix',
};

function summaryOf(say: Words['say'], { reading, forecast }: ForecastReading): string {
  const { mated, nonMated, people } = forecast;
  return say('import.summary', {
    kind: say(KINDS[reading.content.kind]),
    mated,
    nonMated,
    people,
  });
}

/** Whether nothing is left to be asked of a reading, but that it is meant. */
function settles({ reading, forecast: { columns } }: ForecastReading): boolean {
  const isClear = columns.every(({ polarity }) => polarity.basis !== 'unclear');
  return isClear && readingGaps(reading).length === 0;
}

/** What else the files can be read as, one click away. */
function OtherReadings({ draft }: { readonly draft: OpenDraft }) {
  const { say, text } = useWords();
  const { imports } = useServices();
  // Where it is asked which one is right, the one that is shown is an answer, too.
  const others =
    draft.question === null
      ? draft.proposals.filter(({ reading }) => reading !== draft.reading)
      : draft.proposals.filter(settles);
  if (others.length === 0) return null;
  return (
    <section aria-label={say('import.others')}>
      <Text size="sm" fw={600} mb={6}>
        {say(draft.question === null ? 'import.orReadAs' : 'import.canBeReadAs')}
      </Text>
      <Stack gap={6} component="ul" className={classes.others ?? ''}>
        {others.map((proposal, index) => (
          <Group key={index} gap="sm" component="li" wrap="nowrap" align="flex-start">
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={say('import.useNamed', { summary: summaryOf(say, proposal) })}
              onClick={() => void imports.choose(proposal)}
            >
              {say('import.use')}
            </Button>
            <div>
              <Text size="sm">{summaryOf(say, proposal)}</Text>
              <Text size="xs" c="dimmed">
                {text(proposal.reading.evidence)}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
