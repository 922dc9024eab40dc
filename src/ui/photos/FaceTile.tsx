import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowRight,
  IconEye,
  IconEyeOff,
  IconFaceId,
  IconHourglass,
  IconMoodOff,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { PhotoState } from '#application/selectors/faces.ts';
import { useActions, useServices } from '#ui/app-context.ts';
import classes from './FaceTile.module.css';

interface FaceTileProps {
  readonly state: PhotoState;
  readonly onMove: (state: PhotoState) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

function statusOf({ photo, outcome }: PhotoState): string {
  if (!photo.included) return 'excluded';
  if (outcome === null) return 'waiting';
  if (outcome.kind === 'failed') return 'no face found';
  if (outcome.kind === 'unprocessed') return 'not processed';
  return outcome.faces.length > 1 ? `1 of ${outcome.faces.length} faces` : 'face found';
}

/** One photo as the aligned face that the model sees, with what can be done to it in a menu. */
export const FaceTile = memo(function FaceTile({ state, onMove, onPickFace }: FaceTileProps) {
  const { pictures } = useServices();
  const { setIncluded, removePhotos } = useActions();
  const { photo, outcome, faceIndex } = state;
  const [opened, setOpened] = useState(false);
  const url = faceIndex === null ? null : pictures.faceUrl(photo.id, faceIndex);
  const status = statusOf(state);
  return (
    <Menu position="bottom-start" withinPortal shadow="md" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip
          label={`${photo.path} (${status})`}
          openDelay={400}
          multiline
          maw={320}
          disabled={opened}
        >
          <UnstyledButton
            className={classes.tile}
            data-excluded={!photo.included || undefined}
            aria-label={`${photo.fileName}, ${status}`}
          >
            {url !== null ? (
              <img src={url} alt="" width={72} height={72} decoding="async" />
            ) : outcome === null ? (
              <IconHourglass size={22} stroke={1.5} aria-hidden />
            ) : (
              <IconMoodOff size={22} stroke={1.5} aria-hidden />
            )}
            {outcome?.kind === 'acquired' && outcome.faces.length > 1 && (
              <span className={classes.badge} aria-hidden>
                {outcome.faces.length}
              </span>
            )}
          </UnstyledButton>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{photo.fileName}</Menu.Label>
        <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={() => onMove(state)}>
          Move to another person…
        </Menu.Item>
        {outcome?.kind === 'acquired' && outcome.faces.length > 1 && (
          <Menu.Item leftSection={<IconFaceId size={16} />} onClick={() => onPickFace(state)}>
            Pick another face…
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={photo.included ? <IconEyeOff size={16} /> : <IconEye size={16} />}
          onClick={() => setIncluded([photo.id], !photo.included)}
        >
          {photo.included ? 'Exclude' : 'Include again'}
        </Menu.Item>
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => removePhotos([photo.id])}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
