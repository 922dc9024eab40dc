import { ActionIcon, Card, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { PhotoState } from '#application/selectors/faces.ts';
import type { Person } from '#application/selectors/people.ts';
import { useActions } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import { FaceTile } from '#ui/photos/FaceTile.tsx';
import { SubjectForm } from '#ui/photos/SubjectForm.tsx';
import classes from './PersonCard.module.css';

interface PersonCardProps {
  readonly person: Person;
  readonly onMove: (state: PhotoState) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

/** A person with the aligned faces of all photos that carry the name. */
export const PersonCard = memo(function PersonCard({
  person,
  onMove,
  onPickFace,
}: PersonCardProps) {
  const { renamePerson, setIncluded, removePhotos } = useActions();
  const [renaming, setRenaming] = useState(false);
  const ids = person.photos.map(({ photo }) => photo.id);
  const anyIncluded = person.photos.some(({ photo }) => photo.included);
  return (
    <Card withBorder padding="sm" radius="md" className={classes.card} component="article">
      <Group justify="space-between" wrap="nowrap" gap="xs" mb="xs" mih={30}>
        {renaming ? (
          <SubjectForm
            label={`New name of ${person.label}`}
            initial={person.label}
            submit="Save"
            onSubject={(to) => {
              setRenaming(false);
              renamePerson(person.label, to);
            }}
            onCancel={() => setRenaming(false)}
          />
        ) : (
          <>
            <div className={classes.heading}>
              <Text component="h2" fw={600} truncate title={person.label}>
                {person.label}
              </Text>
              <Text size="xs" c="dimmed">
                {countOf(person.photos.length, 'photo', 'photos')}
              </Text>
            </div>
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Actions for ${person.label}`}
                >
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
                  Rename or merge…
                </Menu.Item>
                <Menu.Item
                  leftSection={anyIncluded ? <IconEyeOff size={16} /> : <IconEye size={16} />}
                  onClick={() => setIncluded(ids, !anyIncluded)}
                >
                  {anyIncluded ? 'Exclude this person' : 'Include this person again'}
                </Menu.Item>
                <Menu.Item
                  c="var(--mantine-color-error)"
                  leftSection={<IconTrash size={16} />}
                  onClick={() => removePhotos(ids)}
                >
                  Remove this person
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </Group>
      <div className={classes.faces}>
        {person.photos.map((state) => (
          <FaceTile key={state.photo.id} state={state} onMove={onMove} onPickFace={onPickFace} />
        ))}
      </div>
    </Card>
  );
});
