import { Button } from '@mantine/core';
import { selectNearestPeople } from '#application/selectors/people-matrix.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/**
 * The different people who are most alike, by the mean distance of their pairs: twins, relatives,
 * or one person under two names.
 */
export function NearestPeople() {
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
