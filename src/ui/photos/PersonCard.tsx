import { ActionIcon, Card, Group, Menu, Stack, Text } from '@mantine/core';
import {
  IconArrowMerge,
  IconDots,
  IconEye,
  IconEyeOff,
  IconListSearch,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { LabelledFace, PhotoState } from '#application/selectors/faces.ts';
import type { Person } from '#application/selectors/people.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions } from '#ui/app-context.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import { FaceTile } from '#ui/photos/FaceTile.tsx';
import { focusPerson } from '#ui/photos/MovePhotoDialog.tsx';
import { faceKey } from '#ui/photos/selection.ts';
import { useWords } from '#ui/words.tsx';
import classes from './PersonCard.module.css';

interface PersonCardProps {
  readonly person: Person;
  /** How many of the faces are drawn so far. */
  readonly shown: number;
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

/** A person with the aligned faces of all photos that carry the name. */
export const PersonCard = memo(function PersonCard({
  person,
  shown,
  onMove,
  onPickFace,
}: PersonCardProps) {
  const { say } = useWords();
  const { renamePerson, setIncluded, removeFaces, showPairs } = useActions();
  const [renaming, setRenaming] = useState<'rename' | 'merge' | null>(null);
  const card = useRef<HTMLElement>(null);
  const refs = person.photos.map(refOf);
  // A group photo is somebody else's too: leaving it out is for the person whose photo it is.
  const ids = person.photos.flatMap(({ photo, counts }) => (counts ? [photo.id] : []));
  useEffect(() => {
    const element = card.current;
    const rename = (): void => setRenaming('rename');
    element?.addEventListener('rename', rename);
    return () => element?.removeEventListener('rename', rename);
  }, []);
  const anyIncluded = person.photos.some(({ photo }) => photo.included);
  return (
    <Card
      withBorder
      padding="sm"
      radius="md"
      className={classes.card}
      component="article"
      ref={card}
      data-person={person.label}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs" mb="xs" mih={30}>
        {renaming !== null ? (
          <SubjectForm
            label={say(renaming === 'rename' ? 'person.newName' : 'person.mergeNamed', {
              name: person.label,
            })}
            initial={renaming === 'rename' ? person.label : ''}
            submit={say(renaming === 'rename' ? 'person.save' : 'person.merge')}
            takesFocus
            onSubject={(to) => {
              setRenaming(null);
              renamePerson(person.label, to);
              focusPerson(to);
            }}
            onCancel={() => {
              setRenaming(null);
              focusPerson(person.label);
            }}
          />
        ) : (
          <>
            <div className={classes.heading}>
              <Text component="h2" fw={600} truncate title={person.label}>
                {person.label}
              </Text>
              <Text size="xs" c="dimmed">
                {say(person.strangers ? 'person.strangers' : 'photos.count', {
                  photos: person.photos.length,
                })}
              </Text>
            </div>
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={say('person.actions', { name: person.label })}
                  data-person-menu=""
                >
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={16} />}
                  onClick={() => setRenaming('rename')}
                >
                  {say('person.rename')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowMerge size={16} />}
                  onClick={() => setRenaming('merge')}
                >
                  {say('person.mergeInto')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconListSearch size={16} />}
                  onClick={() => showPairs({ shown: 'all', person: person.label })}
                >
                  {say('person.showPairs')}
                </Menu.Item>
                <Menu.Item
                  leftSection={anyIncluded ? <IconEyeOff size={16} /> : <IconEye size={16} />}
                  onClick={() => setIncluded(ids, !anyIncluded)}
                >
                  {say(anyIncluded ? 'person.exclude' : 'person.include')}
                </Menu.Item>
                <Menu.Item
                  c="var(--mantine-color-error)"
                  leftSection={<IconTrash size={16} />}
                  onClick={() => removeFaces(refs)}
                >
                  {say('person.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </Group>
      <div className={classes.faces}>
        {person.photos.slice(0, shown).map((state) => (
          <FaceTile
            key={faceKey(refOf(state))}
            state={state}
            onMove={onMove}
            onPickFace={onPickFace}
          />
        ))}
      </div>
    </Card>
  );
});

function refOf({ photo, faceIndex, counts }: LabelledFace): FaceRef {
  return { photo: photo.id, face: counts ? null : faceIndex };
}

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
