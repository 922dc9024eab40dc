import type { PairTable } from '#domain/comparison/pair-table.ts';
import { float64, growingColumn, uint32 } from '#domain/import/growing-column.ts';
import { pairNumbers } from '#domain/import/pair-numbers.ts';

import { type AggregatedPairs, withReferenceItems } from './aggregated-pairs.ts';

/**
 * Compares each photo with each person by the mean or the minimum of the distances to that person's
 * photos. A photo is never its own reference, as the table has no pair of an item with itself; the
 * only photo of a person therefore has no mated comparison. Where not all pairs were compared, the
 * references are those that were.
 *
 * Rows are in the order in which (photo, person) first occur in the table. Pairs whose distance is
 * not a number are left out.
 */
export function aggregatePairs(table: PairTable, policy: 'mean' | 'minimum'): AggregatedPairs {
  const { subject, subjectCount } = table;
  const probeCount = subject.length;
  const numbers = pairNumbers(false);
  const references = growingColumn(uint32);
  const value = growingColumn(float64);
  const add = (probe: number, reference: number, distance: number): void => {
    const row = numbers.numberOf(probe, probeCount + (subject[reference] as number));
    if (row === references.length) {
      references.push(1);
      value.push(distance);
      return;
    }
    const count = references.at(row) + 1;
    references.set(row, count);
    const before = value.at(row);
    // The running mean, not the sum: it is exact where all distances are equal.
    const now =
      policy === 'mean' ? before + (distance - before) / count : Math.min(before, distance);
    value.set(row, now);
  };
  for (let pair = 0; pair < table.count; pair++) {
    const distance = table.distance[pair] as number;
    if (Number.isNaN(distance)) continue;
    const left = table.left[pair] as number;
    const right = table.right[pair] as number;
    add(left, right, distance);
    add(right, left, distance);
  }
  const { a: left, b: right } = numbers.take();
  const mated = new Uint8Array(left.length);
  for (let row = 0; row < mated.length; row++) {
    const isOwn = subject[left[row] as number] === (right[row] as number) - probeCount;
    mated[row] = isOwn ? 1 : 0;
  }
  return {
    pairs: {
      count: left.length,
      left,
      right,
      mated,
      distance: value.take(),
      subject: withReferenceItems(subject, subjectCount),
      subjectCount,
      ...(table.origin && { origin: table.origin }),
    },
    probeCount,
    references: references.take(),
  };
}
