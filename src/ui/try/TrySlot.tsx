import { Button, Group, Loader, Text } from '@mantine/core';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useServices } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import type { Camera } from '#ui/try/use-camera.ts';
import type { TriedSlot } from '#ui/try/use-tried-photo.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './try.module.css';

type Place = 'only' | 'first' | 'second';

const PLACES: Readonly<Record<Place, Readonly<Record<'name' | 'choose' | 'camera', PlainCode>>>> = {
  only: { name: 'try.photo', choose: 'try.choosePhoto', camera: 'try.cameraForPhoto' },
  first: { name: 'try.first', choose: 'try.chooseFirst', camera: 'try.cameraForFirst' },
  second: { name: 'try.second', choose: 'try.chooseSecond', camera: 'try.cameraForSecond' },
};

interface TrySlotProps {
  readonly place: Place;
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
  const { say } = useWords();
  const { place, slot, onFiles, hasCamera, onCamera } = props;
  const words = PLACES[place];
  const name = say(words.name);
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
          <video ref={show} muted playsInline aria-label={say('try.live')} />
        ) : (
          <Face slot={slot} />
        )}
      </div>
      {isLive ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => void shoot()}>
            {say('try.shoot')}
          </Button>
          <Button size="xs" variant="default" onClick={stop}>
            {say('try.stopCamera')}
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          <FilePicker
            label={say(words.choose)}
            icon={<IconPhotoPlus size={18} aria-hidden />}
            accept="image/*"
            onFiles={onFiles}
          />
          <Button
            size="sm"
            variant="default"
            leftSection={<IconCamera size={18} aria-hidden />}
            loading={hasCamera && state.kind === 'asking'}
            aria-label={say(words.camera)}
            onClick={onCamera}
          >
            {say('try.camera')}
          </Button>
        </Group>
      )}
      <div className={classes['said']} role="status">
        <SlotWords slot={slot} />
        {hasCamera && state.kind === 'refused' && (
          <Text size="xs">
            {say(state.text)} {say(state.remedy)}
          </Text>
        )}
      </div>
    </section>
  );
}

function Face({ slot: { state } }: { readonly slot: TriedSlot }) {
  const { say } = useWords();
  const { pictures } = useServices();
  if (state.kind === 'looking') return <Loader size="sm" aria-label={say('try.looking')} />;
  if (state.kind !== 'face') return null;
  const url = pictures.faceUrl(state.photo, state.faceIndex, state.pipeline);
  return url === null ? null : <img src={url} alt={say('try.faceOf', { file: state.fileName })} />;
}

function SlotWords({ slot: { state } }: { readonly slot: TriedSlot }) {
  const { say, text } = useWords();
  switch (state.kind) {
    case 'empty':
      return null;
    case 'looking':
      return <Text size="xs">{say('try.lookingIn', { file: state.fileName })}</Text>;
    case 'refused':
      return (
        <Text size="xs" c="red">
          {text(state.text)} {text(state.remedy)}
        </Text>
      );
    case 'face':
      return (
        <Text size="xs" c="dimmed">
          {state.faces > 1
            ? say('try.severalFaces', { file: state.fileName, faces: state.faces })
            : state.fileName}
        </Text>
      );
  }
}
