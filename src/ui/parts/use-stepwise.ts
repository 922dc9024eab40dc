import { useLayoutEffect, useReducer } from 'react';
import { WORK_SLICE } from '#application/page-turns.ts';
import type { Stepwise } from '#domain/shared/steps.ts';

/**
 * The value of a computation over all pairs, `null` until it is there. It is done in slices with
 * the page answering in between, only while it is asked for; what takes no longer than a slice is
 * there before anything is painted.
 */
export function useStepwise<Value>(work: Stepwise<Value> | null): Value | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    if (work === null || work.value !== null) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    const next = (): void => {
      const end = performance.now() + WORK_SLICE;
      if (work.advance(() => performance.now() >= end)) drawAgain();
      else task = setTimeout(next);
    };
    next();
    return () => clearTimeout(task);
  }, [work]);
  return work?.value ?? null;
}
