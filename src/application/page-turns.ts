import type { Clock } from '#application/ports.ts';

/** Milliseconds of work in one go: a page that draws sixty times a second still answers. */
export const WORK_SLICE = 8;

export interface PagePorts {
  readonly clock: Pick<Clock, 'now'>;
  /** Lets the page do what waits, then resolves. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Gives what is to be awaited between small steps of long work: it lets the page have its turn once a slice is over, else goes on at once. */
export function pageTurns({ clock, pause }: PagePorts): () => Promise<void> {
  let began = clock.now();
  return async () => {
    if (clock.now() - began < WORK_SLICE) return;
    await pause(0);
    began = clock.now();
  };
}
