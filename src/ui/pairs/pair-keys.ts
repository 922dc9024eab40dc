import { useEffect, useRef } from 'react';

/** What a key does to the chosen pair. */
export interface PairCommands {
  readonly move: (by: number) => void;
  readonly label: () => void;
  readonly exclude: () => void;
  readonly notAFace: () => void;
  /** What the dataset doctor proposes. */
  readonly fix: () => void;
  readonly undo: () => void;
}

/** Where letters are typed, or keys have a meaning of their own. */
const ELSEWHERE =
  'input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=combobox]';

const LETTERS: Readonly<Record<string, (commands: PairCommands) => void>> = {
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  w: ({ label }) => label(),
  x: ({ exclude }) => exclude(),
  n: ({ notAFace }) => notAFace(),
  f: ({ fix }) => fix(),
  u: ({ undo }) => undo(),
};

/**
 * Listens while the view is shown, whatever is focused in it; and right after it was opened, before
 * anything is.
 */
export function usePairKeys(commands: PairCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(ELSEWHERE) != null) return;
      if (document.querySelector('[role=dialog][aria-modal=true]') !== null) return;
      const act = LETTERS[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
