import {
  Autocomplete,
  Button,
  Group,
  Modal,
  SimpleGrid,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { useState } from 'react';
import type { PhotoState } from '#application/selectors/faces.ts';
import { selectPeople } from '#application/selectors/people.ts';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { STRANGERS } from '#domain/photo/strangers.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import { percentText } from '#domain/shared/wording.ts';
import { useActions, useAppState, useFaceUrl, useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './PickFaceDialog.module.css';

/**
 * The photo with all its faces: one click says which of them counts, and each can be given a name.
 */
export function PickFaceDialog({
  state,
  onClose,
}: {
  readonly state: PhotoState | null;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const acquired = state?.outcome?.kind === 'acquired' ? state.outcome : null;
  return (
    <Modal opened={acquired !== null} onClose={onClose} title={say('which.title')} size="lg">
      {state !== null && acquired !== null && (
        <Faces key={state.photo.id} state={state} acquired={acquired} onClose={onClose} />
      )}
    </Modal>
  );
}

function Faces({
  state,
  acquired,
  onClose,
}: {
  readonly state: PhotoState;
  readonly acquired: AcquisitionOutcome & { readonly kind: 'acquired' };
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { photo, faceIndex } = state;
  const { pictures } = useServices();
  const { chooseFace, nameFaces } = useActions();
  const [names, setNames] = useState<readonly string[]>(() =>
    acquired.faces.map((_, index) =>
      index === faceIndex ? (photo.subject ?? '') : (photo.otherFaces?.[index] ?? ''),
    ),
  );
  const photoUrl = pictures.photoUrl(photo.id);
  const choose = (index: number): void => {
    chooseFace(photo.id, index);
    onClose();
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {photo.subject === null
          ? say('which.hint', { path: photo.path })
          : say('which.hintLabelled', { path: photo.path, name: photo.subject })}
      </Text>
      {photoUrl !== null && (
        <div className={classes.photo}>
          <img src={photoUrl} alt="" />
          {acquired.faces.map(({ box }, index) => (
            // For the mouse only: the buttons below are the same choice for everybody.
            <button
              key={index}
              type="button"
              tabIndex={-1}
              aria-hidden
              className={classes.box}
              data-chosen={index === faceIndex || undefined}
              onClick={() => choose(index)}
              style={{
                left: `${(box.x / acquired.width) * 100}%`,
                top: `${(box.y / acquired.height) * 100}%`,
                width: `${(box.width / acquired.width) * 100}%`,
                height: `${(box.height / acquired.height) * 100}%`,
              }}
            />
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          nameFaces(photo.id, names.map(subjectLabel), faceIndex ?? 0);
          onClose();
        }}
      >
        <FaceNames
          photo={photo.id}
          faces={acquired.faces}
          chosen={faceIndex}
          names={names}
          onChoose={choose}
          onName={(index, name) => setNames((all) => all.with(index, name))}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button type="submit">{say('which.saveNames')}</Button>
        </Group>
      </form>
    </>
  );
}

interface FaceNamesProps {
  readonly photo: PhotoId;
  readonly faces: readonly AcquiredFace[];
  /** The face that counts now. */
  readonly chosen: number | null;
  /** As typed, aligned with the faces; empty for nobody. */
  readonly names: readonly string[];
  readonly onChoose: (index: number) => void;
  readonly onName: (index: number, name: string) => void;
}

/** Every face of a photo with a field for its name. */
function FaceNames({ photo, faces, chosen, names, onChoose, onName }: FaceNamesProps) {
  const { say } = useWords();
  const faceUrl = useFaceUrl();
  const people = useAppState(selectPeople);
  const named = people.flatMap(({ label, strangers }) => (strangers ? [] : [label]));
  const known: string[] = [...named, STRANGERS];
  return (
    <SimpleGrid cols={{ base: 2, xs: 4 }} mt="md" spacing="xs">
      {faces.map((face, index) => {
        const url = faceUrl(photo, index);
        return (
          <div key={index}>
            <UnstyledButton
              className={classes.face}
              data-chosen={index === chosen || undefined}
              aria-pressed={index === chosen}
              aria-label={say('which.face', {
                place: index + 1,
                confidence: percentText(face.confidence),
              })}
              onClick={() => onChoose(index)}
            >
              {url !== null && <img src={url} alt="" />}
            </UnstyledButton>
            <Autocomplete
              size="xs"
              placeholder={say('which.nobody')}
              aria-label={say('which.nameOf', { place: index + 1 })}
              data={known}
              limit={8}
              value={names[index] ?? ''}
              onChange={(name) => onName(index, name)}
            />
          </div>
        );
      })}
    </SimpleGrid>
  );
}
