import { describe, expect, it } from 'vitest';
import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import { Cancelled, type IncomingFile } from '#application/ports.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import { said, spoken } from '#tests/support/said.ts';

const PEOPLE = 100;
const PHOTOS = 5;

/**
 * A pairs CSV of all pairs of 500 photos, up to so many rows, in pieces as a browser would hold a
 * file.
 */
function pairsFile(rows: number): IncomingFile {
  const photo = (i: number): string => {
    const person = Math.floor(i / PHOTOS) % PEOPLE;
    return `Person ${person},set/Person ${person}/img_${i}.jpg`;
  };
  const parts: string[] = ['subject_x,file_x,subject_y,file_y,decision,Facenet_cosine\n'];
  let written = 0;
  for (let i = 0; written < rows; i++) {
    let part = '';
    for (let j = i + 1; j < i + 500 && written < rows; j++, written++) {
      const isMated = Math.floor(i / PHOTOS) % PEOPLE === Math.floor(j / PHOTOS) % PEOPLE;
      const noise = ((written * 2654435761) % 4294967296) / 4294967296;
      part += `${photo(i)},${photo(j)},${isMated ? 'Yes' : 'No'},${(isMated ? 0.1 : 0.4) + 0.5 * noise}\n`;
    }
    parts.push(part);
  }
  const source = new File(parts, 'pairs.csv');
  return { path: source.name, fileName: source.name, byteLength: source.size, source };
}

async function bestReading(file: IncomingFile) {
  const inspection = await workerScoreImporter().inspect([file]);
  if (inspection.kind === 'refused') throw new Error(said(inspection.reason));
  return inspection.readings[0]!.reading;
}

describe('the import worker', () => {
  it('reads 300,000 rows with progress, the page answering all the while', async () => {
    const file = pairsFile(300_000);
    const best = await bestReading(file);
    const shares: number[] = [];
    // Every turn of the page while the worker reads; a page that reads itself has none.
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const outcome = await workerScoreImporter().read([file], best, (_, share) =>
      shares.push(share),
    );
    clearInterval(timer);
    if (outcome.kind !== 'read') throw new Error(said(outcome.reason));
    if (outcome.result.kind !== 'scores') throw new Error(outcome.result.kind);
    const { scores: result } = outcome.result;
    expect(result).toMatchObject({
      count: 300_000,
      rowsRead: 300_000,
      people: 'named',
      problems: [],
    });
    expect(result.subjectCount).toBe(PEOPLE);
    expect(toPairTable(result, result.columns[0]!).distance).toBe(result.columns[0]!.scores);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(5);
  });

  it('stops at once when cancelled, and reads again', async () => {
    const file = pairsFile(300_000);
    const best = await bestReading(file);
    const importer = workerScoreImporter();
    const shares: number[] = [];
    const reading = importer.read([file], best, (_, share) => {
      shares.push(share);
      if (shares.length === 1) importer.cancel();
    });
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    // Not at the end of the file, and nothing more comes.
    expect(shares.at(-1)).toBeLessThan(1);
    expect(shares).toHaveLength(1);
    const small = pairsFile(1000);
    expect(await importer.read([small], best)).toMatchObject({ kind: 'read' });
  });

  it('refuses a file that is no table', async () => {
    const source = new File(
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
      'scores.csv',
    );
    const file = { path: source.name, fileName: source.name, byteLength: source.size, source };
    expect(spoken(await workerScoreImporter().inspect([file]))).toMatchObject({
      kind: 'refused',
      reason: 'scores.csv is a photo: add it under Photos instead.',
    });
  });
});
