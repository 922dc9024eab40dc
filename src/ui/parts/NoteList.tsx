import { Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Note } from '#domain/shared/note.ts';
import { useWords } from '#ui/words.tsx';
import classes from './NoteList.module.css';

/** Reservations about a result, warnings marked by more than their colour. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const { say, text } = useWords();
  if (notes.length === 0) return null;
  return (
    <ul className={classes.list}>
      {notes
        .map((note) => ({ ...note, text: text(note.text) }))
        .map((note) => (
          <li
            key={`${note.code}/${note.text}`}
            className={classes.note}
            data-severity={note.severity}
          >
            {note.severity === 'warning' ? (
              <IconAlertTriangle size={16} role="img" aria-label={say('severity.warning')} />
            ) : (
              <IconInfoCircle size={16} role="img" aria-label={say('severity.note')} />
            )}
            <Text size="xs">{note.text}</Text>
          </li>
        ))}
    </ul>
  );
}
