import { Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { selectNotes } from '#application/selectors/notes.ts';
import { useAppState } from '#ui/app-context.ts';
import classes from './SetNotes.module.css';

/** What must be known before the number is believed. */
export function SetNotes() {
  const notes = useAppState(selectNotes);
  if (notes.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label="Notes">
      <ul className={classes.list}>
        {notes.map((note) => (
          <li
            key={`${note.code}/${note.text}`}
            className={classes.note}
            data-severity={note.severity}
          >
            {note.severity === 'warning' ? (
              <IconAlertTriangle size={16} aria-label="Warning:" />
            ) : (
              <IconInfoCircle size={16} aria-label="Note:" />
            )}
            <Text size="xs">{note.text}</Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
