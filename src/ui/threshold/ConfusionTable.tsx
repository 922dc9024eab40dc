import { Text, Title, UnstyledButton } from '@mantine/core';
import type { PairDecision } from '#domain/comparison/worst-first.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import classes from './ConfusionTable.module.css';

function Cell({
  count,
  name,
  right,
  shown,
}: {
  readonly count: number;
  readonly name: string;
  readonly right: boolean;
  readonly shown: PairDecision;
}) {
  const { showPairs } = useActions();
  return (
    <td className={classes.cell} data-right={right} data-empty={count === 0 || undefined}>
      <UnstyledButton className={classes.open} onClick={() => showPairs({ shown })}>
        <span className={classes.count}>{formatCount(count)}</span>
        <span className={classes.name}>{name}</span>
      </UnstyledButton>
    </td>
  );
}

/** What was decided against what is true, in pairs. */
export function ConfusionTable() {
  const point = useAppState(selectOperatingPoint);
  if (point === null) return null;
  const { truePositive, falsePositive, falseNegative, trueNegative } = point.confusion;
  return (
    <>
      <Title order={3} id="confusion-title" mb={4}>
        Confusion matrix
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        Pairs at or below the threshold count as a match. A click shows the pairs.
      </Text>
      <table className={classes.table} aria-label="Confusion matrix">
        <thead>
          <tr>
            <td />
            <th scope="col">Match</th>
            <th scope="col">No match</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Same person</th>
            <Cell count={truePositive} name="true matches" right shown="match" />
            <Cell count={falseNegative} name="missed" right={false} shown="miss" />
          </tr>
          <tr>
            <th scope="row">Different people</th>
            <Cell count={falsePositive} name="false matches" right={false} shown="false-match" />
            <Cell count={trueNegative} name="told apart" right shown="non-match" />
          </tr>
        </tbody>
      </table>
    </>
  );
}
