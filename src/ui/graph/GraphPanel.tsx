import { Paper, Text, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import {
  selectArrangement,
  selectGraphRefusal,
  selectIslandSentences,
  selectMatchCounts,
  selectRankedPairs,
} from '#application/selectors/graph.ts';
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

/** Names are written of so many people at most: of more they would hide the faces. */
const MOST_NAMES = 60;

const LINKED: readonly LineKind[] = ['match', 'false-match'];

function useLines(): readonly LineStretch[] {
  const ranked = useAppState(selectRankedPairs);
  const matches = useAppState(selectMatchCounts);
  return useMemo(
    () =>
      ranked === null
        ? []
        : [
            {
              kind: 'match' as const,
              rows: ranked.mated,
              from: 0,
              to: matches.mated,
              keep: 'first' as const,
            },
            {
              kind: 'false-match' as const,
              rows: ranked.nonMated,
              from: 0,
              to: matches.nonMated,
              keep: 'first' as const,
            },
          ],
    [ranked, matches],
  );
}

function Graph() {
  const { say, text } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const inputs = useAppState(selectEvaluationInputs);
  const arrangement = useAppState(selectArrangement);
  const pending = useAppState((state) => pendingOf(state, 'graph'));
  const sentences = useAppState(selectIslandSentences);
  const findPair = useAppState(selectFindPair);
  const threshold = useAppState((state) => selectThreshold(state)?.value ?? null);
  const faceUrlOf = useFaceUrl();
  const lines = useLines();
  const items = inputs?.items;
  const pairs = evaluation?.pairs;

  const drawn = useMemo(() => {
    if (arrangement === null || pairs === undefined) return null;
    const { x, y, centreX, centreY, radius } = arrangement.layout;
    const people = [...radius.keys()].filter((person) => (radius[person] as number) > 0);
    const labels: readonly FieldLabel[] =
      people.length > MOST_NAMES
        ? []
        : people.map((person) => ({
            text: items?.subjects[person] ?? '',
            x: centreX[person] as number,
            y: (centreY[person] as number) + (radius[person] as number) - 0.25,
          }));
    return { points: { count: x.length, x, y, person: pairs.subject }, labels };
  }, [arrangement, pairs, items]);

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
      const wrong = [
        ...new Set(
          ends.flatMap((end) =>
            end.kind === 'false-match' ? [items?.at(end.point)?.subject ?? ''] : [],
          ),
        ),
      ];
      const { match: own, 'false-match': others } = counts;
      const people = wrong.slice(0, 4);
      return {
        ...about,
        sentences: [
          others === 0
            ? say('graph.matchesOwn', { own })
            : wrong.length === people.length
              ? say('graph.matchesOthers', { own, others, people })
              : say('graph.matchesMany', { own, others, people }),
        ],
        linked: ends,
      };
    },
    [say, items, pairs, findPair, threshold, faceUrl],
  );
  const open = usePairsOfFace(items);

  if (pairs === undefined || drawn === null) {
    return <ExploreProgress part="graph" doing={say('graph.layingOut')} pending={pending} />;
  }
  const [first, ...rest] = sentences.map(text);
  return (
    <>
      <Text size="sm" mb="xs" data-testid="islands">
        <strong>{first}</strong> {rest.join(' ')}
      </Text>
      <LineLegend
        entries={[
          { kind: 'match', text: say('graph.match') },
          { kind: 'false-match', text: say('graph.falseMatch') },
        ]}
      />
      <SaveChart name={say('graph.title')} as="pixels">
        <PointField
          label={say('graph.field', { faces: drawn.points.count })}
          hint={say('graph.fieldHint')}
          points={drawn.points}
          ends={pairs}
          lines={lines}
          labels={drawn.labels}
          spacing={1}
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
    </>
  );
}

/**
 * Faces as points, a line wherever two match: at a good threshold people fall apart into islands.
 */
export function GraphPanel() {
  const { say, text } = useWords();
  const refusal = useAppState(selectGraphRefusal);
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('graph.title')}>
      <Title order={2}>{say('graph.title')}</Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('graph.hint')}
      </Text>
      {refusal === null ? <Graph /> : <Text size="sm">{text(refusal)}</Text>}
    </Paper>
  );
}
