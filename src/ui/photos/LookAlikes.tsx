import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { selectLookAlikes, type ShownLookAlike } from '#application/selectors/look-alikes.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Sentence, useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './NamingPanel.module.css';

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
