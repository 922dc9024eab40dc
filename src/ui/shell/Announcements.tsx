import { Button, Group } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { HistoryEntry } from '#application/state/history.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * Passing messages of the application, in a corner. What must stay readable is in the list of
 * problems instead.
 */
export function Announcements() {
  const { say, text } = useWords();
  const announcement = useAppState((state) => state.session.announcement);
  useEffect(() => {
    if (announcement === null) return;
    notifications.show({
      id: String(announcement.id),
      message:
        announcement.step === null ? (
          text(announcement.message)
        ) : (
          <UndoMessage text={text(announcement.message)} step={announcement.step} />
        ),
      closeButtonProps: { 'aria-label': say('announcement.close') },
      color: announcement.tone === 'error' ? 'red' : 'ink',
      autoClose: announcement.tone === 'error' || announcement.step !== null ? 10_000 : 4_000,
    });
  }, [announcement, say, text]);
  return <Notifications position="bottom-right" />;
}

/**
 * Takes the step back as long as it is the last one; afterwards, the button at the top takes back
 * whatever is.
 */
function UndoMessage({ text, step }: { readonly text: string; readonly step: HistoryEntry }) {
  const { say } = useWords();
  const last = useAppState((state) => state.history.past.at(-1) === step);
  const { undo } = useActions();
  return (
    <Group gap="sm" justify="space-between">
      {text}
      <Button size="compact-xs" variant="default" disabled={!last} onClick={undo}>
        {say('announcement.takeBack')}
      </Button>
    </Group>
  );
}
