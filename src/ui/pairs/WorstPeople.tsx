import { Button, Text } from '@mantine/core';
import { selectErrorTally, selectWorstPeople } from '#application/selectors/person-errors.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useStepwise } from '#ui/parts/use-stepwise.ts';

/** The people in most of the wrong pairs, as the threshold moves. */
export function WorstPeople() {
  const tally = useStepwise(useAppState(selectErrorTally));
  const people = useAppState((state) => selectWorstPeople(state, tally));
  const { showPairs } = useActions();
  if (tally === null) {
    return (
      <Text size="sm" c="dimmed" role="status">
        Counting who is in wrong pairs…
      </Text>
    );
  }
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nobody is in a wrong pair at this threshold.
      </Text>
    );
  }
  return (
    <FigureTable
      label="People with most errors"
      columns={['Most errors', 'Not matched', 'Wrongly matched', 'List']}
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
            aria-label={`Show the wrong pairs of ${label}`}
            onClick={() => showPairs({ shown: 'wrong', person: label })}
          >
            Show
          </Button>,
        ],
      }))}
    />
  );
}
