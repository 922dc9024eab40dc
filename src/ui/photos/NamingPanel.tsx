import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { selectNamings, type ShownNaming } from '#application/selectors/naming.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import classes from './NamingPanel.module.css';

/**
 * How the names of the last drop were understood, as a sentence with an example; the other ways to
 * read them are one click away.
 */
export function NamingPanel() {
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
    <section aria-label="How names were read">
      <Alert
        role="group"
        color={isOpen ? 'blue' : 'gray'}
        title={
          isOpen || used === null
            ? 'Who is in these photos? Choose how to read the names'
            : sentence(used)
        }
        withCloseButton={!isOpen}
        closeButtonLabel="Close how names were read"
        onClose={close}
      >
        {!isOpen && used !== null && <Example naming={used} />}
        {showsOthers && (
          <ul className={classes.list} aria-label="Ways to read the names">
            {others.map((naming) => (
              <OtherNaming key={naming.id} naming={naming} onChosen={() => setAsked(false)} />
            ))}
          </ul>
        )}
        {!isOpen && (
          <Group gap="xs" mt="xs">
            <Button size="xs" onClick={close}>
              The names are right
            </Button>
            {others.length > 0 && (
              <Button
                size="xs"
                variant="default"
                aria-expanded={asked}
                onClick={() => setAsked(!asked)}
              >
                Read them another way
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
  const { chooseNaming } = useActions();
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text size="sm">
          {sentence(naming)}
          {naming.people > 0 && <b> {countOf(naming.people, 'person', 'people')}</b>}
        </Text>
        <Example naming={naming} />
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`Use this: ${sentence(naming)}`}
        onClick={() => {
          chooseNaming(naming.id);
          onChosen();
        }}
      >
        Use this
      </Button>
    </li>
  );
}

/** "Folder 2 of 3 names the person: 001, 002 and 9 more." */
function sentence({ told, names, people }: ShownNaming): string {
  if (people === 0) return `${told}: they are left without names, to be typed in.`;
  const more = people - names.length;
  return `${told}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
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
