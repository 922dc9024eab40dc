import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import {
  selectArrangement,
  selectGraphRefusal,
  selectIslandSentences,
  selectMatchCounts,
  selectRankedPairs,
} from '#application/selectors/graph.ts';
import { selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { useAppState } from '#ui/app-context.ts';
import type { FieldLabel } from '#ui/charts/scatter/draw-field.ts';
import type { LineStretch } from '#ui/charts/scatter/field-points.ts';
import { ExploreFrame } from '#ui/graph/ExploreFrame.tsx';
import { ExploreProgress } from '#ui/graph/ExploreProgress.tsx';
import { FacePlane, type PlaneLine, type SentenceOfFace } from '#ui/graph/FacePlane.tsx';
import { useWords } from '#ui/words.tsx';

/** Names are written of so many people at most: of more they would hide the faces. */
const MOST_NAMES = 60;

/** Of so many people the names are said in a sentence. */
const MOST_SAID = 4;

const KINDS: readonly PlaneLine[] = [
  { kind: 'match', label: 'graph.match' },
  { kind: 'false-match', label: 'graph.falseMatch' },
];

function useLines(): readonly LineStretch[] {
  const ranked = useAppState(selectRankedPairs);
  const matches = useAppState(selectMatchCounts);
  return useMemo(
    () =>
      ranked === null
        ? []
        : [
            { kind: 'match', rows: ranked.mated, from: 0, to: matches.mated, keep: 'first' },
            {
              kind: 'false-match',
              rows: ranked.nonMated,
              from: 0,
              to: matches.nonMated,
              keep: 'first',
            },
          ],
    [ranked, matches],
  );
}

/** Names of people at the rim of their discs. */
function useLabels(): readonly FieldLabel[] {
  const arrangement = useAppState(selectArrangement);
  const names = useAppState((state) => selectEvaluationInputs(state)?.items.subjects);
  return useMemo(() => {
    if (arrangement === null) return [];
    const { centreX, centreY, radius } = arrangement.layout;
    const people = [...radius.keys()].filter((person) => (radius[person] as number) > 0);
    return people.length > MOST_NAMES
      ? []
      : people.map((person) => ({
          text: names?.[person] ?? '',
          x: centreX[person] as number,
          y: (centreY[person] as number) + (radius[person] as number) - 0.25,
        }));
  }, [arrangement, names]);
}

function Graph() {
  const { say, text } = useWords();
  const arrangement = useAppState(selectArrangement);
  const pending = useAppState((state) => pendingOf(state, 'graph'));
  const sentences = useAppState(selectIslandSentences);
  const lines = useLines();
  const labels = useLabels();
  const sentenceOf = useCallback<SentenceOfFace>(
    ({ counts: { match: own, 'false-match': others }, ends }, personOf) => {
      if (others === 0) return say('graph.matchesOwn', { own });
      const wrong = ends.filter(({ kind }) => kind === 'false-match');
      const all = [...new Set(wrong.map(({ point }) => personOf(point)))];
      const people = all.slice(0, MOST_SAID);
      return all.length > MOST_SAID
        ? say('graph.matchesMany', { own, others, people })
        : say('graph.matchesOthers', { own, others, people });
    },
    [say],
  );
  if (arrangement === null) {
    return <ExploreProgress part="graph" doing={say('graph.layingOut')} pending={pending} />;
  }
  const { x, y } = arrangement.layout;
  const [first, ...rest] = sentences.map(text);
  return (
    <>
      <Text size="sm" mb="xs" data-testid="islands">
        <strong>{first}</strong> {rest.join(' ')}
      </Text>
      <FacePlane
        name={say('graph.title')}
        label={say('graph.field', { faces: x.length })}
        hint={say('graph.fieldHint')}
        faces={x.length}
        x={x}
        y={y}
        spacing={1}
        labels={labels}
        kinds={KINDS}
        lines={lines}
        sentenceOf={sentenceOf}
      />
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
    <ExploreFrame
      title={say('graph.title')}
      hint={say('graph.hint')}
      refusal={refusal && text(refusal)}
    >
      <Graph />
    </ExploreFrame>
  );
}
