import { useCallback, useState } from 'react';
import type { PairList } from '#domain/comparison/worst-first.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { selectFindPair } from '#application/selectors/matrix.ts';
import { itemKey } from '#application/selectors/paired-faces.ts';
import { selectPairList } from '#application/selectors/pair-list.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { useAppState, useServices } from '#ui/app-context.ts';

/** The pair that is looked at closely. */
interface ChosenPair {
  readonly row: number;
  /** Its place in the list when it was chosen; what takes the place of a pair that is gone. */
  readonly place: number;
  readonly of: Evaluation;
  /** What its two sides were, to find them again in the next evaluation. */
  readonly sides: readonly [ComparedItem, ComparedItem];
}

export interface PairChoice {
  /** Row of the pair table; `null` for none. */
  readonly row: number | null;
  /** Place in the list; `null` for none, or a pair that is not listed. */
  readonly place: number | null;
  readonly choosePlace: (place: number) => void;
  readonly chooseRow: (row: number) => void;
  /** By so many places from where the choice is, or was. */
  readonly move: (by: number) => void;
}

/**
 * Keeps the choice through new evaluations, by its two faces. A pair that has left the list because
 * a label was put right makes room for the one that moved up, so that one key after the other goes
 * down the list.
 */
export function useChosenPair(): PairChoice {
  const { store } = useServices();
  const evaluation = useAppState(selectEvaluation);
  const list = useAppState(selectPairList);
  const findPair = useAppState(selectFindPair);
  const items = useAppState((state) => selectEvaluationInputs(state)?.items ?? null);
  const [kept, setChosen] = useState<ChosenPair | null>(null);

  const chosenAt = (row: number, place: number): ChosenPair | null => {
    if (evaluation === null || items === null) return null;
    const left = items.at(evaluation.pairs.left[row] as number);
    const right = items.at(evaluation.pairs.right[row] as number);
    return left && right ? { row, place, of: evaluation, sides: [left, right] } : null;
  };
  const again = (before: ChosenPair): ChosenPair | null => {
    if (evaluation === null || items === null || list === null) return null;
    const indexOf = (side: ComparedItem): number => {
      const key = itemKey(side);
      const isSide = (_: number, index: number): boolean => {
        const item = items.at(index);
        return item !== undefined && itemKey(item) === key;
      };
      return evaluation.pairs.subject.findIndex(isSide);
    };
    const [left, right] = before.sides.map(indexOf) as [number, number];
    const row = left < 0 || right < 0 ? null : (findPair?.(left, right) ?? null);
    const place = row === null ? -1 : list.placeOf(row);
    if (row !== null && place >= 0) return chosenAt(row, place);
    const next = Math.min(before.place, list.length - 1);
    return next < 0 ? null : chosenAt(list.rowAt(next), next);
  };
  const chosen = kept === null || kept.of === evaluation ? kept : again(kept);
  if (chosen !== kept) setChosen(chosen);

  const place = chosen === null || list === null ? -1 : list.placeOf(chosen.row);
  const choosePlace = (wanted: number): void => {
    // The list as it is now: keys come faster than views are drawn.
    const now = selectPairList(store.getState());
    if (now === null || now.length === 0) return;
    const next = Math.min(Math.max(wanted, 0), now.length - 1);
    setChosen(chosenAt(now.rowAt(next), next));
  };
  return {
    row: chosen?.row ?? null,
    place: place < 0 ? null : place,
    choosePlace,
    chooseRow: useCallback(
      (row: number) => {
        const now = selectEvaluation(store.getState());
        const at = selectEvaluationInputs(store.getState())?.items.at;
        const left = at?.(now?.pairs.left[row] ?? -1);
        const right = at?.(now?.pairs.right[row] ?? -1);
        if (now === null || left === undefined || right === undefined) return;
        const listed = placeIn(selectPairList(store.getState()), row);
        setChosen({ row, place: listed, of: now, sides: [left, right] });
      },
      [store],
    ),
    move: (by) => {
      if (chosen === null) choosePlace(by > 0 ? by - 1 : 0);
      else if (place < 0) choosePlace(chosen.place + (by > 0 ? by - 1 : by));
      else choosePlace(place + by);
    },
  };
}

function placeIn(list: PairList | null, row: number): number {
  return Math.max(0, list?.placeOf(row) ?? 0);
}
