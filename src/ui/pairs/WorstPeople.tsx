import { Button, Text } from '@mantine/core';
import { selectErrorTally, selectWorstPeople } from '#application/selectors/person-errors.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useStepwise } from '#ui/parts/use-stepwise.ts';
import { useWords } from '#ui/words.tsx';

/** The people in most of the wrong pairs, as the threshold moves. */
export function WorstPeople() {
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
