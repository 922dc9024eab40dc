import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconEraser } from '@tabler/icons-react';
import { useActions, useAppState } from '#ui/app-context.ts';

/** Keeps the study on this device, or no longer. Off unless somebody asks for it: faces are biometric data. */
export function RememberItem() {
  const remembering = useAppState((state) => state.session.remembering);
  const { remember, stopRemembering } = useActions();
  return remembering ? (
    <Menu.Item leftSection={<IconEraser size={16} />} onClick={() => void stopRemembering()}>
      Stop remembering on this device
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => void remember()}>
      Remember on this device
    </Menu.Item>
  );
}
