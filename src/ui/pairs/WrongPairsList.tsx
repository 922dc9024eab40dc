import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { PairRow } from '#ui/pairs/PairRow.tsx';
import classes from './WrongPairsList.module.css';

interface WrongPairsListProps {
  readonly title: string;
  /** Shown when there is none. */
  readonly none: string;
  readonly verdict: string;
  /** All of them, also those beyond the rows given. */
  readonly total: number;
  /** Rows of the pair table, worst first. */
  readonly rows: readonly number[];
}

const FIRST_ROWS = 10;

/** Wrongly decided pairs of one kind, worst first. */
export function WrongPairsList({ title, none, verdict, total, rows }: WrongPairsListProps) {
  const evaluation = useAppState(selectEvaluation);
  const inputs = useAppState(selectEvaluationInputs);
  const [shown, setShown] = useState(FIRST_ROWS);
  if (evaluation === null || inputs === null) return null;
  const { pairs } = evaluation;
  const { items } = inputs;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
      <Title order={3}>
        {title} <span className={classes.count}>{formatCount(total)}</span>
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" mt={4}>
          {none}
        </Text>
      ) : (
        <Stack gap={0} mt="xs" component="ol" className={classes.list}>
          {rows.slice(0, shown).map((row) => {
            const left = items.at(pairs.left[row] as number);
            const right = items.at(pairs.right[row] as number);
            return left === undefined || right === undefined ? null : (
              <li key={row}>
                <PairRow
                  left={left}
                  right={right}
                  distance={pairs.distance[row] as number}
                  verdict={verdict}
                  correct={false}
                />
              </li>
            );
          })}
        </Stack>
      )}
      {shown < rows.length && (
        <Button variant="subtle" fullWidth mt="xs" onClick={() => setShown(shown + 40)}>
          Show more
        </Button>
      )}
    </Paper>
  );
}
