import { Button, Group, Modal, Text, useMantineColorScheme } from '@mantine/core';
import { useActions } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/** Asks once more, because this is the one thing that undo cannot bring back. */
export function ForgetDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { forgetEverything } = useActions();
  const { clearColorScheme } = useMantineColorScheme();
  return (
    <Modal opened={opened} onClose={onClose} title={say('forget.title')} centered>
      <Text size="sm">{say('forget.what')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('forget.keep')}
        </Button>
        <Button
          color="red.9"
          onClick={() => {
            onClose();
            clearColorScheme();
            void forgetEverything();
          }}
        >
          {say('forget.forget')}
        </Button>
      </Group>
    </Modal>
  );
}
