import { ABOUT_SET } from './about-set.ts';
import type { Lane } from './computation.ts';
import { CONTEST } from './contest.ts';
import { PLACES } from './places.ts';

/** Everything that is computed in the background once there is an evaluation. */
export const COMPUTATIONS: readonly Lane[] = [ABOUT_SET, CONTEST, PLACES];
