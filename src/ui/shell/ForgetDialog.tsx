import { Button, Group, Modal, Text } from '@mantine/core';
import { useActions } from '#ui/app-context.ts';

/** Asks once more, because this is the one thing that undo cannot bring back. */
export function ForgetDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { forgetEverything } = useActions();
  return (
    <Modal opened={opened} onClose={onClose} title="Forget everything?" centered>
      <Text size="sm">
        All photos, faces, embeddings, imports and decisions are erased from this page, and from
        this device if they were remembered. Your files stay where they are. This cannot be undone.
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Keep
        </Button>
        <Button
          color="red.9"
          onClick={() => {
            onClose();
            void forgetEverything();
          }}
        >
          Forget everything
        </Button>
      </Group>
    </Modal>
  );
}
