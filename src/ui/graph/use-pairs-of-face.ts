import { useMemo } from 'react';
import type { ComparedItems } from '#application/state/evaluation-inputs.ts';
import { useActions } from '#ui/app-context.ts';
import type { PointOpening } from '#ui/charts/scatter/described-point.ts';
import { useWords } from '#ui/words.tsx';

/** From a face of the graph or the map to the pairs of the person whose it is. */
export function usePairsOfFace(items: ComparedItems | undefined): PointOpening {
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
