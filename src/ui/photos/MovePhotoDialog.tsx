import { Modal, Text } from '@mantine/core';
import type { PhotoState } from '#application/selectors/faces.ts';
import { useActions } from '#ui/app-context.ts';
import { SubjectForm } from '#ui/photos/SubjectForm.tsx';

/** Asks to whom a photo belongs. */
export function MovePhotoDialog({
  state,
  onClose,
}: {
  readonly state: PhotoState | null;
  readonly onClose: () => void;
}) {
  const { movePhotos } = useActions();
  return (
    <Modal opened={state !== null} onClose={onClose} title="Who is in this photo?" size="sm">
      {state !== null && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {state.photo.path}
          </Text>
          <SubjectForm
            label={`Who is in ${state.photo.fileName}?`}
            initial=""
            submit="Move"
            onSubject={(subject) => {
              movePhotos([state.photo.id], subject);
              onClose();
            }}
            onCancel={onClose}
          />
        </>
      )}
    </Modal>
  );
}
