import type { Page } from 'playwright-core';

/**
 * What a page did while something went on: causes of slowness, which are the same on every machine.
 */
export interface PageWork {
  /**
   * Changes inside drawings (`role=img`), which are to stay as they are while the threshold moves.
   */
  readonly drawn: number;
  /** Elements that came with the largest change of the document, one commit of the interface. */
  readonly largestPiece: number;
  /**
   * Lines of charts that came with one commit, at most: recharts draws whatever comes together in
   * one piece.
   */
  readonly linesAtOnce: number;
  /** Elements that went with the largest change, and all that went. */
  readonly largestLoss: number;
  readonly lost: number;
  /** Commits that brought elements, and how many elements they brought together. */
  readonly pieces: number;
  readonly elements: number;
  /** How often the page was laid out and its styles computed, in all. */
  readonly layouts: number;
  readonly styles: number;
  /** Frames that passed meanwhile. */
  readonly frames: number;
}

/** Runs an action and counts what the page did for it. */
export async function pageWork(page: Page, action: () => Promise<void>): Promise<PageWork> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const counters = async (): Promise<(name: string) => number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  };
  const recording = await page.evaluateHandle(() => {
    const counts = {
      drawn: 0,
      largestPiece: 0,
      linesAtOnce: 0,
      largestLoss: 0,
      lost: 0,
      pieces: 0,
      elements: 0,
      frames: 0,
      running: true,
    };
    const linesIn = (node: Node): number =>
      node instanceof Element ? node.querySelectorAll('.recharts-layer .recharts-curve').length : 0;
    const sizeOf = (node: Node): number =>
      node instanceof Element ? node.querySelectorAll('*').length + 1 : 0;
    // Called once after each commit, with all of its changes.
    const observer = new MutationObserver((records) => {
      let piece = 0;
      let loss = 0;
      let lines = 0;
      for (const { target, addedNodes, removedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('[role=img]') != null) counts.drawn += 1;
        for (const node of addedNodes) {
          piece += sizeOf(node);
          lines += linesIn(node);
        }
        for (const node of removedNodes) loss += sizeOf(node);
      }
      counts.lost += loss;
      counts.largestLoss = Math.max(counts.largestLoss, loss);
      counts.linesAtOnce = Math.max(counts.linesAtOnce, lines);
      if (piece === 0) return;
      counts.pieces += 1;
      counts.elements += piece;
      counts.largestPiece = Math.max(counts.largestPiece, piece);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const frame = (): void => {
      counts.frames += 1;
      if (counts.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return { counts, observer };
  });
  const before = await counters();
  await action();
  const after = await counters();
  const counts = await recording.evaluate(({ counts: seen, observer }) => {
    seen.running = false;
    observer.disconnect();
    return seen;
  });
  await recording.dispose();
  await session.detach();
  const grown = (name: string): number => after(name) - before(name);
  const { running: _, ...seen } = counts;
  return { ...seen, layouts: grown('LayoutCount'), styles: grown('RecalcStyleCount') };
}

/** Resolves when the page has drawn a frame. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}
