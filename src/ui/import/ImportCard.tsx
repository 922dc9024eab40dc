import { Button, Group, Paper, Text } from '@mantine/core';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectImportNotes } from '#application/selectors/import-notes.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';

/** Says, among the photos, that an import is looked at instead, with what must be known of it. */
export function ImportCard() {
  const imported = useAppState(selectActiveImport);
  const notes = useAppState(selectImportNotes);
  const { photos, people, areKnown } = useAppState(selectDatasetCounts);
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const { showView } = useActions();
  const { imports } = useServices();
  if (imported === null) return null;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Imported">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>
            {imported.kind === 'scores' ? 'Imported scores' : 'Imported embeddings'}:{' '}
            {imported.name}
          </Text>
          <Text size="sm" c="dimmed">
            {areKnown
              ? `${countOf(photos, 'photo', 'photos')} of ${countOf(people, 'person', 'people')}`
              : 'Which photos and people they are of is not known'}
            . All other tabs show these{hasPhotos ? ', not the photos below' : ''}.
          </Text>
        </div>
        <Group gap="xs">
          {hasPhotos && (
            <Button variant="default" size="xs" onClick={imports.showPhotos}>
              Use the photos instead
            </Button>
          )}
          <Button size="xs" onClick={() => showView('threshold')}>
            See its threshold
          </Button>
        </Group>
      </Group>
      <NoteList notes={notes} />
    </Paper>
  );
}
