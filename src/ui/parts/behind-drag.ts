import { useDeferredValue } from 'react';
import { useAppState } from '#ui/app-context.ts';

/**
 * What follows the threshold, at once where it is set, and a little behind while it is dragged: the
 * line and the numbers beside it must never wait for what lies further down the page. React then
 * draws this in slices, between the frames of the drag.
 */
export function useBehindDrag<Value>(value: Value): Value {
  const behind = useDeferredValue(value);
  const isDragged = useAppState((state) => state.session.thresholdDraft !== null);
  return isDragged ? behind : value;
}
