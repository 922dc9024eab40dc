import { createContext, startTransition, useContext, useEffect, useState } from 'react';

/** That a part waits for a drawing before it. */
const MOST_FRAMES = 60;

/**
 * Set around a view that was left and is hidden: its parts go one after another as they came, since
 * React would take all of them out in one piece. A part calls it when it begins to go, and what it
 * returns when it is gone.
 */
export const Leaving = createContext<(() => () => void) | null>(null);

interface StageOptions {
  /** How many are drawn at once. Default 1. */
  readonly first?: number;
  /**
   * Whether a part waits for a chart that is being drawn. Default: yes; the parts of a chart itself
   * do not.
   */
  readonly waits?: boolean;
}

/**
 * How many of `count` parts of a view are to be drawn by now: the first one at once, one more after
 * each frame that the browser has drawn. A view of many charts and tables so appears from its most
 * important part on, and none of its frames holds the page up. What is drawn once stays, until the
 * view is left.
 */
export function useStages(count: number, { first = 1, waits = true }: StageOptions = {}): number {
  const [drawn, setDrawn] = useState(first);
  const leaving = useContext(Leaving);
  // The parts of a chart go with it.
  const hold = waits ? leaving : null;
  const isGone = drawn === 0;
  useEffect(() => (hold === null || isGone ? undefined : hold()), [hold, isGone]);
  const wanted = hold === null ? Math.max(drawn, count) : 0;
  useEffect(() => {
    if (drawn === wanted) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    let waited = 0;
    // The task behind a frame: by then the browser has laid out and painted what there is.
    const later = (): void => {
      frame = requestAnimationFrame(() => {
        task = setTimeout(next);
      });
    };
    const next = (): void => {
      // A drawing under way is made in slices; React would put it and the next part into one piece.
      const isDrawing = waits && document.querySelector('[aria-busy=true]') !== null;
      waited += 1;
      if (wanted > drawn && isDrawing && waited < MOST_FRAMES) later();
      else startTransition(() => setDrawn(drawn + Math.sign(wanted - drawn)));
    };
    later();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [drawn, wanted, waits]);
  return drawn;
}
