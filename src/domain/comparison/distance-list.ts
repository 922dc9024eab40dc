import { angular, cosine, euclidean, euclideanL2 } from '#domain/comparison/distances.ts';

/**
 * Every distance, in the order of the interface. A new one is a record and a name here
 * (docs/how-to-add.md).
 */
export const DISTANCE_LIST = [cosine, euclidean, euclideanL2, angular] as const;
