import { Paper } from '@mantine/core';
import { selectNotes } from '#application/selectors/notes.ts';
import { useAppState } from '#ui/app-context.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { useWords } from '#ui/words.tsx';

/** What must be known before the number is believed. */
export function SetNotes() {
  const { say } = useWords();
  const notes = useAppState(selectNotes);
  if (notes.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={say('threshold.notes')}>
      <NoteList notes={notes} />
    </Paper>
  );
}
