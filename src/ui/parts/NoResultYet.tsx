import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectImportNotes } from '#application/selectors/import-notes.ts';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { selectEvaluation, selectNoThresholdReason } from '#application/selectors/threshold.ts';
import { ruleOf } from '#application/use-cases/open-threshold.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { JobProgress } from '#ui/photos/JobProgress.tsx';
import { SeparationFigures } from '#ui/threshold/SeparationFigures.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { useWords } from '#ui/words.tsx';

/** What was read of an import of which nothing can be compared, and why. */
function ImportNotes() {
  const { say } = useWords();
  const imported = useAppState(selectActiveImport);
  const notes = useAppState(selectImportNotes);
  if (imported === null || notes.length === 0) return null;
  return (
    <Paper
      withBorder
      radius="md"
      p="sm"
      component="section"
      aria-label={say('noResult.notes')}
      ta="left"
    >
      <Text size="sm" fw={600}>
        {say('noResult.whatWasRead', { name: imported.name })}
      </Text>
      <NoteList notes={notes} />
    </Paper>
  );
}

/** A threshold that was opened before there is anything to try it on. */
function WaitingThreshold() {
  const { say } = useWords();
  const opened = useAppState((state) => state.session.openedThreshold);
  const { closeThreshold } = useActions();
  if (opened === null) return null;
  const { report, fileName } = opened;
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={say('noResult.opened')}>
      <Text size="sm">
        {say('noResult.waiting', {
          file: fileName,
          model: report.model.name,
          rule: ruleOf(report),
        })}
      </Text>
      <Button size="compact-xs" variant="default" mt="xs" onClick={closeThreshold}>
        {say('noResult.close')}
      </Button>
    </Paper>
  );
}

/**
 * What a view shows while there is no threshold: what is missing and where to add it, or why these
 * scores give none.
 */
export function NoResultYet() {
  const { say, text } = useWords();
  const noThreshold = useAppState(selectNoThresholdReason);
  const evaluation = useAppState(selectEvaluation);
  const readiness = useAppState(selectReadiness);
  const job = useAppState((state) => state.session.job);
  const isImport = useAppState((state) => selectActiveImport(state) !== null);
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const { showView } = useActions();
  const { imports } = useServices();
  return (
    <Stack align="center" gap="sm" py={{ base: 48, sm: 96 }} maw={560} mx="auto">
      <Title order={2} ta="center">
        {say(
          !hasPhotos && !isImport
            ? 'noResult.nothing'
            : !readiness.ready
              ? 'noResult.notEnough'
              : noThreshold === null
                ? 'noResult.comparing'
                : 'noResult.noThreshold',
        )}
      </Title>
      {!readiness.ready && (
        <Text c="dimmed" ta="center">
          {text(readiness.reason)}
        </Text>
      )}
      {readiness.ready && noThreshold !== null && evaluation !== null && (
        <>
          <Text role="alert">{text(noThreshold)}</Text>
          <SeparationFigures scores={evaluation.scores} summary={evaluation.summary} />
        </>
      )}
      <ImportNotes />
      <WaitingThreshold />
      {job !== null && <JobProgress />}
      <Group>
        {isImport && hasPhotos && (
          <Button variant="default" onClick={imports.showPhotos}>
            {say('settings.backToPhotos')}
          </Button>
        )}
        <Button variant="default" onClick={() => showView('photos')}>
          {say(isImport ? 'noResult.addElse' : 'noResult.toPhotos')}
        </Button>
      </Group>
    </Stack>
  );
}
