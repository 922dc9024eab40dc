import { Autocomplete, SimpleGrid, UnstyledButton } from '@mantine/core';
import type { AcquiredFace } from '#domain/face/acquisition.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { STRANGERS } from '#domain/photo/strangers.ts';
import { percentText } from '#domain/shared/wording.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './PickFaceDialog.module.css';

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
export function FaceNames({ photo, faces, chosen, names, onChoose, onName }: FaceNamesProps) {
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
