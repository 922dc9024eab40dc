import { Text, Title, UnstyledButton } from '@mantine/core';
import type { PairDecision } from '#domain/comparison/worst-first.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
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
  const { polarity } = useScoreScale();
  const { say } = useWords();
  if (!hasPoint) return null;
  return (
    <>
      <Title order={3} id="confusion-title" mb={4}>
        {say('threshold.confusion')}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('threshold.confusionHint', { polarity })}
      </Text>
      <table className={classes.table} aria-label={say('threshold.confusion')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('threshold.match')}</th>
            <th scope="col">{say('threshold.noMatch')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('comparison.samePerson')}</th>
            <Cell of="truePositive" name={say('threshold.cellTrueMatches')} right shown="match" />
            <Cell
              of="falseNegative"
              name={say('threshold.cellMissed')}
              right={false}
              shown="miss"
            />
          </tr>
          <tr>
            <th scope="row">{say('comparison.differentPeople')}</th>
            <Cell
              of="falsePositive"
              name={say('threshold.cellFalseMatches')}
              right={false}
              shown="false-match"
            />
            <Cell of="trueNegative" name={say('threshold.cellToldApart')} right shown="non-match" />
          </tr>
        </tbody>
      </table>
    </>
  );
}
