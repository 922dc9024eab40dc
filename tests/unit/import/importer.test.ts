import { expect, test } from 'vitest';
import { Cancelled, type IncomingFile } from '#application/ports.ts';
import { importChannels } from '#tests/support/import-channels.ts';
import { said, spoken } from '#tests/support/said.ts';

function incoming(fileName: string, text: string): IncomingFile {
  const source = new Blob([text]);
  return { path: fileName, fileName, byteLength: source.size, source };
}

const TABLE = 'file_x,file_y,decision,A_cosine\na,b,Yes,0.1\na,c,No,0.9\n';
const LARGE = incoming('large.csv', `file_x,file_y,same,cosine\n${'a,b,1,0.5\n'.repeat(300_000)}`);

test('shows what a file holds, then reads it, and leaves no worker behind', async () => {
  const { importer, running } = importChannels();
  const files = [incoming('pairs.csv', TABLE)];
  const inspection = await importer.inspect(files);
  if (inspection.kind === 'refused') throw new Error(said(inspection.reason));
  expect(inspection.tables[0]?.preview).toEqual({
    columns: ['file_x', 'file_y', 'decision', 'A_cosine'],
    rows: [
      ['a', 'b', 'Yes', '0.1'],
      ['a', 'c', 'No', '0.9'],
    ],
  });
  const seen: [number, number][] = [];
  const outcome = await importer.read(files, inspection.readings[0]!.reading, (rows, share) =>
    seen.push([rows, share]),
  );
  expect(outcome).toMatchObject({
    kind: 'read',
    result: { kind: 'scores', scores: { count: 2, people: 'linked' } },
  });
  expect(seen).toEqual([[2, 1]]);
  expect(running()).toBe(0);
});

test('cancelling rejects at once, and the importer stays usable', async () => {
  const { importer, running } = importChannels();
  const inspection = await importer.inspect([LARGE]);
  if (inspection.kind === 'refused') throw new Error(said(inspection.reason));
  const { reading: best } = inspection.readings[0]!;
  const reading = importer.read([LARGE], best, () => importer.cancel());
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
  expect(running()).toBe(0);
  expect(spoken(await importer.inspect([incoming('pairs.csv', TABLE)]))).toMatchObject({
    kind: 'readings',
  });
});

test('a newer call ends the one before', async () => {
  const { importer } = importChannels();
  const older = importer.inspect([LARGE]);
  const rejected = expect(older).rejects.toBeInstanceOf(Cancelled);
  expect(spoken(await importer.inspect([incoming('pairs.csv', TABLE)]))).toMatchObject({
    kind: 'readings',
  });
  await rejected;
});

test('bad files and mappings are refused in sentences', async () => {
  const { importer } = importChannels();
  expect(spoken(await importer.inspect([incoming('empty.csv', '')]))).toEqual({
    kind: 'refused',
    reason: 'empty.csv is empty.',
  });
  const missing = { path: 'a.csv', fileName: 'a.csv', byteLength: 0, source: null };
  expect(spoken(await importer.inspect([missing]))).toEqual({
    kind: 'refused',
    reason: 'a.csv cannot be read: choose it again.',
  });
  const inspection = await importer.inspect([incoming('pairs.csv', TABLE)]);
  if (inspection.kind === 'refused') throw new Error(said(inspection.reason));
  const { reading } = inspection.readings[0]!;
  const mapping = {
    columns: Array.from({ length: 4 }, () => ({ role: 'ignored' as const })),
    truthWords: { mated: [], nonMated: [] },
    files: ['column' as const],
  };
  const broken = { ...reading, content: { kind: 'scores' as const, mapping } };
  expect(spoken(await importer.read([incoming('pairs.csv', TABLE)], broken))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('Say which column holds the scores.') as string,
  });
});
