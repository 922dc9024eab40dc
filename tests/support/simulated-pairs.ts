import type { PairTable } from '#domain/comparison/pair-table.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';

export interface SimulatedSet {
  readonly people: number;
  readonly photos: number;
  readonly seed: number;
  /** Distance between the means of the two classes in standard deviations of the noise. */
  readonly separation?: number;
  /** Round distances to so many decimals, to make ties. */
  readonly decimals?: number;
}

/**
 * All pairs of a set in which people and photos have effects of their own, so that comparisons
 * depend on each other.
 */
export function simulatedPairs(set: SimulatedSet): PairTable {
  const { people, photos, seed, separation = 3, decimals } = set;
  const random = seededRandom(seed);
  const items = people * photos;
  const subject = Uint32Array.from({ length: items }, (_, i) => Math.floor(i / photos));
  const personEffect = Array.from({ length: people }, () => 0.4 * random.normal());
  const photoEffect = Array.from({ length: items }, () => 0.3 * random.normal());
  const count = (items * (items - 1)) / 2;
  const left = new Uint32Array(count);
  const right = new Uint32Array(count);
  const mated = new Uint8Array(count);
  const distance = new Float64Array(count);
  let row = 0;
  for (let i = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++) {
      const a = subject[i]!;
      const b = subject[j]!;
      left[row] = i;
      right[row] = j;
      mated[row] = a === b ? 1 : 0;
      const effects = personEffect[a]! + personEffect[b]! + photoEffect[i]! + photoEffect[j]!;
      const value = 1 + 0.1 * ((a === b ? 0 : separation) + effects + random.normal());
      distance[row] = decimals === undefined ? value : Number(value.toFixed(decimals));
      row += 1;
    }
  }
  return { count, left, right, mated, distance, subject, subjectCount: people };
}
