import { Modal, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import type { PhotoState } from '#application/selectors/faces.ts';
import { useActions, useServices } from '#ui/app-context.ts';
import { formatPercent } from '#ui/format.ts';
import classes from './PickFaceDialog.module.css';

/** The photo with all its faces; one click says which of them counts. */
export function PickFaceDialog({
  state,
  onClose,
}: {
  readonly state: PhotoState | null;
  readonly onClose: () => void;
}) {
  const { pictures } = useServices();
  const { chooseFace } = useActions();
  const acquired = state?.outcome?.kind === 'acquired' ? state.outcome : null;
  const photoUrl = state === null ? null : pictures.photoUrl(state.photo.id);
  const choose = (index: number): void => {
    if (state !== null) chooseFace(state.photo.id, index);
    onClose();
  };
  return (
    <Modal opened={acquired !== null} onClose={onClose} title="Which face is it?" size="lg">
      {state !== null && acquired !== null && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {state.photo.path}
            {state.photo.subject === null ? '' : `, labelled ${state.photo.subject}`}
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
                  data-chosen={index === state.faceIndex || undefined}
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
          <SimpleGrid cols={{ base: 3, xs: 5 }} mt="md" spacing="xs">
            {acquired.faces.map((face, index) => {
              const url = pictures.faceUrl(state.photo.id, index);
              return (
                <UnstyledButton
                  key={index}
                  className={classes.face}
                  data-chosen={index === state.faceIndex || undefined}
                  aria-pressed={index === state.faceIndex}
                  aria-label={`Face ${index + 1}, confidence ${formatPercent(face.confidence)}`}
                  onClick={() => choose(index)}
                >
                  {url !== null && <img src={url} alt="" />}
                </UnstyledButton>
              );
            })}
          </SimpleGrid>
        </>
      )}
    </Modal>
  );
}
