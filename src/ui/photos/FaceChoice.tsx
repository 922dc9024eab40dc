import { NativeSelect, Paper, Text } from '@mantine/core';
import { FACE_CHOICES, type FaceChoice as Choice } from '#domain/face/face-selection.ts';
import { selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { selectChosenFaces } from '#application/selectors/chosen-faces.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import classes from './FaceChoice.module.css';

const NAMES: Readonly<Record<Choice, string>> = {
  agreement: 'Agreement with the person’s other photos',
  largest: 'The largest, near the centre',
  centre: 'The nearest to the centre',
};

/**
 * How the face that counts was found in photos with several; nothing where no photo has several.
 */
export function FaceChoice() {
  const { several, agreement, place, person } = useAppState(selectChosenFaces);
  const beingChosen = useAppState(selectFacesBeingChosen);
  const faceChoice = useAppState((state) => state.study.faceChoice);
  const { setFaceChoice } = useActions();
  if (several === 0) return null;
  const how = [
    agreement > 0 && `${countOf(agreement, 'was', 'were')} chosen by agreement`,
    place > 0 && `${countOf(place, 'was', 'were')} chosen by size and place`,
    person > 0 && `${countOf(person, 'was', 'were')} chosen by you`,
  ].filter((part) => part !== false);
  return (
    <Paper withBorder radius="md" component="section" aria-label="Photos with several faces">
      <div className={classes.choice}>
        <Text size="sm" className={classes.words} aria-live="polite">
          {countOf(several, 'photo has', 'photos have')} several faces:{' '}
          {beingChosen
            ? 'the one that agrees with the person’s other photos is being chosen. Choosing by size or place needs no waiting.'
            : `${how.join(', ')}. A photo’s own menu picks another one.`}
        </Text>
        <NativeSelect
          size="xs"
          label="Choose faces by"
          value={faceChoice}
          onChange={({ currentTarget: { value } }) => setFaceChoice(value as Choice)}
          data={FACE_CHOICES.map((value) => ({ value, label: NAMES[value] }))}
        />
      </div>
    </Paper>
  );
}
