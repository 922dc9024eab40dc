import { Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Note } from '#domain/shared/note.ts';
import classes from './NoteList.module.css';

/** Reservations about a result, warnings marked by more than their colour. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.list}>
      {notes.map((note) => (
        <li
          key={`${note.code}/${note.text}`}
          className={classes.note}
          data-severity={note.severity}
        >
          {note.severity === 'warning' ? (
            <IconAlertTriangle size={16} role="img" aria-label="Warning:" />
          ) : (
            <IconInfoCircle size={16} role="img" aria-label="Note:" />
          )}
          <Text size="xs">{note.text}</Text>
        </li>
      ))}
    </ul>
  );
}
