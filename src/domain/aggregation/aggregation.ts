/**
 * How a probe photo is compared with a person of whom several reference photos are known.
 *
 * - `single`: with each photo by itself; the default of this app, and what deepface's `verify`
 *   does.
 * - `mean`: the mean of the distances to the person's references; face-api.js's `FaceMatcher` does
 *   so.
 * - `minimum`: the distance to the nearest reference; deepface's `find` and most galleries with a
 *   nearest-neighbour search do so.
 * - `mean-embedding`: the distance to the mean of the references' embeddings, which needs the
 *   embeddings.
 */
export type AggregationPolicy = 'single' | 'mean' | 'minimum' | 'mean-embedding';

export interface AggregationText {
  readonly policy: AggregationPolicy;
  readonly name: string;
  /** One sentence. */
  readonly definition: string;
}

export const AGGREGATIONS: readonly AggregationText[] = [
  {
    policy: 'single',
    name: 'One photo with one photo',
    definition: 'Every photo is compared with every other by itself.',
  },
  {
    policy: 'mean',
    name: 'Mean distance to a person',
    definition:
      "A photo's distance to a person is the mean of its distances to all photos of that person, itself left out, as in face-api.js's FaceMatcher.",
  },
  {
    policy: 'minimum',
    name: 'Nearest photo of a person',
    definition:
      "A photo's distance to a person is the smallest of its distances to all photos of that person, itself left out, as in a nearest-neighbour search.",
  },
  {
    policy: 'mean-embedding',
    name: 'Mean embedding of a person',
    definition:
      "A photo's distance to a person is its distance to the mean of the embeddings of that person's photos, itself left out.",
  },
];
