import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowRight,
  IconEye,
  IconEyeOff,
  IconFaceId,
  IconHourglass,
  IconMoodOff,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import type { LabelledFace, PhotoState } from '#application/selectors/faces.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useFaceUrl } from '#ui/app-context.ts';
import { faceKey, useIsSelected } from '#ui/photos/selection.ts';
import { useWords } from '#ui/words.tsx';
import { message, type Message } from '#words/message.ts';
import classes from './FaceTile.module.css';

interface FaceTileProps {
  readonly state: LabelledFace;
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onPickFace: (state: PhotoState) => void;
}

function statusOf({ photo, outcome, counts, faceIndex }: LabelledFace): Message {
  if (!photo.included) return message('face.excluded');
  if (outcome === null) return message('face.waiting');
  if (outcome.kind === 'failed') return message('face.none');
  if (outcome.kind === 'unprocessed') return message('face.notProcessed');
  const faces = outcome.faces.length;
  if (!counts) return message('face.placeOf', { place: (faceIndex ?? 0) + 1, faces });
  return faces > 1 ? message('face.oneOf', { faces }) : message('face.found');
}

/**
 * One photo as the aligned face that the model sees, with what can be done to it in a menu. There
 * are thousands of tiles: each is a button and a picture, and gets its menu when the pointer or the
 * focus first comes to it.
 */
export const FaceTile = memo(function FaceTile({ state, onMove, onPickFace }: FaceTileProps) {
  const { say, text } = useWords();
  const faceUrl = useFaceUrl();
  const { photo, outcome, faceIndex, counts } = state;
  const ref: FaceRef = { photo: photo.id, face: counts ? null : faceIndex };
  const key = faceKey(ref);
  const selected = useIsSelected(key);
  const button = useRef<HTMLButtonElement>(null);
  const [reached, setReached] = useState(false);
  const [opened, setOpened] = useState(false);
  /**
   * A press outside closes the menu, and its tile is outside: the click that follows must not open
   * it again.
   */
  const wasOpen = useRef(false);
  const url = faceIndex === null ? null : faceUrl(photo.id, faceIndex);
  const status = text(statusOf(state));
  const reach = (): void => setReached(true);
  return (
    <div className={classes.place} onPointerEnter={reach} onFocus={reach}>
      <UnstyledButton
        ref={button}
        className={classes.tile}
        data-excluded={!photo.included || undefined}
        data-face={key}
        data-selected={selected || undefined}
        draggable
        title={`${photo.path} (${status})`}
        aria-label={
          selected
            ? say('face.selected', { file: photo.fileName, status })
            : `${photo.fileName}, ${status}`
        }
        aria-haspopup="menu"
        aria-expanded={opened}
        onPointerDown={() => {
          wasOpen.current = opened;
        }}
        onClick={() => {
          setReached(true);
          setOpened(!wasOpen.current);
          wasOpen.current = false;
        }}
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
      {(reached || opened) && (
        <FaceMenu
          state={state}
          face={ref}
          opened={opened}
          onChange={setOpened}
          onMove={onMove}
          onPickFace={onPickFace}
        />
      )}
    </div>
  );
});

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
function FaceMenu({ state, face, opened, onChange, onMove, onPickFace }: FaceMenuProps) {
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
