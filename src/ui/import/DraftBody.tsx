import { Button, Collapse, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { readingGaps } from '#domain/import/reading-gaps.ts';
import { type OpenDraft, shownReading } from '#application/state/import-draft.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { AsLists } from '#ui/import/AsLists.tsx';
import { ChosenFiles } from '#ui/import/ChosenFiles.tsx';
import { ForecastPanel } from '#ui/import/ForecastPanel.tsx';
import { OpenQuestions } from '#ui/import/OpenQuestions.tsx';
import { OtherReadings } from '#ui/import/OtherReadings.tsx';
import { PreviewTable } from '#ui/import/PreviewTable.tsx';
import { ReadingControls } from '#ui/import/ReadingControls.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './ImportDialog.module.css';
import type { Reason } from '#words/reason.ts';

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
