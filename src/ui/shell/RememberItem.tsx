import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconEraser } from '@tabler/icons-react';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * Keeps the study on this device, or no longer. Off unless somebody asks for it: faces are
 * biometric data.
 */
export function RememberItem() {
  const { say } = useWords();
  const remembering = useAppState((state) => state.session.remembering);
  const { remember, stopRemembering } = useActions();
  return remembering ? (
    <Menu.Item leftSection={<IconEraser size={16} />} onClick={() => void stopRemembering()}>
      {say('header.stopRemembering')}
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => void remember()}>
      {say('header.remember')}
    </Menu.Item>
  );
}
