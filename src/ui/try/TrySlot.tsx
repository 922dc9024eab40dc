import { Button, Group, Loader, Text } from '@mantine/core';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useServices } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import type { Camera } from '#ui/try/use-camera.ts';
import type { TriedSlot } from '#ui/try/use-tried-photo.ts';
import classes from './try.module.css';

interface TrySlotProps {
  /** As in "First photo". */
  readonly name: string;
  readonly slot: TriedSlot;
  /** Files beyond the first go to the other place. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly camera: Camera;
  /** Whether this place has the camera. */
  readonly hasCamera: boolean;
  readonly onCamera: () => void;
}

/** A place for one photo: from a file or from the camera, with the face that was found in it. */
export function TrySlot(props: TrySlotProps) {
  const { name, slot, onFiles, hasCamera, onCamera } = props;
  const { state, show, stop, capture } = props.camera;
  const isLive = hasCamera && state.kind === 'on';
  const shoot = async (): Promise<void> => {
    const file = await capture();
    if (file !== null) slot.take(file);
  };
  return (
    <section className={classes['slot']} aria-label={name}>
      <Text fw={600} size="sm">
        {name}
      </Text>
      <div className={classes['picture']}>
        {isLive ? (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- a mirror, without sound
          <video ref={show} muted playsInline aria-label="What the camera sees" />
        ) : (
          <Face slot={slot} />
        )}
      </div>
      {isLive ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => void shoot()}>
            Take the picture
          </Button>
          <Button size="xs" variant="default" onClick={stop}>
            Stop camera
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          <FilePicker
            label={`Choose ${name.toLowerCase()}`}
            icon={<IconPhotoPlus size={18} aria-hidden />}
            accept="image/*"
            onFiles={onFiles}
          />
          <Button
            size="sm"
            variant="default"
            leftSection={<IconCamera size={18} aria-hidden />}
            loading={hasCamera && state.kind === 'asking'}
            aria-label={`Use the camera for the ${name.toLowerCase()}`}
            onClick={onCamera}
          >
            Camera
          </Button>
        </Group>
      )}
      <div className={classes['said']} role="status">
        <SlotWords slot={slot} />
        {hasCamera && state.kind === 'refused' && (
          <Text size="xs">
            {state.text} {state.remedy}
          </Text>
        )}
      </div>
    </section>
  );
}

function Face({ slot: { state } }: { readonly slot: TriedSlot }) {
  const { pictures } = useServices();
  if (state.kind === 'looking') return <Loader size="sm" aria-label="Looking for the face" />;
  if (state.kind !== 'face') return null;
  const url = pictures.faceUrl(state.photo, state.faceIndex, state.pipeline);
  return url === null ? null : <img src={url} alt={`Face found in ${state.fileName}`} />;
}

function SlotWords({ slot: { state } }: { readonly slot: TriedSlot }) {
  switch (state.kind) {
    case 'empty':
      return null;
    case 'looking':
      return <Text size="xs">Looking for the face in {state.fileName}…</Text>;
    case 'refused':
      return (
        <Text size="xs" c="red">
          {state.text} {state.remedy}
        </Text>
      );
    case 'face':
      return (
        <Text size="xs" c="dimmed">
          {state.fileName}
          {state.faces > 1 &&
            `: ${state.faces} faces were found; the largest near the middle is compared.`}
        </Text>
      );
  }
}
