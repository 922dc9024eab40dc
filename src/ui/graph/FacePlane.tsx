import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { selectFindPair } from '#application/selectors/matrix.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { ComparedItems } from '#application/state/evaluation-inputs.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { useActions, useAppState, useFaceUrl } from '#ui/app-context.ts';
import type { FieldLabel } from '#ui/charts/scatter/draw-field.ts';
import {
  drawnPart,
  type LineKind,
  type LineStretch,
  MOST_LINES,
} from '#ui/charts/scatter/field-points.ts';
import type { DescribedPoint, PointOpening } from '#ui/charts/scatter/FieldReadout.tsx';
import { PointField } from '#ui/charts/scatter/PointField.tsx';
import { verdictOf } from '#ui/charts/verdict.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useWords } from '#ui/words.tsx';
import type { MessageCode, PlainCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';

/** A kind of line that is drawn, and what it means. */
export interface PlaneLine {
  readonly kind: LineKind;
  readonly label: PlainCode;
}

/** What is said of a face by its lines. */
export type SentenceOfFace = (
  linked: LinkedPoints,
  /** Whose a face is. */
  personOf: (point: number) => string,
) => string;

/** Everything but `lines` and `sentenceOf` should keep its identity while the threshold moves. */
interface FacePlaneProps {
  /** Of the picture that is saved. */
  readonly name: string;
  /** Accessible name. */
  readonly label: string;
  /** What is shown before a face is looked at. */
  readonly hint: string;
  /** So many places are drawn, from the first on. */
  readonly faces: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Room that each face has, in the unit of the plane; `null` where they may overlap. */
  readonly spacing: number | null;
  readonly labels?: readonly FieldLabel[];
  readonly kinds: readonly PlaneLine[];
  readonly lines: readonly LineStretch[];
  readonly sentenceOf: SentenceOfFace;
}

const NO_LABELS: readonly FieldLabel[] = [];

/** The faces in a plane with decisions as lines; a face says what its lines are. */
export function FacePlane(props: FacePlaneProps) {
  const { name, label, hint, faces, x, y, spacing, labels = NO_LABELS } = props;
  const { kinds, lines, sentenceOf } = props;
  const { say, text } = useWords();
  const pairs = useAppState((state) => selectEvaluation(state)?.pairs ?? null);
  const items = useAppState((state) => selectEvaluationInputs(state)?.items);
  const findPair = useAppState(selectFindPair);
  const threshold = useAppState((state) => selectThreshold(state)?.value ?? null);
  const faceUrlOf = useFaceUrl();
  const points = useMemo(
    () => (pairs === null ? null : { count: faces, x, y, person: pairs.subject }),
    [pairs, faces, x, y],
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
      const personOf = (face: number): string => items?.at(face)?.subject ?? '';
      const about = {
        name: personOf(point),
        detail: text(items?.at(point)?.fileName ?? ''),
        faceUrl: faceUrl(point),
      };
      if (pairs === null || findPair === null || threshold === null) {
        return { ...about, sentences: [], linked: [] };
      }
      const drawn = kinds.map(({ kind }) => kind);
      const linked = linkedPoints(point, pairs, findPair, threshold, drawn);
      return { ...about, sentences: [sentenceOf(linked, personOf)], linked: linked.ends };
    },
    [items, pairs, findPair, threshold, kinds, faceUrl, sentenceOf, text],
  );
  const open = usePairsOfFace(items);
  const legend = useMemo(
    () => kinds.map(({ kind, label: code }) => ({ kind, text: say(code) })),
    [kinds, say],
  );
  if (points === null || pairs === null) return null;
  return (
    <>
      <SaveChart name={name} as="pixels">
        <PointField
          title={name}
          label={label}
          hint={hint}
          legend={legend}
          points={points}
          ends={pairs}
          lines={lines}
          labels={labels}
          spacing={spacing}
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

/** From a face of the graph or the map to the pairs of the person whose it is. */
function usePairsOfFace(items: ComparedItems | undefined): PointOpening {
  const { say } = useWords();
  const { showPairs } = useActions();
  return useMemo(() => {
    const personOf = (point: number): string => items?.at(point)?.subject ?? '';
    return {
      words: (point) => say('explore.showPairsOf', { person: personOf(point) }),
      open: (point) => showPairs({ shown: 'all', person: personOf(point) }),
    };
  }, [say, items, showPairs]);
}

/** All lines of one point, counted by kind, and the ends of the first of them. */
interface LinkedPoints {
  readonly counts: Readonly<Record<LineKind, number>>;
  readonly ends: readonly { readonly point: number; readonly kind: LineKind }[];
}

/** More would cover everything. */
const MOST_BROUGHT_OUT = 200;

/**
 * Looks at the pairs of the point alone: of millions of lines there are only as many of one point
 * as there are points.
 *
 * @param findPair row of the pair of two items.
 * @param kinds the kinds of lines that are drawn.
 */
function linkedPoints(
  point: number,
  { subject, distance, mated }: PairTable,
  findPair: (a: number, b: number) => number | null,
  threshold: number,
  kinds: readonly LineKind[],
): LinkedPoints {
  const counts = { match: 0, 'false-match': 0, miss: 0 };
  const ends: { point: number; kind: LineKind }[] = [];
  for (let other = 0; other < subject.length; other++) {
    const row = other === point ? null : findPair(point, other);
    if (row === null) continue;
    const kind = verdictOf(mated[row] === 1, distance[row] as number, threshold);
    if (kind === 'non-match' || !kinds.includes(kind)) continue;
    counts[kind] += 1;
    if (ends.length < MOST_BROUGHT_OUT) ends.push({ point: other, kind });
  }
  return { counts, ends };
}

const SENTENCES = {
  match: 'explore.cappedMatches',
  'false-match': 'explore.cappedFalseMatches',
  miss: 'explore.cappedMisses',
} as const satisfies Readonly<Record<LineKind, MessageCode>>;

/** Says what is not drawn because it is too much, a sentence for each kind of line. */
function cappedWords(say: Words['say'], lines: readonly LineStretch[]): readonly string[] {
  return lines.flatMap((stretch) => {
    const { from, to } = drawnPart(stretch);
    const all = stretch.to - stretch.from;
    return to - from === all ? [] : [say(SENTENCES[stretch.kind], { most: MOST_LINES, all })];
  });
}
