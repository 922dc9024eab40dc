import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { selectLookAlikes, type ShownLookAlike } from '#application/selectors/look-alikes.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import classes from './NamingPanel.module.css';

const FIRST = 5;

const DIFFERENCES: Readonly<Record<ShownLookAlike['differ'], string>> = {
  accents: 'the same but for accents',
  letters: 'letters of two alphabets that look the same',
  order: 'the same words in another order or joined',
  typing: 'one letter apart',
};

/** Names that may be of one person: each pair is merged with one click, or kept. */
export function LookAlikes() {
  const found = useAppState(selectLookAlikes);
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <section aria-label="Names that look alike">
      <Alert
        role="group"
        color="blue"
        title={`${countOf(found.length, 'pair of names looks', 'pairs of names look')} alike`}
      >
        <ul className={classes.list}>
          {shown.map((pair) => (
            <Row key={pair.key} pair={pair} />
          ))}
        </ul>
        {shown.length < found.length && (
          <Button size="xs" variant="subtle" mt="xs" onClick={() => setAll(true)}>
            Show all {found.length}
          </Button>
        )}
      </Alert>
    </section>
  );
}

function Row({ pair }: { readonly pair: ShownLookAlike }) {
  const { renamePerson, dismissFinding } = useActions();
  const { first, second, counts, differ, finding } = pair;
  return (
    <li className={classes.row}>
      <Text size="sm" className={classes.words}>
        <b>{first}</b> ({countOf(counts[0], 'photo', 'photos')}) and <b>{second}</b> (
        {countOf(counts[1], 'photo', 'photos')}): {DIFFERENCES[differ]}.
      </Text>
      <Group gap={6} wrap="nowrap">
        <Button
          size="xs"
          aria-label={`Merge ${second} into ${first}`}
          onClick={() => renamePerson(second, first)}
        >
          Merge
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Keep as is: ${first} and ${second}`}
          onClick={() => dismissFinding(finding)}
        >
          Keep as is
        </Button>
      </Group>
    </li>
  );
}
