import { NativeSelect, Paper, Text } from '@mantine/core';
import { FACE_CHOICES, type FaceChoice as Choice } from '#domain/face/face-selection.ts';
import { selectChosenFaces, selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './FaceChoice.module.css';

const NAMES: Readonly<Record<Choice, PlainCode>> = {
  agreement: 'faceChoice.agreement',
  largest: 'faceChoice.largest',
  centre: 'faceChoice.centre',
};

/**
 * How the face that counts was found in photos with several; nothing where no photo has several.
 */
export function FaceChoice() {
  const { say } = useWords();
  const { several, agreement, place, person } = useAppState(selectChosenFaces);
  const beingChosen = useAppState(selectFacesBeingChosen);
  const faceChoice = useAppState((state) => state.study.faceChoice);
  const { setFaceChoice } = useActions();
  if (several === 0) return null;
  const how = [
    agreement > 0 && say('faceChoice.byAgreement', { photos: agreement }),
    place > 0 && say('faceChoice.byPlace', { photos: place }),
    person > 0 && say('faceChoice.byYou', { photos: person }),
  ].filter((part) => part !== false);
  return (
    <Paper withBorder radius="md" component="section" aria-label={say('faceChoice.label')}>
      <div className={classes.choice}>
        <Text size="sm" className={classes.words} aria-live="polite">
          {beingChosen
            ? say('faceChoice.choosing', { photos: several })
            : say('faceChoice.chosen', { photos: several, how: how.join(', ') })}
        </Text>
        <NativeSelect
          size="xs"
          label={say('faceChoice.by')}
          value={faceChoice}
          onChange={({ currentTarget: { value } }) => setFaceChoice(value as Choice)}
          data={FACE_CHOICES.map((value) => ({ value, label: say(NAMES[value]) }))}
        />
      </div>
    </Paper>
  );
}
