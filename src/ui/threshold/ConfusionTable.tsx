import { Text, Title } from '@mantine/core';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import classes from './ConfusionTable.module.css';

function Cell({
  count,
  name,
  right,
}: {
  readonly count: number;
  readonly name: string;
  readonly right: boolean;
}) {
  return (
    <td className={classes.cell} data-right={right} data-empty={count === 0 || undefined}>
      <span className={classes.count}>{formatCount(count)}</span>
      <span className={classes.name}>{name}</span>
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
        Pairs at or below the threshold count as a match.
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
            <Cell count={truePositive} name="true matches" right />
            <Cell count={falseNegative} name="missed" right={false} />
          </tr>
          <tr>
            <th scope="row">Different people</th>
            <Cell count={falsePositive} name="false matches" right={false} />
            <Cell count={trueNegative} name="told apart" right />
          </tr>
        </tbody>
      </table>
    </>
  );
}
