import { Paper, Text, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { selectRankedPairs } from '#application/selectors/graph.ts';
import {
  selectErrorStretches,
  selectMapInput,
  selectMapPlaces,
  selectMapPoints,
} from '#application/selectors/map.ts';
import { selectFindPair } from '#application/selectors/matrix.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import type { DescribedPoint } from '#ui/charts/scatter/described-point.ts';
import type { FieldLabel } from '#ui/charts/scatter/draw-field.ts';
import type { LineKind, LineStretch } from '#ui/charts/scatter/field-lines.ts';
import { LineLegend } from '#ui/charts/scatter/LineLegend.tsx';
import { PointField } from '#ui/charts/scatter/PointField.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { cappedWords } from '#ui/graph/capped-words.ts';
import { ExploreProgress } from '#ui/graph/ExploreProgress.tsx';
import { linkedPoints } from '#ui/graph/linked-points.ts';
import { usePairsOfFace } from '#ui/graph/use-pairs-of-face.ts';
import { useWords } from '#ui/words.tsx';

const NO_LABELS: readonly FieldLabel[] = [];

const LINKED: readonly LineKind[] = ['miss', 'false-match'];

function EmbeddingMap() {
  const { say } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const inputs = useAppState(selectEvaluationInputs);
  const places = useAppState(selectMapPlaces);
  const ranked = useAppState(selectRankedPairs);
  const errors = useAppState(selectErrorStretches);
  const neighbours = useAppState((state) => selectMapPoints(state)?.neighbours ?? 0);
  const pending = useAppState((state) => pendingOf(state, 'map'));
  const findPair = useAppState(selectFindPair);
  const threshold = useAppState((state) => selectThreshold(state)?.value ?? null);
  const faceUrlOf = useFaceUrl();
  const items = inputs?.items;
  const pairs = evaluation?.pairs;

  const points = useMemo(
    () =>
      places === null || pairs === undefined
        ? null
        : { count: places.faces, x: places.x, y: places.y, person: pairs.subject },
    [places, pairs],
  );
  const lines = useMemo(
    (): readonly LineStretch[] =>
      errors === null || ranked === null
        ? []
        : [
            { kind: 'miss', ...errors.misses, keep: 'last' },
            { kind: 'false-match', ...errors.falseMatches, keep: 'first' },
          ],
    [errors, ranked],
  );
  const faceUrl = useCallback(
    (point: number) => {
      const item = items?.at(point);
      return item?.photo == null ? null : faceUrlOf(item.photo, item.faceIndex);
    },
    [items, faceUrlOf],
  );
  const describe = useCallback(
    (point: number): DescribedPoint => {
      const item = items?.at(point);
      const about = {
        name: item?.subject ?? '',
        detail: item?.fileName ?? '',
        faceUrl: faceUrl(point),
      };
      if (pairs === undefined || findPair === null || threshold === null) {
        return { ...about, sentences: [], linked: [] };
      }
      const { counts, ends } = linkedPoints(point, pairs, findPair, threshold, LINKED);
      const { miss: misses, 'false-match': falseMatches } = counts;
      return {
        ...about,
        sentences: [
          misses + falseMatches === 0
            ? say('map.noErrorOfFace')
            : say('map.errorsOfFace', { falseMatches, misses }),
        ],
        linked: ends,
      };
    },
    [say, items, pairs, findPair, threshold, faceUrl],
  );
  const open = usePairsOfFace(items);

  if (points === null || pairs === undefined) {
    return <ExploreProgress part="map" doing={say('map.drawing')} pending={pending} />;
  }
  const [misses, falseMatches] = lines;
  const count = (stretch: LineStretch | undefined): number =>
    stretch === undefined ? 0 : stretch.to - stretch.from;
  return (
    <>
      <Text size="sm" mb="xs">
        {say('map.errors', { falseMatches: count(falseMatches), misses: count(misses) })}
      </Text>
      <LineLegend
        entries={[
          { kind: 'false-match', text: say('map.falseMatch') },
          { kind: 'miss', text: say('map.miss') },
        ]}
      />
      <SaveChart name={say('map.title')} as="pixels">
        <PointField
          label={say('map.field', { faces: points.count })}
          hint={say('map.fieldHint')}
          points={points}
          ends={pairs}
          lines={lines}
          labels={NO_LABELS}
          spacing={null}
          faceUrl={faceUrl}
          describe={describe}
          open={open}
        />
      </SaveChart>
      {cappedWords(say, lines).map((words) => (
        <Text key={words} size="xs" c="dimmed">
          {words}
        </Text>
      ))}
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
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('map.title')}>
      <Title order={2}>{say('map.title')}</Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('map.hint')}
      </Text>
      {input?.kind === 'refused' ? <Text size="sm">{text(input.reason)}</Text> : <EmbeddingMap />}
    </Paper>
  );
}
