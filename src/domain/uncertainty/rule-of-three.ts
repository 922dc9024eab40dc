/**
 * The rule of three: no error in n independent trials leaves rates up to 3 / n open at 95 % (Hanley and Lippman-Hand,
 * JAMA 1983). A pair of people is at best one independent trial of a false match, however many photos each has, and a
 * person at best one trial of a false non-match. So these are best cases: no set of that many people can show less.
 */
const ERRORS_NOT_SEEN = 3;

/** The lowest FMR that a set of so many people can show, 0 to 1; 1 where it can show nothing. */
export function bestFmr(people: number): number {
  return bestFmrOfPersonPairs((people * (people - 1)) / 2);
}

/** The same from the number of pairs of people that were really compared (an imported table may lack some). */
export function bestFmrOfPersonPairs(personPairs: number): number {
  return personPairs > 0 ? Math.min(1, ERRORS_NOT_SEEN / personPairs) : 1;
}

/** The lowest FNMR that so many people with two or more photos can show, 0 to 1. */
export function bestFnmr(people: number): number {
  return people > 0 ? Math.min(1, ERRORS_NOT_SEEN / people) : 1;
}

/** People needed before an FMR can be shown, at best. `fmr` above 0. */
export function peopleNeededForFmr(fmr: number): number {
  // g (g - 1) / 2 >= 3 / fmr, less a hair so that 3 / 0.01 counts as 300.
  const personPairs = (ERRORS_NOT_SEEN / fmr) * (1 - 1e-12);
  return Math.ceil((1 + Math.sqrt(1 + 8 * personPairs)) / 2);
}

/** People needed before an FNMR can be shown, at best. `fnmr` above 0. */
export function peopleNeededForFnmr(fnmr: number): number {
  return Math.ceil((ERRORS_NOT_SEEN / fnmr) * (1 - 1e-12));
}
