import { startTransition, useEffect, useState } from 'react';

/** That a part waits for a drawing before it. */
const MOST_FRAMES = 60;

/**
 * How many of `count` parts of a view are to be drawn by now: the first one at once, one more after each frame that the browser has
 * drawn. A view of many charts and tables so appears from its most important part on, and none of its frames holds the page up.
 * What is drawn once stays.
 */
export function useStages(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return undefined;
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
      const isDrawing = document.querySelector('[aria-busy=true]') !== null;
      waited += 1;
      if (isDrawing && waited < MOST_FRAMES) later();
      else startTransition(() => setDrawn(drawn + 1));
    };
    later();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [drawn, count]);
  return drawn;
}
