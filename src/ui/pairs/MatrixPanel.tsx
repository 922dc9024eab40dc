import { Group, Paper, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import {
  type MatrixRows,
  selectLikeness,
  selectMatrix,
  selectMatrixByLikeness,
  selectMatrixSize,
} from '#application/selectors/matrix.ts';
import { type PeopleRows, selectPeopleMatrix } from '#application/selectors/people-matrix.ts';
import { selectThreshold } from '#application/selectors/threshold.ts';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import { useActions, useAppState, useFaceUrl } from '#ui/app-context.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { PeopleSummary } from '#ui/pairs/PeopleSummary.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useStages } from '#ui/parts/use-stages.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

type Rows = 'faces' | 'people';
type Order = 'person' | 'likeness';

const ROWS: readonly NamedValue<Rows>[] = [
  { value: 'faces', label: 'matrix.faces' },
  { value: 'people', label: 'matrix.people' },
];
const ORDERS: readonly NamedValue<Order>[] = [
  { value: 'person', label: 'matrix.byPerson' },
  { value: 'likeness', label: 'matrix.byLikeness' },
];
const MODES: readonly NamedValue<HeatmapMode>[] = [
  { value: 'decision', label: 'matrix.decisions' },
  { value: 'distance', label: 'matrix.distance' },
];

const HINTS: Readonly<Record<`${Rows}/${Order}`, PlainCode>> = {
  'faces/person': 'matrix.facesByPerson',
  'faces/likeness': 'matrix.facesByLikeness',
  'people/person': 'matrix.peopleByPerson',
  'people/likeness': 'matrix.peopleByLikeness',
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
  const { say } = useWords();
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
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('matrix.title')}>
      <Title order={2}>{say('matrix.title')}</Title>
      {byPerson === null ? (
        <Text size="sm" c="dimmed">
          {say('matrix.tooLarge', { faces: size, most: MOST_LIKENESS_ITEMS })}
        </Text>
      ) : (
        <>
          <PeopleSummary />
          {drawn > 1 && (
            <>
              <Group justify="space-between" gap="xs" mb={4}>
                <Group gap="xs">
                  <Choice
                    label={say('matrix.rowsAre')}
                    value={rows}
                    options={labelled(say, ROWS)}
                    onChange={setRows}
                  />
                  <Choice
                    label={say('matrix.order')}
                    value={order}
                    options={labelled(say, ORDERS)}
                    onChange={setOrder}
                  />
                </Group>
                <Choice
                  label={say('matrix.coloursShow')}
                  value={mode}
                  options={labelled(say, MODES)}
                  onChange={setMode}
                />
              </Group>
              <Text size="xs" c="dimmed" mb="sm">
                {say(HINTS[`${rows}/${order}`])}
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
                ? say('matrix.failed', { reason: likeness.reason })
                : say('matrix.working')}
            </Text>
          )}
        </>
      )}
    </Paper>
  );
}

interface FaceMatrixProps {
  readonly matrix: MatrixRows;
  readonly mode: HeatmapMode;
  /** Row of the pair table; `null` for none. */
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
}

/** Faces against faces; a cell is a pair that can be looked at closely. */
function FaceMatrix({ matrix, mode, chosen, onChoose }: FaceMatrixProps) {
  const { say, text } = useWords();
  const threshold = useAppState(selectThreshold);
  const faceUrlOf = useFaceUrl();
  const { templateAt, pairAt } = matrix;
  const cell = useMemo(() => (chosen === null ? null : matrix.cellOf(chosen)), [matrix, chosen]);
  const itemLabel = useCallback(
    (index: number) => text(templateAt(index)?.fileName ?? ''),
    [templateAt, text],
  );
  const faceUrl = useCallback(
    (index: number) => {
      const template = templateAt(index);
      return template?.photo == null ? null : faceUrlOf(template.photo, template.faceIndex);
    },
    [templateAt, faceUrlOf],
  );
  const onSelect = useCallback(
    (row: number, column: number) => {
      const pair = pairAt(row, column);
      if (pair !== null) onChoose(pair);
    },
    [pairAt, onChoose],
  );
  if (threshold === null) return null;
  return (
    <SaveChart name={say('matrix.title')} as="pixels">
      <SimilarityHeatmap
        size={matrix.size}
        pairs={matrix.pairs}
        groups={matrix.groups}
        threshold={threshold.value}
        mode={mode}
        selected={cell}
        onSelect={onSelect}
        itemLabel={itemLabel}
        faceUrl={faceUrl}
      />
    </SaveChart>
  );
}

/** People against people by mean distance; a cell opens the list of the pairs between the two. */
function PeopleMatrix({
  matrix,
  mode,
}: {
  readonly matrix: PeopleRows;
  readonly mode: HeatmapMode;
}) {
  const { say } = useWords();
  const threshold = useAppState(selectThreshold);
  const { showPairs } = useActions();
  const { labelAt, photosAt } = matrix;
  const itemLabel = useCallback(
    (row: number) => say('matrix.meanOver', { photos: photosAt(row) }),
    [say, photosAt],
  );
  const onSelect = useCallback(
    (row: number, column: number) =>
      showPairs({ shown: 'all', person: labelAt(row), against: labelAt(column) }),
    [labelAt, showPairs],
  );
  if (threshold === null) return null;
  return (
    <SaveChart name={say('matrix.ofPeople')} as="pixels">
      <SimilarityHeatmap
        size={matrix.size}
        pairs={matrix.pairs}
        groups={matrix.groups}
        threshold={threshold.value}
        mode={mode}
        rowsAre="people"
        selected={null}
        onSelect={onSelect}
        itemLabel={itemLabel}
      />
    </SaveChart>
  );
}
