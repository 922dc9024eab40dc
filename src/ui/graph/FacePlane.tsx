import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { selectFindPair } from '#application/selectors/matrix.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import type { DescribedPoint } from '#ui/charts/scatter/described-point.ts';
import type { FieldLabel } from '#ui/charts/scatter/draw-field.ts';
import type { LineKind, LineStretch } from '#ui/charts/scatter/field-lines.ts';
import { LineLegend } from '#ui/charts/scatter/LineLegend.tsx';
import { PointField } from '#ui/charts/scatter/PointField.tsx';
import { cappedWords } from '#ui/graph/capped-words.ts';
import { type LinkedPoints, linkedPoints } from '#ui/graph/linked-points.ts';
import { usePairsOfFace } from '#ui/graph/use-pairs-of-face.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

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
  const { say } = useWords();
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
        detail: items?.at(point)?.fileName ?? '',
        faceUrl: faceUrl(point),
      };
      if (pairs === null || findPair === null || threshold === null) {
        return { ...about, sentences: [], linked: [] };
      }
      const drawn = kinds.map(({ kind }) => kind);
      const linked = linkedPoints(point, pairs, findPair, threshold, drawn);
      return { ...about, sentences: [sentenceOf(linked, personOf)], linked: linked.ends };
    },
    [items, pairs, findPair, threshold, kinds, faceUrl, sentenceOf],
  );
  const open = usePairsOfFace(items);
  if (points === null || pairs === null) return null;
  return (
    <>
      <LineLegend entries={kinds.map(({ kind, label: code }) => ({ kind, text: say(code) }))} />
      <SaveChart name={name} as="pixels">
        <PointField
          label={label}
          hint={hint}
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
