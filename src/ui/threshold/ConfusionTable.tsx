import { Text, Title, UnstyledButton } from '@mantine/core';
import { scaleWords } from '#domain/comparison/score-scale.ts';
import type { PairDecision } from '#domain/comparison/worst-first.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import classes from './ConfusionTable.module.css';

/** The only part that a drag draws again. */
function Count({ of }: { readonly of: keyof Confusion }) {
  const count = useAppState((state) => selectOperatingPoint(state)?.confusion[of] ?? 0);
  return <span className={classes.count}>{formatCount(count)}</span>;
}

function Cell({
  of,
  name,
  right,
  shown,
}: {
  readonly of: keyof Confusion;
  readonly name: string;
  readonly right: boolean;
  readonly shown: PairDecision;
}) {
  const isEmpty = useAppState((state) => selectOperatingPoint(state)?.confusion[of] === 0);
  const { showPairs } = useActions();
  return (
    <td className={classes.cell} data-right={right} data-empty={isEmpty || undefined}>
      <UnstyledButton className={classes.open} onClick={() => showPairs({ shown })}>
        <Count of={of} />
        <span className={classes.name}>{name}</span>
      </UnstyledButton>
    </td>
  );
}

/** What was decided against what is true, in pairs. */
export function ConfusionTable() {
  const hasPoint = useAppState((state) => selectOperatingPoint(state) !== null);
  const { below } = scaleWords(useScoreScale());
  if (!hasPoint) return null;
  return (
    <>
      <Title order={3} id="confusion-title" mb={4}>
        Confusion matrix
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        Pairs at or {below} the threshold count as a match. A click shows the pairs.
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
            <Cell of="truePositive" name="true matches" right shown="match" />
            <Cell of="falseNegative" name="missed" right={false} shown="miss" />
          </tr>
          <tr>
            <th scope="row">Different people</th>
            <Cell of="falsePositive" name="false matches" right={false} shown="false-match" />
            <Cell of="trueNegative" name="told apart" right shown="non-match" />
          </tr>
        </tbody>
      </table>
    </>
  );
}
