import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { isMatch } from '#domain/threshold/threshold.ts';
import { selectMatrix } from '#application/selectors/matrix.ts';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { PairRow } from '#ui/pairs/PairRow.tsx';
import classes from './MatrixPanel.module.css';

interface Cell {
  readonly row: number;
  readonly column: number;
}

type Mode = 'decision' | 'distance';

/** The pair of the selected cell, with both faces. */
function SelectedPair({ cell }: { readonly cell: Cell | null }) {
  const matrix = useAppState(selectMatrix);
  const evaluation = useAppState(selectEvaluation);
  const threshold = useAppState(selectThreshold);
  if (matrix === null || evaluation === null || threshold === null) return null;
  const left = cell === null ? undefined : matrix.templateAt(cell.row);
  const right = cell === null ? undefined : matrix.templateAt(cell.column);
  const pair = cell === null ? null : matrix.pairAt(cell.row, cell.column);
  if (left === undefined || right === undefined || pair === null) {
    return (
      <Text size="sm" c="dimmed" className={classes.hint}>
        Click a cell, or move with the arrow keys and press Enter, to see both faces.
      </Text>
    );
  }
  const distance = evaluation.pairs.distance[pair] as number;
  const mated = evaluation.pairs.mated[pair] === 1;
  const match = isMatch(distance, threshold.value);
  const verdict = match
    ? mated
      ? 'match, rightly'
      : 'match, wrongly'
    : mated
      ? 'missed'
      : 'told apart, rightly';
  return (
    <PairRow
      left={left}
      right={right}
      distance={distance}
      verdict={verdict}
      correct={match === mated}
    />
  );
}

/** The similarity matrix by person, in green and red by the threshold, with the selected pair above it. */
export function MatrixPanel() {
  const matrix = useAppState(selectMatrix);
  const threshold = useAppState(selectThreshold);
  const { pictures } = useServices();
  const [mode, setMode] = useState<Mode>('decision');
  const [cell, setCell] = useState<Cell | null>(null);
  const onSelect = useCallback((row: number, column: number) => setCell({ row, column }), []);
  const itemLabel = useCallback(
    (index: number) => matrix?.templateAt(index)?.fileName ?? '',
    [matrix],
  );
  const faceUrl = useCallback(
    (index: number) => {
      const template = matrix?.templateAt(index);
      return template === undefined ? null : pictures.faceUrl(template.photo, template.faceIndex);
    },
    [matrix, pictures],
  );
  if (matrix === null || threshold === null) return null;
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" gap="xs" mb="sm">
        <div>
          <Title order={2}>Similarity matrix</Title>
          <Text size="xs" c="dimmed">
            Every face against every face, ordered by person.
          </Text>
        </div>
        <SegmentedControl
          size="xs"
          aria-label="Colours show"
          value={mode}
          onChange={(value) => setMode(value as Mode)}
          data={[
            { value: 'decision', label: 'Right or wrong' },
            { value: 'distance', label: 'Distance' },
          ]}
        />
      </Group>
      <div className={classes.selected}>
        <SelectedPair cell={cell} />
      </div>
      <SimilarityHeatmap
        size={matrix.size}
        distances={matrix.distances}
        groups={matrix.groups}
        threshold={threshold.value}
        mode={mode}
        selected={cell}
        onSelect={onSelect}
        itemLabel={itemLabel}
        faceUrl={faceUrl}
      />
    </Paper>
  );
}
