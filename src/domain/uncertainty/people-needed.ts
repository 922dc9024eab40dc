import { errorFreeBound } from './dependence.ts';

/**
 * How many people it takes before a set without a single error shows a rate, with the dependence
 * that is assumed of people (`assumedDesignEffect`): 3.7 / rate independent comparisons, and more
 * people than that where each takes part in many.
 */

/** Photos that each person is taken to have. */
const PHOTOS = 4;
const MOST = 1e7;

/** For an FMR above 0, everybody compared with everybody. */
export function peopleNeededForFmr(fmr: number): number {
  return fewest(fmr, (people) =>
    errorFreeBound('fmr', {
      count: ((people * (people - 1)) / 2) * PHOTOS ** 2,
      perUnit: PHOTOS ** 2,
      perPerson: (people - 1) * PHOTOS ** 2,
    }),
  );
}

/** For an FNMR above 0. */
export function peopleNeededForFnmr(fnmr: number): number {
  const own = (PHOTOS * (PHOTOS - 1)) / 2;
  return fewest(fnmr, (people) =>
    errorFreeBound('fnmr', { count: people * own, perUnit: own, perPerson: own }),
  );
}

function fewest(rate: number, boundOf: (people: number) => number): number {
  let low = 2;
  let high = MOST;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (boundOf(middle) <= rate) high = middle;
    else low = middle + 1;
  }
  return low;
}
