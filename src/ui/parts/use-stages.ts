import { startTransition, useEffect, useState } from 'react';

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
    // The task behind a frame: by then the browser has laid out and painted what there is.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [drawn, count]);
  return drawn;
}
