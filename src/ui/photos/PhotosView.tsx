import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type PhotoState,
  selectPhotoStates,
  selectWaitingPhotos,
} from '#application/selectors/faces.ts';
import { selectProtocolRows } from '#application/selectors/inputs.ts';
import { type Person, selectPeople, selectUnlabelled } from '#application/selectors/people.ts';
import { selectReadiness } from '#application/selectors/readiness.ts';
import type { FaceRef } from '#application/state/study.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { ImportCard } from '#ui/import/ImportCard.tsx';
import { AddPhotos } from '#ui/photos/AddPhotos.tsx';
import { ArchiveNames, LookAlikes, NamingPanel } from '#ui/photos/NamingPanel.tsx';
import { DoctorPanel } from '#ui/photos/DoctorPanel.tsx';
import { FaceChoice } from '#ui/photos/FaceChoice.tsx';
import { JobProgress } from '#ui/photos/JobProgress.tsx';
import { MovePhotoDialog } from '#ui/photos/MovePhotoDialog.tsx';
import { PersonCard, UnlabelledCard } from '#ui/photos/PersonCard.tsx';
import { PickFaceDialog } from '#ui/photos/PickFaceDialog.tsx';
import { ProblemList } from '#ui/photos/ProblemList.tsx';
import { clearSelection, createSelection, SelectionContext } from '#ui/photos/selection.ts';
import { SelectionBar } from '#ui/photos/SelectionBar.tsx';
import { type BoardActions, useFaceBoard } from '#ui/photos/use-face-board.ts';
import { Welcome } from '#ui/photos/Welcome.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './PhotosView.module.css';

/** The set of photos: who is in it, what came of each photo, and what needs a look. */
export function PhotosView() {
  const { say, text } = useWords();
  const states = useAppState(selectPhotoStates);
  const people = useAppState(selectPeople);
  const unlabelled = useAppState(selectUnlabelled);
  const waiting = useAppState(selectWaitingPhotos);
  const job = useAppState((state) => state.session.job);
  const engine = useAppState((state) => state.session.engine);
  const { resume, moveFaces, removeFaces, toggleIncluded } = useActions();
  const [moving, setMoving] = useState<readonly FaceRef[]>([]);
  const [selection] = useState(createSelection);
  const board = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<PhotoId | null>(null);
  const boardActions = useMemo((): BoardActions => {
    const thenClear =
      (act: (faces: readonly FaceRef[]) => void) =>
      (faces: readonly FaceRef[]): void => {
        act(faces);
        clearSelection(selection);
      };
    return {
      onMove: setMoving,
      onDropOn: (faces, person) => thenClear(() => moveFaces(faces, person))(faces),
      onExclude: thenClear((faces) => toggleIncluded(faces.map(({ photo }) => photo))),
      onRemove: thenClear(removeFaces),
    };
  }, [selection, moveFaces, removeFaces, toggleIncluded]);
  useFaceBoard(board, selection, boardActions);
  const cards = useCardsGradually(people);
  const onPickFace = useCallback((state: PhotoState) => setPicking(state.photo.id), []);
  const find = (id: PhotoId | null): PhotoState | null =>
    id === null ? null : (states.find(({ photo }) => photo.id === id) ?? null);

  return (
    <Stack gap="md">
      <ImportCard />
      {states.length === 0 ? (
        <Welcome busy={job !== null} />
      ) : (
        <Group gap="sm" justify="space-between">
          <Group gap="sm">
            <AddPhotos busy={job !== null} withSample={false} />
          </Group>
          <NextStep />
        </Group>
      )}
      {engine.kind === 'failed' && (
        <Alert color="red" title={say('photos.engineFailed')} role="alert">
          {text(engine.reason)}
          <Group mt="sm">
            <Button size="xs" onClick={() => void resume()}>
              {say('photos.tryAgain')}
            </Button>
          </Group>
        </Alert>
      )}
      <JobProgress />
      {job === null && waiting.length > 0 && engine.kind !== 'failed' && (
        <Alert color="gray" title={say('photos.waiting', { photos: waiting.length })}>
          <Group mt="xs">
            <Button size="xs" onClick={() => void resume()}>
              {say('photos.resume')}
            </Button>
          </Group>
        </Alert>
      )}
      {states.some(({ photo }) => photo.simulated) && (
        <Alert color="blue" title={say('photos.simulated')}>
          {say('photos.simulatedHow')}
        </Alert>
      )}
      <ProtocolNotice />
      <ArchiveNames />
      <NamingPanel />
      <LookAlikes />
      <FaceChoice />
      <DoctorPanel onMove={setMoving} />
      <ProblemList onMove={(photo) => setMoving([{ photo, face: null }])} onPickFace={setPicking} />
      <SelectionContext value={selection}>
        <Stack gap="md" ref={board}>
          <UnlabelledCard photos={unlabelled} onMove={setMoving} onPickFace={onPickFace} />
          <div className={classes.people}>
            {cards.map(({ person, shown }) => (
              <PersonCard
                key={person.key}
                person={person}
                shown={shown}
                onMove={setMoving}
                onPickFace={onPickFace}
              />
            ))}
          </div>
          {people.length > 0 && (
            <Text size="xs" c="dimmed">
              {say('photos.keys')}
            </Text>
          )}
          <SelectionBar {...boardActions} />
        </Stack>
      </SelectionContext>
      <MovePhotoDialog
        faces={moving}
        onClose={() => {
          setMoving([]);
          clearSelection(selection);
        }}
      />
      <PickFaceDialog state={find(picking)} onClose={() => setPicking(null)} />
    </Stack>
  );
}

