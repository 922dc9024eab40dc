import { expect, test } from 'vitest';
import { fileReaders } from '#tests/support/mutated/file-readers.ts';
import { TABLE_READERS, thrown } from '#tests/support/mutated/table-readers.ts';
import { tryMutations } from '#tests/support/mutated/try-mutations.ts';
import { deep } from '#tests/support/deep.ts';

const readers = [...(await fileReaders()), ...TABLE_READERS];
/** 1,500 files in all, fewer of those that take longest; with `npm run test:deep` 10,000. */
const SLOW = new Set([
  'threshold JSON',
  'CSV',
  'JSON',
  'project',
  'list of people',
  'JSON list of people',
  'list of pairs',
]);
const countOf = (name: string): number => (deep ? 750 : SLOW.has(name) ? 40 : 158);

test.each(readers.map((reader) => [reader.name, reader] as const))(
  '%s: damaged files are read or refused in a sentence',
  async (name, reader) => {
    thrown.length = 0;
    const count = countOf(name);
    const { faults, slowest, refused } = await tryMutations(reader, count, 20_260_301);
    if (deep)
      console.info(
        `${name}: ${refused} of ${count} refused or remarked on; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.what})`,
      );
    expect(faults).toEqual([]);
    expect(thrown).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  },
);
