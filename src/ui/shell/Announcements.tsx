import { Button, Group } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { HistoryEntry } from '#application/state/history.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import type { Message } from '#words/message.ts';

/**
 * Passing messages of the application, in a corner. What must stay readable is in the list of
 * problems instead.
 */
export function Announcements() {
  const announcement = useAppState((state) => state.session.announcement);
  useEffect(() => {
    if (announcement === null) return;
    notifications.show({
      id: String(announcement.id),
      message:
        announcement.step === null ? (
          <Said message={announcement.message} />
        ) : (
          <UndoMessage message={announcement.message} step={announcement.step} />
        ),
      color: announcement.tone === 'error' ? 'red' : 'ink',
      autoClose: announcement.tone === 'error' || announcement.step !== null ? 10_000 : 4_000,
    });
  }, [announcement]);
  return <Notifications position="bottom-right" />;
}

/** Follows the language of the page while it is shown. */
function Said({ message }: { readonly message: Message }) {
  return useWords().text(message);
}

/**
 * Takes the step back as long as it is the last one; afterwards, the button at the top takes back
 * whatever is.
 */
function UndoMessage({
  message,
  step,
}: {
  readonly message: Message;
  readonly step: HistoryEntry;
}) {
  const { say, text } = useWords();
  const last = useAppState((state) => state.history.past.at(-1) === step);
  const { undo } = useActions();
  return (
    <Group gap="sm" justify="space-between">
      {text(message)}
      <Button size="compact-xs" variant="default" disabled={!last} onClick={undo}>
        {say('announcement.takeBack')}
      </Button>
    </Group>
  );
}
