import { useCallback, useMemo } from 'react';
import type { MatrixRows } from '#application/selectors/matrix.ts';
import { selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { useWords } from '#ui/words.tsx';

interface FaceMatrixProps {
  readonly matrix: MatrixRows;
  readonly mode: HeatmapMode;
  /** Row of the pair table; `null` for none. */
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
}

/** Faces against faces; a cell is a pair that can be looked at closely. */
export function FaceMatrix({ matrix, mode, chosen, onChoose }: FaceMatrixProps) {
  const { say } = useWords();
  const threshold = useAppState(selectThreshold);
  const faceUrlOf = useFaceUrl();
  const { templateAt, pairAt } = matrix;
  const cell = useMemo(() => (chosen === null ? null : matrix.cellOf(chosen)), [matrix, chosen]);
  const itemLabel = useCallback((index: number) => templateAt(index)?.fileName ?? '', [templateAt]);
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
