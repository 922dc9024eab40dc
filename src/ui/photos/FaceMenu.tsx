import { Menu } from '@mantine/core';
import { IconArrowRight, IconEye, IconEyeOff, IconFaceId, IconTrash } from '@tabler/icons-react';
import type { LabelledFace, PhotoState } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './FaceTile.module.css';

interface FaceMenuProps {
  readonly state: LabelledFace;
  readonly face: FaceRef;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

/**
 * What can be done to a face, below its tile. Stands beside the tile's button, not around it, so
 * that a tile can be without.
 */
export function FaceMenu({ state, face, opened, onChange, onMove, onPickFace }: FaceMenuProps) {
  const { say } = useWords();
  const { setIncluded, removeFaces } = useActions();
  const { photo, outcome, counts } = state;
  return (
    <Menu position="bottom-start" withinPortal shadow="md" opened={opened} onChange={onChange}>
      <Menu.Target>
        <span className={classes.anchor} aria-label={photo.fileName} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{photo.path}</Menu.Label>
        <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={() => onMove([face])}>
          {say('face.move')}
        </Menu.Item>
        {outcome?.kind === 'acquired' && outcome.faces.length > 1 && (
          <Menu.Item leftSection={<IconFaceId size={16} />} onClick={() => onPickFace(state)}>
            {say('face.pick')}
          </Menu.Item>
        )}
        {counts && (
          <Menu.Item
            leftSection={photo.included ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            onClick={() => setIncluded([photo.id], !photo.included)}
          >
            {say(photo.included ? 'photos.exclude' : 'face.include')}
          </Menu.Item>
        )}
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => removeFaces([face])}
        >
          {say(counts ? 'photos.remove' : 'face.takeNameOff')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
