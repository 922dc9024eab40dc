import { describe, expect, it } from 'vitest';
import { readSideFile } from '#adapters/files/side-file.ts';
import { encodeText } from '#tests/support/encode-text.ts';

const ROWS = 9000;
const NAMES = ['김민수', '이영희', '박지훈'];

/**
 * A list long enough for several slices; every tenth name is quoted and holds a delimiter and a
 * line end.
 */
const rows = Array.from({ length: ROWS }, (_, i) => [
  `set/img_${i}.jpg`,
  i % 10 === 0 ? `"${NAMES[i % 3]},\n${i}"` : (NAMES[i % 3] as string),
]);
const text = rows.map((row) => row.join(',')).join('\n');

async function read(bytes: Uint8Array<ArrayBuffer>, fileName = 'list.csv') {
  const source = new Blob([bytes]);
  return readSideFile({ path: fileName, fileName, byteLength: bytes.length, source });
}

describe('a long list beside the photos', () => {
  it.each([
    ['utf-8', 'UTF-8'],
    ['euc-kr', 'CP949 (Korean)'],
  ])('is read in slices as in one piece: %s', async (encoding, named) => {
    const bytes = new Uint8Array(encodeText(text, encoding));
    const side = await read(bytes);
    if (side?.kind !== 'list') throw new Error('no list');
    expect(side.readings.map((reading) => reading.encoding)).toEqual([named]);
    const [reading] = side.readings;
    expect(reading?.text === text).toBe(true);
    const cells = rows.map((row) => row.map((cell) => cell.replaceAll('"', '')));
    expect(reading?.tables[0]).toEqual(cells);
    expect(reading?.tables.at(-1)).toHaveLength(text.split('\n').length);
  });

  it('lets the page have its turn in between', async () => {
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setTimeout(count);
    };
    setTimeout(count);
    await read(new Uint8Array(encodeText(text, 'utf-8')));
    isDone = true;
    expect(turns).toBeGreaterThan(4);
  });

  it('is read as far as it goes where a byte is valid in nothing', async () => {
    const bytes = new Uint8Array([...encodeText(text, 'utf-8'), 0x81, 0xff, 0x0a]);
    expect(await read(bytes)).not.toBeNull();
  });
});
