import { Group, Paper, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { selectMatrix } from '#application/selectors/matrix.ts';
import { selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { Choice } from '#ui/parts/Choice.tsx';

type Mode = 'decision' | 'distance';

const MODES: readonly { readonly value: Mode; readonly label: string }[] = [
  { value: 'decision', label: 'Right or wrong' },
  { value: 'distance', label: 'Distance' },
];

interface MatrixPanelProps {
  /** Row of the pair table; `null` for none. */
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
}

/** The similarity matrix by person, in green and red by the threshold as in the article, or by distance. */
export function MatrixPanel({ chosen, onChoose }: MatrixPanelProps) {
  const matrix = useAppState(selectMatrix);
  const threshold = useAppState(selectThreshold);
  const { pictures } = useServices();
  const [mode, setMode] = useState<Mode>('decision');
  const itemLabel = useCallback(
    (index: number) => matrix?.templateAt(index)?.fileName ?? '',
    [matrix],
  );
  const faceUrl = useCallback(
    (index: number) => {
      const template = matrix?.templateAt(index);
      return template?.photo == null ? null : pictures.faceUrl(template.photo, template.faceIndex);
    },
    [matrix, pictures],
  );
  const cell = useMemo(
    () => (matrix === null || chosen === null ? null : matrix.cellOf(chosen)),
    [matrix, chosen],
  );
  const onSelect = useCallback(
    (row: number, column: number) => {
      const pair = matrix?.pairAt(row, column) ?? null;
      if (pair !== null) onChoose(pair);
    },
    [matrix, onChoose],
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
        <Choice label="Colours show" value={mode} options={MODES} onChange={setMode} />
      </Group>
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
