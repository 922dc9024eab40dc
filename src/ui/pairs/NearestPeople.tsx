import { Button } from '@mantine/core';
import { selectNearestPeople } from '#application/selectors/people-matrix.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useScoreScale, useScoreText } from '#ui/score-scale.ts';

/**
 * The different people who are most alike, by the mean distance of their pairs: twins, relatives,
 * or one person under two names.
 */
export function NearestPeople() {
  const people = useAppState(selectNearestPeople);
  const { showPairs } = useActions();
  const scoreText = useScoreText();
  const { noun } = useScoreScale();
  if (people.length === 0) return null;
  return (
    <FigureTable
      label="Most alike people"
      columns={['Most alike', `Mean ${noun}`, 'Most alike pair', 'Pairs', 'List']}
      rows={people.map(({ left, right, mean, least, pairs }) => ({
        id: `${left}/${right}`,
        name: `${left} and ${right}`,
        cells: [
          scoreText(mean),
          scoreText(least),
          formatCount(pairs),
          <Button
            key="show"
            size="compact-xs"
            variant="default"
            aria-label={`Show the pairs of ${left} and ${right}`}
            onClick={() => showPairs({ shown: 'all', person: left, against: right })}
          >
            Show
          </Button>,
        ],
      }))}
    />
  );
}
