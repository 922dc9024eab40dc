import { useCallback } from 'react';
import type { PeopleRows } from '#application/selectors/people-matrix.ts';
import { selectThreshold } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { useWords } from '#ui/words.tsx';

/** People against people by mean distance; a cell opens the list of the pairs between the two. */
export function PeopleMatrix({
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
