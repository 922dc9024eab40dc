import { Button, Group, Paper, Text } from '@mantine/core';
import { useContext } from 'react';
import { useStore } from 'zustand';
import { clearSelection, faceRef, SelectionContext } from '#ui/photos/selection.ts';
import type { BoardActions } from '#ui/photos/use-face-board.ts';
import { useWords } from '#ui/words.tsx';
import classes from './SelectionBar.module.css';

/** What can be done with the faces that are picked, while some are. */
export function SelectionBar({ onMove, onExclude, onRemove }: BoardActions) {
  const { say } = useWords();
  const selection = useContext(SelectionContext);
  const keys = useStore(selection, (state) => state.keys);
  if (keys.size === 0) return null;
  const faces = [...keys].map(faceRef);
  return (
    <Paper
      withBorder
      shadow="md"
      radius="md"
      p="xs"
      className={classes.bar}
      role="toolbar"
      aria-label={say('selection.label')}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} px={6} aria-live="polite">
          {say('selection.count', { photos: keys.size })}
        </Text>
        <Button size="xs" onClick={() => onMove(faces)}>
          {say('selection.move')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onExclude(faces)}>
          {say('selection.exclude')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onRemove(faces)}>
          {say('photos.remove')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => clearSelection(selection)}>
          {say('selection.clear')}
        </Button>
      </Group>
    </Paper>
  );
}
