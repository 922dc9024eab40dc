import { Button, Group, Paper, Text } from '@mantine/core';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectImportNotes } from '#application/selectors/import-notes.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { useWords } from '#ui/words.tsx';

/** Says, among the photos, that an import is looked at instead, with what must be known of it. */
export function ImportCard() {
  const { say } = useWords();
  const imported = useAppState(selectActiveImport);
  const notes = useAppState(selectImportNotes);
  const { photos, people, areKnown } = useAppState(selectDatasetCounts);
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const { showView } = useActions();
  const { imports } = useServices();
  if (imported === null) return null;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('import.card')}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>
            {say(imported.kind === 'scores' ? 'import.cardScores' : 'import.cardEmbeddings', {
              name: imported.name,
            })}
          </Text>
          <Text size="sm" c="dimmed">
            {areKnown ? say('import.cardSize', { photos, people }) : say('import.cardNotKnown')}{' '}
            {say(hasPhotos ? 'import.cardTabsNotPhotos' : 'import.cardTabs')}
          </Text>
        </div>
        <Group gap="xs">
          {hasPhotos && (
            <Button variant="default" size="xs" onClick={imports.showPhotos}>
              {say('import.usePhotos')}
            </Button>
          )}
          <Button size="xs" onClick={() => showView('threshold')}>
            {say('import.seeThreshold')}
          </Button>
        </Group>
      </Group>
      <NoteList notes={notes} />
    </Paper>
  );
}
