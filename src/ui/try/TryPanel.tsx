import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { selectDistanceOfTwo, selectTryRefusal } from '#application/selectors/try.ts';
import { useAppState } from '#ui/app-context.ts';
import { ExploreFrame } from '#ui/graph/ExploreFrame.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { NearestPeople } from '#ui/try/NearestPeople.tsx';
import { TrySlot } from '#ui/try/TrySlot.tsx';
import { TryVerdict } from '#ui/try/TryVerdict.tsx';
import { useCamera } from '#ui/try/use-camera.ts';
import { type TriedSlot, useTriedPhoto } from '#ui/try/use-tried-photo.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './try.module.css';

type Mode = 'two' | 'set';

const MODES: readonly NamedValue<Mode>[] = [
  { value: 'two', label: 'try.twoPhotos' },
  { value: 'set', label: 'try.oneAgainstSet' },
];

function TwoFaces({ first, second }: { readonly first: TriedSlot; readonly second: TriedSlot }) {
  const { say } = useWords();
  const distanceOf = useAppState(selectDistanceOfTwo);
  const isAggregated = useAppState((state) => state.study.aggregation !== 'single');
  if (first.state.kind !== 'face' || second.state.kind !== 'face') return null;
  const distance = distanceOf(first.state, second.state);
  // For a moment after another model was chosen, until both were looked at again.
  if (distance === null) return null;
  return (
    <>
      <TryVerdict distance={distance} />
      {first.state.photo === second.state.photo && (
        <Text size="xs" c="dimmed">
          {say('try.sameFile')}
        </Text>
      )}
      {isAggregated && (
        <Text size="xs" c="dimmed">
          {say('try.aggregated')}
        </Text>
      )}
    </>
  );
}

function Places() {
  const { say } = useWords();
  const first = useTriedPhoto();
  const second = useTriedPhoto();
  const camera = useCamera();
  const [mode, setMode] = useState<Mode>('two');
  const [cameraOf, setCameraOf] = useState<'first' | 'second'>('first');
  const take = (slot: TriedSlot, other: TriedSlot) => (files: readonly File[]) => {
    const [file, next] = files;
    if (file !== undefined) slot.take(file);
    if (next !== undefined && mode === 'two') other.take(next);
  };
  const changeMode = (next: Mode): void => {
    if (next === 'set') second.clear();
    if (cameraOf === 'second') camera.stop();
    setMode(next);
  };
  const places = [
    {
      id: 'first' as const,
      place: mode === 'two' ? ('first' as const) : ('only' as const),
      slot: first,
      other: second,
    },
    { id: 'second' as const, place: 'second' as const, slot: second, other: first },
  ];
  return (
    <>
      <Choice
        label={say('try.compare')}
        value={mode}
        options={labelled(say, MODES)}
        onChange={changeMode}
      />
      <Group className={classes['slots'] ?? ''} align="flex-start" gap="lg" my="md">
        {places.slice(0, mode === 'two' ? 2 : 1).map(({ id, place, slot, other }) => (
          <TrySlot
            key={id}
            place={place}
            slot={slot}
            onFiles={take(slot, other)}
            camera={camera}
            hasCamera={cameraOf === id}
            onCamera={() => {
              setCameraOf(id);
              camera.start();
            }}
          />
        ))}
      </Group>
      {mode === 'two' ? (
        <TwoFaces first={first} second={second} />
      ) : (
        first.state.kind === 'face' && <NearestPeople face={first.state} />
      )}
    </>
  );
}

/**
 * The threshold on photos that are not part of the set: they go through the same pipeline, and are
 * gone when the panel closes.
 */
export function TryPanel() {
  const { say, text } = useWords();
  const refusal = useAppState(selectTryRefusal);
  return (
    <ExploreFrame
      title={say('try.title')}
      hint={say('try.hint')}
      refusal={refusal === null ? null : text(refusal)}
    >
      <Places />
    </ExploreFrame>
  );
}
