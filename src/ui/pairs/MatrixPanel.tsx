import { Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import {
  selectLikeness,
  selectMatrix,
  selectMatrixByLikeness,
  selectMatrixSize,
} from '#application/selectors/matrix.ts';
import { selectPeopleMatrix } from '#application/selectors/people-matrix.ts';
import { useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import { FaceMatrix } from '#ui/pairs/FaceMatrix.tsx';
import { PeopleMatrix } from '#ui/pairs/PeopleMatrix.tsx';
import { PeopleSummary } from '#ui/pairs/PeopleSummary.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { useStages } from '#ui/parts/use-stages.ts';

type Rows = 'faces' | 'people';
type Order = 'person' | 'likeness';

const ROWS: readonly { readonly value: Rows; readonly label: string }[] = [
  { value: 'faces', label: 'Faces' },
  { value: 'people', label: 'People' },
];
const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'person', label: 'By person' },
  { value: 'likeness', label: 'By likeness' },
];
const MODES: readonly { readonly value: HeatmapMode; readonly label: string }[] = [
  { value: 'decision', label: 'Right or wrong' },
  { value: 'distance', label: 'Distance' },
];

const HINTS: Readonly<Record<`${Rows}/${Order}`, string>> = {
  'faces/person': 'Every face against every face, ordered by person.',
  'faces/likeness':
    'Every face against every face, alike ones side by side: a wrong label stands among the faces that it looks like.',
  'people/person': 'Mean distances between people, and on the diagonal among their own photos.',
  'people/likeness': 'Mean distances between people, alike ones side by side.',
};

interface MatrixPanelProps {
  /** Row of the pair table; `null` for none. */
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
}

/**
 * The similarity matrix of faces or of people, in green and red by the threshold as in the article,
 * or by distance.
 */
export function MatrixPanel({ chosen, onChoose }: MatrixPanelProps) {
  const byPerson = useAppState(selectMatrix);
  const byLikeness = useAppState(selectMatrixByLikeness);
  const likeness = useAppState(selectLikeness);
  const size = useAppState(selectMatrixSize);
  // The people, the choices, the matrix.
  const drawn = useStages(3);
  const [rows, setRows] = useState<Rows>('faces');
  const [order, setOrder] = useState<Order>('person');
  const [mode, setMode] = useState<HeatmapMode>('decision');
  // People against people are put in order only for whoever looks at them.
  const people = useAppState((state) => (rows === 'people' ? selectPeopleMatrix(state) : null));
  const faces = order === 'likeness' ? byLikeness : byPerson;
  const everybody = order === 'likeness' ? people?.byLikeness : people?.byPerson;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Similarity matrix">
      <Title order={2}>Similarity matrix</Title>
      {byPerson === null ? (
        <Text size="sm" c="dimmed">
          {`A matrix of ${formatCount(size)} faces would be more than a screen or the memory can hold: it is shown for up to ${formatCount(MOST_LIKENESS_ITEMS)}.`}
        </Text>
      ) : (
        <>
          <PeopleSummary />
          {drawn > 1 && (
            <>
              <Group justify="space-between" gap="xs" mb={4}>
                <Group gap="xs">
                  <Choice label="Rows are" value={rows} options={ROWS} onChange={setRows} />
                  <Choice label="Order" value={order} options={ORDERS} onChange={setOrder} />
                </Group>
                <Choice label="Colours show" value={mode} options={MODES} onChange={setMode} />
              </Group>
              <Text size="xs" c="dimmed" mb="sm">
                {HINTS[`${rows}/${order}`]}
              </Text>
            </>
          )}
          {drawn > 2 && rows === 'faces' && faces !== null && (
            <FaceMatrix matrix={faces} mode={mode} chosen={chosen} onChoose={onChoose} />
          )}
          {drawn > 2 && rows === 'people' && everybody != null && (
            <PeopleMatrix matrix={everybody} mode={mode} />
          )}
          {(rows === 'faces' ? faces : everybody) == null && (
            <Text size="sm" c="dimmed" role="status">
              {likeness.kind === 'failed'
                ? `That could not be worked out: ${likeness.message}`
                : 'Working out who is like whom…'}
            </Text>
          )}
        </>
      )}
    </Paper>
  );
}
