import { Grid, Paper, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { selectWrongPairs } from '#application/selectors/wrong-pairs.ts';
import { useAppState } from '#ui/app-context.ts';
import type { CellPosition } from '#ui/charts/heatmap/heatmap-cells.ts';
import { MatrixPanel } from '#ui/pairs/MatrixPanel.tsx';
import { SelectedPair } from '#ui/pairs/SelectedPair.tsx';
import { WrongPairsList } from '#ui/pairs/WrongPairsList.tsx';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { ThresholdControl } from '#ui/parts/ThresholdControl.tsx';

/** The pairs behind the numbers: all of them as a matrix, the wrong ones with their faces. */
export function PairsView() {
  const point = useAppState(selectOperatingPoint);
  const wrong = useAppState(selectWrongPairs);
  const [cell, setCell] = useState<CellPosition | null>(null);
  const onSelect = useCallback((row: number, column: number) => setCell({ row, column }), []);
  if (point === null) return <NoResultYet />;
  const { falsePositive, falseNegative } = point.confusion;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <MatrixPanel cell={cell} onSelect={onSelect} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <Paper withBorder radius="md" p="md">
            <ThresholdControl />
          </Paper>
          <SelectedPair cell={cell} />
          <WrongPairsList
            title="False matches"
            verdict="match, wrongly"
            none="No two people match at this threshold."
            total={falsePositive}
            rows={wrong.falseMatches}
          />
          <WrongPairsList
            title="Missed"
            verdict="missed"
            none="No pair of the same person is missed at this threshold."
            total={falseNegative}
            rows={wrong.falseNonMatches}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
