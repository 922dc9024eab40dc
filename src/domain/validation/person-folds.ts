import { seededRandom } from '#domain/shared/seeded-random.ts';

/**
 * Up to this many people each is held out alone; above, folds of several people say as much in less
 * time.
 */
const MOST_LEFT_OUT_SINGLY = 20;
/** From this many people on ten folds still hold enough pairs of people each. */
const PEOPLE_FOR_TEN_FOLDS = 50;

export interface PersonFolds {
  readonly scheme: 'leave-one-person-out' | 'person-folds';
  /** People of each fold. */
  readonly folds: readonly Uint32Array[];
}

/** Deals people into folds whose sizes differ by one at most. */
export function personFolds(people: Uint32Array, seed: number): PersonFolds {
  if (people.length <= MOST_LEFT_OUT_SINGLY) {
    return {
      scheme: 'leave-one-person-out',
      folds: Array.from(people, (person) => Uint32Array.of(person)),
    };
  }
  const count = people.length >= PEOPLE_FOR_TEN_FOLDS ? 10 : 5;
  const shuffled = Uint32Array.from(people);
  const random = seededRandom(seed);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as number, shuffled[i] as number];
  }
  return {
    scheme: 'person-folds',
    folds: Array.from({ length: count }, (_, fold) =>
      shuffled.filter((_person, i) => i % count === fold),
    ),
  };
}
