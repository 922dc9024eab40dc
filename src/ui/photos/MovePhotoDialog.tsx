import { Modal, Text } from '@mantine/core';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { focusFace } from '#ui/photos/keep-focus.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import { useWords } from '#ui/words.tsx';

/** Asks to whom faces belong; closed while there are none. */
export function MovePhotoDialog({
  faces,
  onClose,
}: {
  readonly faces: readonly FaceRef[];
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const states = useAppState(selectPhotoStates);
  const { moveFaces } = useActions();
  const [first] = faces;
  const photo = states.find((state) => state.photo.id === first?.photo)?.photo;
  const one = faces.length === 1;
  return (
    <Modal
      opened={photo !== undefined}
      onClose={onClose}
      title={say(one ? 'who.isInPhoto' : 'who.isInPhotos')}
      size="sm"
    >
      {photo !== undefined && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {one ? photo.path : say('photos.count', { photos: faces.length })}
          </Text>
          <SubjectForm
            label={one ? say('who.isInFile', { file: photo.fileName }) : say('who.isInAll')}
            initial=""
            submit={say('who.move')}
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
