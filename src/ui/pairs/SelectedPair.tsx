import { Paper, Text, Title } from '@mantine/core';
import { isMatch } from '#domain/threshold/threshold.ts';
import { selectMatrix } from '#application/selectors/matrix.ts';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import type { CellPosition } from '#ui/charts/heatmap/heatmap-cells.ts';
import { PairRow } from '#ui/pairs/PairRow.tsx';
import classes from './SelectedPair.module.css';

const VERDICTS = {
  match: { mated: 'match, rightly', nonMated: 'match, wrongly' },
  noMatch: { mated: 'missed', nonMated: 'told apart, rightly' },
} as const;

function PairOfCell({ cell }: { readonly cell: CellPosition | null }) {
  const matrix = useAppState(selectMatrix);
  const evaluation = useAppState(selectEvaluation);
  const threshold = useAppState(selectThreshold);
  if (matrix === null || evaluation === null || threshold === null) return null;
  const left = cell === null ? undefined : matrix.templateAt(cell.row);
  const right = cell === null ? undefined : matrix.templateAt(cell.column);
  const pair = cell === null ? null : matrix.pairAt(cell.row, cell.column);
  if (left === undefined || right === undefined || pair === null) {
    return (
      <Text size="sm" c="dimmed" ta="center">
        Click a cell, or move with the arrow keys and press Enter.
      </Text>
    );
  }
  const distance = evaluation.pairs.distance[pair] as number;
  const mated = evaluation.pairs.mated[pair] === 1;
  const match = isMatch(distance, threshold.value);
  return (
    <PairRow
      left={left}
      right={right}
      distance={distance}
      verdict={VERDICTS[match ? 'match' : 'noMatch'][mated ? 'mated' : 'nonMated']}
      correct={match === mated}
    />
  );
}

/** The pair that was chosen in the matrix, with both faces. */
export function SelectedPair({ cell }: { readonly cell: CellPosition | null }) {
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Selected pair">
      <Title order={3} mb="xs">
        Selected pair
      </Title>
      <div className={classes.selected}>
        <PairOfCell cell={cell} />
      </div>
    </Paper>
  );
}
