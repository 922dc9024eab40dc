import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { selectNearestPeople } from '#application/selectors/people-matrix.ts';
import { selectErrorTally, selectWorstPeople } from '#application/selectors/person-figures.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useStepwise } from '#ui/parts/use-stepwise.ts';
import { useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './PeopleSummary.module.css';

type Summary = 'errors' | 'alike';

const SUMMARIES: readonly NamedValue<Summary>[] = [
  { value: 'errors', label: 'matrix.mostErrors' },
  { value: 'alike', label: 'matrix.mostAlike' },
];

/**
 * The matrix person by person: who is in most errors, or who is most like whom. Keeps its height
 * while the threshold moves.
 */
export function PeopleSummary() {
  const { say } = useWords();
  const [summary, setSummary] = useState<Summary>('errors');
  return (
    <div className={classes.summary}>
      <Choice
        label={say('matrix.peopleBy')}
        value={summary}
        options={labelled(say, SUMMARIES)}
        onChange={setSummary}
      />
      <div className={classes.table}>
        {summary === 'errors' ? <WorstPeople /> : <NearestPeople />}
      </div>
    </div>
  );
}

/**
 * The different people who are most alike, by the mean distance of their pairs: twins, relatives,
 * or one person under two names.
 */
function NearestPeople() {
  const { say } = useWords();
  const people = useAppState(selectNearestPeople);
  const { showPairs } = useActions();
  const scoreText = useScoreText();
  const { noun } = useScoreScale();
  if (people.length === 0) return null;
  return (
    <FigureTable
      label={say('matrix.peopleAlike')}
      columns={[
        say('matrix.mostAlike'),
        say('matrix.mean', { noun }),
        say('matrix.alikePair'),
        say('matrix.pairs'),
        say('matrix.list'),
      ]}
      rows={people.map(({ left, right, mean, least, pairs }) => ({
        id: `${left}/${right}`,
        name: say('matrix.twoPeople', { left, right }),
        cells: [
          scoreText(mean),
          scoreText(least),
          formatCount(pairs),
          <Button
            key="show"
            size="compact-xs"
            variant="default"
            aria-label={say('matrix.showOfTwo', { left, right })}
            onClick={() => showPairs({ shown: 'all', person: left, against: right })}
          >
            {say('matrix.show')}
          </Button>,
        ],
      }))}
    />
  );
}

/** The people in most of the wrong pairs, as the threshold moves. */
function WorstPeople() {
  const { say } = useWords();
  const tally = useStepwise(useAppState(selectErrorTally));
  const people = useAppState((state) => selectWorstPeople(state, tally));
  const { showPairs } = useActions();
  if (tally === null) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {say('matrix.counting')}
      </Text>
    );
  }
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {say('matrix.nobodyWrong')}
      </Text>
    );
  }
  return (
    <FigureTable
      label={say('matrix.peopleWithErrors')}
      columns={[
        say('matrix.mostErrors'),
        say('matrix.missed'),
        say('matrix.falseMatches'),
        say('matrix.list'),
      ]}
      rows={people.map(({ label, missed, falseMatches }) => ({
        id: label,
        name: label,
        cells: [
          formatCount(missed),
          formatCount(falseMatches),
          <Button
            key="show"
            size="compact-xs"
            variant="default"
            aria-label={say('matrix.showWrongOf', { person: label })}
            onClick={() => showPairs({ shown: 'wrong', person: label })}
          >
            {say('matrix.show')}
          </Button>,
        ],
      }))}
    />
  );
}