/**
 * Leads on to the threshold as soon as there is one to look at, and says what is missing until
 * then.
 */
function NextStep() {
  const { say, text } = useWords();
  const readiness = useAppState(selectReadiness);
  const job = useAppState((state) => state.session.job);
  const { showView } = useActions();
  if (readiness.ready) {
    return (
      <Button
        rightSection={<IconArrowRight size={18} aria-hidden />}
        variant={job === null ? 'filled' : 'light'}
        onClick={() => showView('threshold')}
      >
        {say('photos.seeThreshold')}
      </Button>
    );
  }
  if (job !== null) return null;
  return (
    <Text size="sm" c="dimmed" maw={420}>
      {text(readiness.reason)}
    </Text>
  );
}

/** Says that a list decides which pairs are compared, and leads back to all of them. */
function ProtocolNotice() {
  const { say } = useWords();
  const rows = useAppState(selectProtocolRows);
  const { compareAllPairs } = useActions();
  if (rows === null) return null;
  return (
    <Alert color="blue" title={say('protocol.title', { file: rows.fileName })}>
      <Text size="sm">
        {say('protocol.found', { found: rows.found, listed: rows.listed })}
        {rows.found < rows.listed && ` ${say('protocol.waiting')}`}
      </Text>
      <Group mt="xs">
        <Button size="xs" onClick={compareAllPairs}>
          {say('protocol.compareAll')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Tiles that are drawn in one go: about 20 ms on a slow computer. */
const STEP = 24;

/** A card with as many of the person's faces as are drawn so far, one or more. */
export interface Card {
  readonly person: Person;
  readonly shown: number;
}

/**
 * The cards of the first few faces at once, and more with every frame, so that neither 500 photos
 * dropped at once nor coming back to them holds the page up. What is drawn once stays.
 */
function useCardsGradually(people: readonly Person[]): readonly Card[] {
  const [drawn, setDrawn] = useState(STEP);
  const total = useMemo(() => people.reduce((sum, { photos }) => sum + photos.length, 0), [people]);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return useMemo(() => firstCards(people, drawn), [people, drawn]);
}

function firstCards(people: readonly Person[], faces: number): readonly Card[] {
  const cards: Card[] = [];
  let left = faces;
  for (const person of people) {
    if (left <= 0) break;
    const shown = Math.min(left, person.photos.length);
    cards.push({ person, shown });
    left -= shown;
  }
  return cards;
}
