import { Children, type ReactNode, useLayoutEffect } from 'react';
import { useStages } from '#ui/parts/use-stages.ts';

interface InTurnProps {
  readonly children: ReactNode;
  /** How many are drawn at once. Default 1. */
  readonly first?: number;
  /** When the last one is there, and again when this changes. Should keep its identity. */
  readonly onDrawn?: () => void;
}

/**
 * The parts of a chart one after another, a task for each. recharts answers whatever is put into a
 * chart by drawing at once and in one piece, which React cannot slice: two lines that come together
 * take the page twice as long as one.
 */
export function InTurn({ children, first = 1, onDrawn }: InTurnProps) {
  const parts = Children.toArray(children);
  const drawn = useStages(parts.length, { first, waits: false });
  const isComplete = drawn >= parts.length;
  useLayoutEffect(() => {
    if (isComplete) onDrawn?.();
  }, [isComplete, onDrawn]);
  return parts.slice(0, drawn);
}
