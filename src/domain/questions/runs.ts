/**
 * Seeds and counts of everything that is drawn by chance: fixed, so that the same set has the same
 * figures on every device and wherever they are shown. Any seed would do.
 */

/** One run for all intervals of a set, and for each contender's. */
export const BOOTSTRAP_RUN = { replicates: 1000, seed: 20_260_101 } as const;

/** How people are dealt out to folds. */
export const VALIDATION_RUN = { seed: BOOTSTRAP_RUN.seed } as const;

/** Tags are shuffled among people so often. */
export const GROUPS_RUN = { permutations: 2000, seed: BOOTSTRAP_RUN.seed } as const;

/** Where the faces of the map begin. */
export const MAP_RUN = { seed: 20_260_104 } as const;
