import { notifications, Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useAppState } from '#ui/app-context.ts';

/** Passing messages of the application, in a corner. What must stay readable is in the list of problems instead. */
export function Announcements() {
  const announcement = useAppState((state) => state.session.announcement);
  useEffect(() => {
    if (announcement === null) return;
    notifications.show({
      id: String(announcement.id),
      message: announcement.text,
      closeButtonProps: { 'aria-label': 'Close this message' },
      color: announcement.tone === 'error' ? 'red' : 'ink',
      autoClose: announcement.tone === 'error' ? 10_000 : 4_000,
    });
  }, [announcement]);
  return <Notifications position="bottom-right" />;
}
