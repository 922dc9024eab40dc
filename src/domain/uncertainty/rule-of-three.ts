import { ruleOfThree } from '#domain/threshold/supportable-rate.ts';

/**
 * What a number of people can show at best, by the rule of three with people as the sample: a pair of people is at most one independent trial
 * of a false match, however many photos each has, and a person at most one trial of a false non-match.
 */

/** The lowest FMR that a set of so many people can show, 0 to 1: 3 / (pairs of people); 1 where it can show nothing. */
export function bestFmr(people: number): number {
  return ruleOfThree((people * (people - 1)) / 2);
}

/** The lowest FNMR that so many people with two or more photos can show, 0 to 1. */
export function bestFnmr(people: number): number {
  return ruleOfThree(people);
}

/** People needed before an FMR can be shown, at best. `fmr` above 0. */
export function peopleNeededForFmr(fmr: number): number {
  // g (g - 1) / 2 >= 3 / fmr, less a hair so that 3 / 0.01 counts as 300.
  const personPairs = (3 / fmr) * (1 - 1e-12);
  return Math.ceil((1 + Math.sqrt(1 + 8 * personPairs)) / 2);
}

/** People needed before an FNMR can be shown, at best. `fnmr` above 0. */
export function peopleNeededForFnmr(fnmr: number): number {
  return Math.ceil((3 / fnmr) * (1 - 1e-12));
}
