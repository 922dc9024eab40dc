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
import type { LabelledFace, PhotoState } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useServices } from '#ui/app-context.ts';
import { faceKey, useIsSelected } from '#ui/photos/selection.ts';
import classes from './FaceTile.module.css';

interface FaceTileProps {
  readonly state: LabelledFace;
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

function statusOf({ photo, outcome, counts, faceIndex }: LabelledFace): string {
  if (!photo.included) return 'excluded';
  if (outcome === null) return 'waiting';
  if (outcome.kind === 'failed') return 'no face found';
  if (outcome.kind === 'unprocessed') return 'not processed';
  if (!counts) return `face ${(faceIndex ?? 0) + 1} of ${outcome.faces.length}`;
  return outcome.faces.length > 1 ? `1 of ${outcome.faces.length} faces` : 'face found';
}

/** One photo as the aligned face that the model sees, with what can be done to it in a menu. */
export const FaceTile = memo(function FaceTile({ state, onMove, onPickFace }: FaceTileProps) {
  const { pictures } = useServices();
  const { setIncluded, removeFaces } = useActions();
  const { photo, outcome, faceIndex, counts } = state;
  const ref: FaceRef = { photo: photo.id, face: counts ? null : faceIndex };
  const key = faceKey(ref);
  const selected = useIsSelected(key);
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
            data-face={key}
            data-selected={selected || undefined}
            draggable
            aria-label={`${photo.fileName}, ${status}${selected ? ', selected' : ''}`}
          >
            {url !== null ? (
              <img src={url} alt="" width={72} height={72} decoding="async" draggable={false} />
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
        <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={() => onMove([ref])}>
          Move to another person…
        </Menu.Item>
        {outcome?.kind === 'acquired' && outcome.faces.length > 1 && (
          <Menu.Item leftSection={<IconFaceId size={16} />} onClick={() => onPickFace(state)}>
            Pick another face…
          </Menu.Item>
        )}
        {counts && (
          <Menu.Item
            leftSection={photo.included ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            onClick={() => setIncluded([photo.id], !photo.included)}
          >
            {photo.included ? 'Exclude' : 'Include again'}
          </Menu.Item>
        )}
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => removeFaces([ref])}
        >
          {counts ? 'Remove' : 'Take this name off'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
