import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  type ArchiveNamesShown,
  selectArchiveNames,
} from '#application/selectors/archive-names.ts';
import {
  selectLookAlikes,
  selectNamings,
  type ShownLookAlike,
  type ShownNaming,
} from '#application/selectors/naming.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Sentence, useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';
import classes from './NamingPanel.module.css';

/**
 * How the names of the last drop were understood, as a sentence with an example; the other ways to
 * read them are one click away.
 */
export function NamingPanel() {
  const { say } = useWords();
  const namings = useAppState(selectNamings);
  const { acceptNaming } = useActions();
  const [asked, setAsked] = useState(false);
  if (namings === null) return null;
  const { isOpen, used, others } = namings;
  const showsOthers = isOpen || asked;
  const close = (): void => {
    setAsked(false);
    acceptNaming();
  };
  return (
    <section aria-label={say('naming.label')}>
      <Alert
        role="group"
        color={isOpen ? 'blue' : 'gray'}
        title={isOpen || used === null ? say('naming.question') : sentence(say, used)}
        withCloseButton={!isOpen}
        closeButtonLabel={say('naming.close')}
        onClose={close}
      >
        {!isOpen && used !== null && <Example naming={used} />}
        {showsOthers && (
          <ul className={classes.list} aria-label={say('naming.ways')}>
            {others.map((naming) => (
              <OtherNaming key={naming.id} naming={naming} onChosen={() => setAsked(false)} />
            ))}
          </ul>
        )}
        {!isOpen && (
          <Group gap="xs" mt="xs">
            <Button size="xs" onClick={close}>
              {say('naming.right')}
            </Button>
            {others.length > 0 && (
              <Button
                size="xs"
                variant="default"
                aria-expanded={asked}
                onClick={() => setAsked(!asked)}
              >
                {say('naming.otherWay')}
              </Button>
            )}
          </Group>
        )}
      </Alert>
    </section>
  );
}

function OtherNaming({
  naming,
  onChosen,
}: {
  readonly naming: ShownNaming;
  readonly onChosen: () => void;
}) {
  const { say } = useWords();
  const { chooseNaming } = useActions();
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text size="sm">
          {sentence(say, naming)}
          {naming.people > 0 && (
            <>
              {' '}
              <Sentence code="naming.people" params={{ people: naming.people }} />
            </>
          )}
        </Text>
        <Example naming={naming} />
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={say('naming.useNamed', { naming: sentence(say, naming) })}
        onClick={() => {
          chooseNaming(naming.id);
          onChosen();
        }}
      >
        {say('naming.use')}
      </Button>
    </li>
  );
}

/** "Folder 2 of 3 names the person: 001, 002 and 9 more." */
function sentence(say: Words['say'], { source, names, people }: ShownNaming): string {
  return people === 0
    ? say('naming.withoutNames', { source })
    : say('naming.names', { source, names: names.join(', '), more: people - names.length });
}

function Example({ naming: { example } }: { readonly naming: ShownNaming }) {
  if (example === null) return null;
  return (
    <Text size="xs" c="dimmed" className={classes.example}>
      {example.before}
      <mark>{example.name}</mark>
      {example.after}
    </Text>
  );
}

const FIRST = 5;

const DIFFERENCES: Readonly<Record<ShownLookAlike['differ'], PlainCode>> = {
  accents: 'lookAlikes.accents',
  letters: 'lookAlikes.letters',
  order: 'lookAlikes.order',
  typing: 'lookAlikes.typing',
};

/** Names that may be of one person: each pair is merged with one click, or kept. */
export function LookAlikes() {
  const { say } = useWords();
  const found = useAppState(selectLookAlikes);
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <section aria-label={say('lookAlikes.label')}>
      <Alert role="group" color="blue" title={say('lookAlikes.count', { pairs: found.length })}>
        <ul className={classes.list}>
          {shown.map((pair) => (
            <Row key={pair.key} pair={pair} />
          ))}
        </ul>
        {shown.length < found.length && (
          <Button size="xs" variant="subtle" mt="xs" onClick={() => setAll(true)}>
            {say('photos.showAll', { rows: found.length })}
          </Button>
        )}
      </Alert>
    </section>
  );
}

function Row({ pair }: { readonly pair: ShownLookAlike }) {
  const { say } = useWords();
  const { renamePerson, dismissFinding } = useActions();
  const { first, second, counts, differ, finding } = pair;
  return (
    <li className={classes.row}>
      <Text size="sm" className={classes.words}>
        <Sentence
          code="lookAlikes.pair"
          params={{
            first,
            firstPhotos: counts[0],
            second,
            secondPhotos: counts[1],
            difference: say(DIFFERENCES[differ]),
          }}
        />
      </Text>
      <Group gap={6} wrap="nowrap">
        <Button
          size="xs"
          aria-label={say('lookAlikes.mergeNamed', { first, second })}
          onClick={() => renamePerson(second, first)}
        >
          {say('person.merge')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={say('lookAlikes.keepNamed', { first, second })}
          onClick={() => dismissFinding(finding)}
        >
          {say('finding.keep')}
        </Button>
      </Group>
    </li>
  );
}

/**
 * How names in archives were read that do not say it themselves, with the other ways to read them
 * one click away.
 */
export function ArchiveNames() {
  const archives = useAppState(selectArchiveNames);
  return archives.map((names) => <ArchiveNotice key={names.archive} names={names} />);
}

function ArchiveNotice({ names }: { readonly names: ArchiveNamesShown }) {
  const { say } = useWords();
  const { archive, isSure, used, readings } = names;
  const { acceptArchiveNames, rereadArchiveNames } = useActions();
  const [isOpen, setOpen] = useState(!isSure);
  const current = readings.find(({ encoding }) => encoding === used);
  const fileName = archive.slice(archive.lastIndexOf('/') + 1);
  const accept = (): void => acceptArchiveNames(archive);
  return (
    <Alert
      color="gray"
      title={
        isSure
          ? say('archive.wereReadAs', { file: fileName, encoding: current?.name ?? '' })
          : say('archive.whichNames', { file: fileName })
      }
      withCloseButton
      closeButtonLabel={say('archive.right', { file: fileName })}
      onClose={accept}
    >
      {isOpen ? (
        <Radio.Group
          value={used}
          onChange={(encoding) => rereadArchiveNames(archive, encoding)}
          label={say('archive.readAs', { file: fileName })}
          description={say('archive.notSaid')}
        >
          <Stack gap={6} mt="xs">
            {readings.map(({ encoding, name, examples }) => (
              <Radio
                key={encoding}
                value={encoding}
                label={examples.join(', ')}
                description={name}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Text size="sm">{current?.examples.join(', ')}</Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" aria-label={say('archive.rightIn', { file: fileName })} onClick={accept}>
          {say('naming.right')}
        </Button>
        {!isOpen && readings.length > 1 && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {say('archive.readOtherwise')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
