import type { Clock } from '#application/ports.ts';

/** Milliseconds of work in one go: a page that draws sixty times a second still answers. */
export const WORK_SLICE = 8;

export interface PagePorts {
  readonly clock: Pick<Clock, 'now'>;
  /** Lets the page do what waits, then resolves. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Asked between small steps of long work: what to await before the next one, `null` while the slice
 * is not over.
 */
export type PageTurn = () => Promise<void> | null;

/** Turns of the page between slices of work, the first of which begins now. */
export function pageTurns({ clock, pause }: PagePorts): PageTurn {
  let began = clock.now();
  const rest = async (): Promise<void> => {
    await pause(0);
    began = clock.now();
  };
  return () => (clock.now() - began < WORK_SLICE ? null : rest());
}

/** Runs all steps, with a turn of the page where one is due. */
export async function runInTurns<T>(steps: Generator<void, T>, turn: PageTurn): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    const rest = turn();
    if (rest !== null) await rest;
    step = steps.next();
  }
  return step.value;
}
