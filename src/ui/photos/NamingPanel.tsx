import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { selectNamings, type ShownNaming } from '#application/selectors/naming.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Sentence, useWords } from '#ui/words.tsx';
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
