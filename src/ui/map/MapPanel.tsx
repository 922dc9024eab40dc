import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import {
  selectErrorStretches,
  selectMapInput,
  selectMapPlaces,
  selectMapPoints,
} from '#application/selectors/map.ts';
import { pendingOf } from '#application/state/computed.ts';
import { useAppState } from '#ui/app-context.ts';
import type { LineStretch } from '#ui/charts/scatter/field-points.ts';
import { ExploreFrame } from '#ui/graph/ExploreFrame.tsx';
import { ExploreProgress } from '#ui/graph/ExploreProgress.tsx';
import { FacePlane, type PlaneLine, type SentenceOfFace } from '#ui/graph/FacePlane.tsx';
import { useWords } from '#ui/words.tsx';

const KINDS: readonly PlaneLine[] = [
  { kind: 'false-match', label: 'map.falseMatch' },
  { kind: 'miss', label: 'map.miss' },
];

function EmbeddingMap() {
  const { say } = useWords();
  const places = useAppState(selectMapPlaces);
  const errors = useAppState(selectErrorStretches);
  const neighbours = useAppState((state) => selectMapPoints(state)?.neighbours ?? 0);
  const pending = useAppState((state) => pendingOf(state, 'map'));
  const lines = useMemo(
    (): readonly LineStretch[] =>
      errors === null
        ? []
        : [
            { kind: 'miss', ...errors.misses, keep: 'last' },
            { kind: 'false-match', ...errors.falseMatches, keep: 'first' },
          ],
    [errors],
  );
  const sentenceOf = useCallback<SentenceOfFace>(
    ({ counts: { miss: misses, 'false-match': falseMatches } }) =>
      misses + falseMatches === 0
        ? say('map.noErrorOfFace')
        : say('map.errorsOfFace', { falseMatches, misses }),
    [say],
  );
  if (places === null) {
    return <ExploreProgress part="map" doing={say('map.drawing')} pending={pending} />;
  }
  const { faces, x, y } = places;
  const [misses, falseMatches] = lines;
  const count = (stretch: LineStretch | undefined): number =>
    stretch === undefined ? 0 : stretch.to - stretch.from;
  return (
    <>
      <Text size="sm" mb="xs">
        {say('map.errors', { falseMatches: count(falseMatches), misses: count(misses) })}
      </Text>
      <FacePlane
        name={say('map.title')}
        label={say('map.field', { faces })}
        hint={say('map.fieldHint')}
        faces={faces}
        x={x}
        y={y}
        spacing={null}
        kinds={KINDS}
        lines={lines}
        sentenceOf={sentenceOf}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {say('map.method', { neighbours })}
      </Text>
    </>
  );
}

/** The embeddings in two dimensions, wrong decisions as lines. */
export function MapPanel() {
  const { say, text } = useWords();
  const input = useAppState(selectMapInput);
  return (
    <ExploreFrame
      title={say('map.title')}
      hint={say('map.hint')}
      refusal={input?.kind === 'refused' ? text(input.reason) : null}
    >
      <EmbeddingMap />
    </ExploreFrame>
  );
}
