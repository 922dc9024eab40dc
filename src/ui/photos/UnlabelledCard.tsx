import { Card, Group, Stack, Text } from '@mantine/core';
import type { LabelledFace, PhotoState } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions } from '#ui/app-context.ts';
import { FaceTile } from '#ui/photos/FaceTile.tsx';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './PersonCard.module.css';

interface UnlabelledCardProps {
  readonly photos: readonly LabelledFace[];
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

/** Photos whose names and folders say nothing: asked about once, all together or one by one. */
export function UnlabelledCard({ photos, onMove, onPickFace }: UnlabelledCardProps) {
  const { say } = useWords();
  const { movePhotos } = useActions();
  if (photos.length === 0) return null;
  return (
    <Card
      withBorder
      padding="sm"
      radius="md"
      component="section"
      aria-label={say('unlabelled.label')}
    >
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <div>
            <Text component="h2" fw={600}>
              {say('unlabelled.title')}
            </Text>
            <Text size="xs" c="dimmed">
              {say('unlabelled.hint', { photos: photos.length })}
            </Text>
          </div>
          <SubjectForm
            label={say('who.isInAll')}
            submit={say('unlabelled.nameAll')}
            onSubject={(subject) =>
              movePhotos(
                photos.map(({ photo }) => photo.id),
                subject,
              )
            }
          />
        </Group>
        <div className={classes.faces}>
          {photos.map((state) => (
            <FaceTile key={state.photo.id} state={state} onMove={onMove} onPickFace={onPickFace} />
          ))}
        </div>
      </Stack>
    </Card>
  );
}
