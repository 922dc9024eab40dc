import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { root } from '#scripts/paths.mjs';
import { checkMetadata } from '#workers/import/parquet-bounds.ts';
import { unpackSnappy } from '#workers/import/parquet-snappy.ts';
import { fileOf, refusalOf, scoresOf } from './reading.ts';
import { saidByThrowing } from '#tests/support/said.ts';

const ROWS = 60;
const table = (): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: [
      { name: 'file_x', data: Array.from({ length: ROWS }, (_, i) => `A/${i}.jpg`) },
      { name: 'file_y', data: Array.from({ length: ROWS }, (_, i) => `B/${i}.jpg`) },
      { name: 'decision', data: Array.from({ length: ROWS }, (_, i) => (i % 3 ? 'No' : 'Yes')) },
      {
        name: 'Facenet_cosine',
        data: Float64Array.from({ length: ROWS }, (_, i) => (i * 7) / 100),
        type: 'DOUBLE',
      },
    ],
  });

describe('a Parquet file that says what cannot be', () => {
  it('with any one byte changed is read or refused, and never read for ever', async () => {
    const whole = new Uint8Array(table());
    let refused = 0;
    for (let at = 4; at < whole.length - 8; at += 5) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ 0xff;
      try {
        await scoresOf([fileOf('scores.parquet', bytes)]);
      } catch (error) {
        refused += 1;
        expect((error as Error).message).not.toMatch(/undefined|RangeError|offset|not a function/i);
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('has the number of rows, of values and the places of columns checked against its size', () => {
    const bytes = table();
    const metadata = parquetMetadata(bytes);
    expect(() => checkMetadata(metadata, bytes.byteLength)).not.toThrow();
    const more = { ...metadata, num_rows: 10n ** 12n };
    expect(saidByThrowing(() => checkMetadata(more, bytes.byteLength))).toMatch('number of rows');
    const fewer = { ...metadata, num_rows: 59n };
    expect(saidByThrowing(() => checkMetadata(fewer, bytes.byteLength))).toMatch('rows');
    expect(saidByThrowing(() => checkMetadata(metadata, 600))).toMatch(
      /outside of the file|more bytes/,
    );
  });

  const damaged = join(root, '../shared/cases/F01/two-bytes-changed.parquet');
  it.skipIf(!existsSync(damaged))('is refused (needs ../shared/cases)', async () => {
    const bytes = new Uint8Array(readFileSync(damaged));
    expect(await refusalOf(fileOf('scores.parquet', bytes))).toMatch(
      /cannot be read as a Parquet table, or is damaged: .* cannot be right\. Write it again/,
    );
  });
});

describe('Snappy', () => {
  it('is unpacked as by another decoder: literals, near and far copies, runs', () => {
    const text = new TextEncoder().encode('abcabcabcabcab-0123456789-abc');
    // The length, a literal of 3, a copy of 11 from 3 before (a run), a literal of 12, a copy of 3
    // with two bytes.
    const packed = [29, 2 << 2, 97, 98, 99, (7 << 2) | 1, 3, 11 << 2];
    packed.push(...text.subarray(14, 26), (2 << 2) | 2, 26, 0);
    const bytes = Uint8Array.from(packed);
    const theirs = new Uint8Array(29);
    snappyUncompress(bytes, theirs);
    expect(unpackSnappy(bytes, 29)).toEqual(theirs);
    expect(theirs).toEqual(text);
  });

  it('with a length of four bytes that is too long ends', () => {
    const bytes = Uint8Array.from([30, 63 << 2, 0xfa, 0xff, 0xff, 0xff, 1, 2, 3]);
    expect(saidByThrowing(() => unpackSnappy(bytes, 30))).toMatch('cannot be unpacked');
  });
});
