import type { PairTable } from '#domain/comparison/pair-table.ts';

/** Whom each item of a pair table is near to, as columns with one row per item. */
export interface NearestPhotos {
  /** Nearest item of the same person; -1 where none was compared. */
  readonly own: Int32Array;
  readonly ownDistance: Float64Array;
  /** Mean distance to all others of the same person; NaN where none was compared. */
  readonly ownMean: Float64Array;
  /** Nearest item of anybody else; -1 where none was compared. */
  readonly other: Int32Array;
  readonly otherDistance: Float64Array;
  /** Mean distance to all items of the person whom `other` shows. */
  readonly otherMean: Float64Array;
}

/** Two passes over the pairs and memory for the items only, so that a set of thousands of photos takes milliseconds. */
export function nearestPhotos(pairs: PairTable): NearestPhotos {
  const items = pairs.subject.length;
  const nearest = {
    own: new Int32Array(items).fill(-1),
    ownDistance: new Float64Array(items).fill(Infinity),
    ownMean: new Float64Array(items),
    other: new Int32Array(items).fill(-1),
    otherDistance: new Float64Array(items).fill(Infinity),
    otherMean: new Float64Array(items),
  };
  const { own, ownDistance, ownMean, other, otherDistance, otherMean } = nearest;
  const ownCount = new Uint32Array(items);
  const otherCount = new Uint32Array(items);

  const see = (item: number, seen: number, distance: number, mated: boolean): void => {
    if (mated) {
      ownMean[item] = (ownMean[item] as number) + distance;
      ownCount[item] = (ownCount[item] as number) + 1;
      if (distance < (ownDistance[item] as number)) {
        own[item] = seen;
        ownDistance[item] = distance;
      }
    } else if (distance < (otherDistance[item] as number)) {
      other[item] = seen;
      otherDistance[item] = distance;
    }
  };
  for (let row = 0; row < pairs.count; row++) {
    const left = pairs.left[row] as number;
    const right = pairs.right[row] as number;
    const distance = pairs.distance[row] as number;
    const mated = pairs.mated[row] === 1;
    see(left, right, distance, mated);
    see(right, left, distance, mated);
  }

  const add = (item: number, seen: number, distance: number): void => {
    const person = other[item] as number;
    if (person < 0 || pairs.subject[seen] !== pairs.subject[person]) return;
    otherMean[item] = (otherMean[item] as number) + distance;
    otherCount[item] = (otherCount[item] as number) + 1;
  };
  for (let row = 0; row < pairs.count; row++) {
    if (pairs.mated[row] === 1) continue;
    const left = pairs.left[row] as number;
    const right = pairs.right[row] as number;
    const distance = pairs.distance[row] as number;
    add(left, right, distance);
    add(right, left, distance);
  }
  for (let item = 0; item < items; item++) {
    ownMean[item] = (ownMean[item] as number) / (ownCount[item] as number);
    otherMean[item] = (otherMean[item] as number) / (otherCount[item] as number);
  }
  return nearest;
}
