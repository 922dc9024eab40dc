import { Modal, Text } from '@mantine/core';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import { focusFace } from '#ui/photos/keep-focus.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';

/** Asks to whom faces belong; closed while there are none. */
export function MovePhotoDialog({
  faces,
  onClose,
}: {
  readonly faces: readonly FaceRef[];
  readonly onClose: () => void;
}) {
  const states = useAppState(selectPhotoStates);
  const { moveFaces } = useActions();
  const [first] = faces;
  const photo = states.find((state) => state.photo.id === first?.photo)?.photo;
  const one = faces.length === 1;
  return (
    <Modal
      opened={photo !== undefined}
      onClose={onClose}
      title={one ? 'Who is in this photo?' : 'Who is in these photos?'}
      size="sm"
    >
      {photo !== undefined && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {one ? photo.path : countOf(faces.length, 'photo', 'photos')}
          </Text>
          <SubjectForm
            label={one ? `Who is in ${photo.fileName}?` : 'Who is in all of these?'}
            initial=""
            submit="Move"
            onSubject={(subject) => {
              moveFaces(faces, subject);
              onClose();
              if (first !== undefined) focusFace(first);
            }}
            onCancel={onClose}
          />
        </>
      )}
    </Modal>
  );
}
