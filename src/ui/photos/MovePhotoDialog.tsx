import { Modal, Text } from '@mantine/core';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import { faceKey } from '#ui/photos/selection.ts';
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

/**
 * Frames in which what was moved or renamed is drawn again, and a dialog that closes gives the
 * focus up.
 */
const FRAMES = 30;

/**
 * What has the focus may be taken off the page by what it did, which would send a person who works
 * by keyboard back to the top. Focuses what comes in its place as soon as that is there and nothing
 * else has the focus.
 */
function focusWhenDrawn(find: () => HTMLElement | null, framesLeft = FRAMES): void {
  if (framesLeft === 0) return;
  requestAnimationFrame(() => {
    const isFree = document.activeElement === document.body || document.activeElement === null;
    const element = isFree ? find() : null;
    if (element === null) focusWhenDrawn(find, framesLeft - 1);
    else element.focus();
  });
}

/** The menu of a person. */
export function focusPerson(label: string): void {
  focusWhenDrawn(() =>
    document.querySelector(`[data-person="${CSS.escape(label)}"] [data-person-menu]`),
  );
}

function focusFace(face: FaceRef): void {
  focusWhenDrawn(() => document.querySelector(`[data-face="${CSS.escape(faceKey(face))}"]`));
}
