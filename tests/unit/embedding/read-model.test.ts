import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitModels } from '#adapters/vision/model-library.ts';
import type { IncomingFile } from '#application/ports.ts';
import { orRefusal } from '#vision/embedding/model-files.ts';
import { readModel } from '#vision/embedding/read-model.ts';
import {
  field,
  joined,
  node,
  TINY_LENGTH,
  TINY_WEIGHTS,
  tensor,
  tinyNetwork,
  tinyWeights,
} from '#tests/support/onnx-encoder.ts';
import { said, saidRefusal } from '#tests/support/said.ts';
import { root } from '#scripts/paths.mjs';

type Named = readonly [path: string, bytes: Uint8Array<ArrayBuffer>];

/** What is read of a model's files; nothing is run. */
function look(...files: readonly Named[]) {
  return orRefusal(() =>
    readModel(files.map(([path, bytes]) => ({ path, blob: new Blob([bytes]) }))),
  );
}

async function digestOf(...files: readonly Named[]): Promise<string> {
  const found = await look(...files);
  if ('kind' in found) throw new Error(saidRefusal(found));
  return found.sha256;
}

async function refusalOf(...files: readonly Named[]): Promise<string> {
  const found = await look(...files);
  if (!('kind' in found)) throw new Error('It was taken for a model.');
  expect(said(found.text), 'is a sentence').toMatch(/^\S.*\.$/s);
  expect(said(found.remedy), 'is a sentence').toMatch(/^[A-Z]\S.*\.$/s);
  return saidRefusal(found);
}

const DATA = 'model.onnx.data';
const graph = tinyNetwork({ location: DATA, offset: 0, length: 4 * TINY_WEIGHTS });
const weights = (seed: number) => new Uint8Array(tinyWeights(seed).buffer);

describe('a digest', () => {
  test('is of all weights and of nothing else, whatever files are called', async () => {
    const one = await digestOf(['model.onnx', graph], [DATA, weights(1)]);
    expect(await digestOf(['model.onnx', graph], [DATA, weights(2)])).not.toBe(one);
    const renamed = [
      ['folder/other.onnx', graph],
      [`folder/${DATA}`, weights(1)],
      ['folder/readme.md', weights(3)],
    ] as const;
    expect(await digestOf(...renamed)).toBe(one);
    // As `sha256sum model.onnx model.onnx.data | cut -c -64 | sha256sum` says.
    const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
    expect(one).toBe(hex(`${hex(graph)}\n${hex(weights(1))}\n`));
    const inside = tinyNetwork(tinyWeights(1));
    expect(await digestOf(['model.onnx', inside])).toBe(hex(inside));
  });

  test('is of a model.json with all of its shards', async () => {
    const json = new TextEncoder().encode(
      JSON.stringify({
        modelTopology: { node: [] },
        weightsManifest: [
          {
            paths: ['group1-shard1of2.bin', 'group1-shard2of2.bin'],
            weights: [{ name: 'w', shape: [2], dtype: 'float32' }],
          },
        ],
      }),
    );
    const of = (first: number, second: number) =>
      digestOf(
        ['a/model.json', json],
        ['a/group1-shard1of2.bin', new Uint8Array(4).fill(first)],
        ['a/group1-shard2of2.bin', new Uint8Array(4).fill(second)],
      );
    expect(new Set([await of(1, 2), await of(2, 1), await of(1, 1)]).size).toBe(3);
    const elsewhere = await refusalOf(
      ['a/model.json', json],
      ['b/group1-shard1of2.bin', new Uint8Array(4)],
      ['b/group1-shard2of2.bin', new Uint8Array(4)],
    );
    expect(elsewhere).toMatch(/shard1of2\.bin and group1-shard2of2\.bin are not among the chosen/);
  });
});

describe('weights in files beside an ONNX file', () => {
  test('in several files and folders are found, and every byte of them counts', async () => {
    const half = (4 * TINY_WEIGHTS) / 2;
    const dims = [24, TINY_LENGTH];
    const split = tinyNetwork(tinyWeights(1), {
      changes: {
        nodes: [
          node('GlobalAveragePool', ['input'], ['pool']),
          node('Flatten', ['pool'], ['flat']),
          node('MatMul', ['flat', 'u'], ['long']),
          node('MatMul', ['long', 'v'], ['embedding']),
        ],
        weights: [
          tensor('u', [3, 24], { location: './weights/one.bin', length: 288 }),
          tensor('v', dims, { location: 'weights/two.bin', offset: 64, length: half }),
        ],
      },
    });
    const one = new Uint8Array(tinyWeights(8).slice(0, 72).buffer);
    const two = joined(new Uint8Array(64), weights(9).slice(0, half));
    const put = (first: Named[1], second: Named[1]): readonly Named[] => [
      ['m/net.onnx', split],
      ['m/weights/one.bin', first],
      ['m/weights/two.bin', second],
    ];
    const digests: string[] = [];
    const changed = (bytes: Uint8Array<ArrayBuffer>, at: number) => {
      const other = bytes.slice();
      other[at]! ^= 1;
      return other;
    };
    for (const [first, second] of [
      [one, two],
      [changed(one, 5), two],
      [one, changed(two, 100)],
    ] as const) {
      digests.push(await digestOf(...put(first, second)));
    }
    expect(new Set(digests).size).toBe(3);
    expect(await refusalOf(['m/net.onnx', split], ['m/weights/one.bin', one])).toMatch(
      /keeps its weights in weights\/two\.bin, which is not among/,
    );
  });

  test('that are missing, short, too long or of two minds are named', async () => {
    expect(await refusalOf(['model.onnx', graph])).toMatch(
      /keeps its weights in model\.onnx\.data, .*Choose model\.onnx and model\.onnx\.data together/,
    );
    expect(await refusalOf(['model.onnx', graph], ['other.data', weights(1)])).toMatch(
      /model\.onnx\.data, which is not among the chosen files \(other\.data\)/,
    );
    expect(await refusalOf(['model.onnx', graph], [DATA, weights(1).slice(0, 1000)])).toMatch(
      /model\.onnx\.data has 1,000 bytes, model\.onnx reads 1,536 bytes of it/,
    );
    const longer = joined(weights(1), weights(2));
    expect(await refusalOf(['model.onnx', graph], [DATA, longer])).toMatch(/of another model/);
    const padded = joined(weights(1), new Uint8Array(4096));
    expect(await digestOf(['model.onnx', graph], [DATA, padded])).toHaveLength(64);
    const twice = await refusalOf(
      ['model.onnx', graph],
      [`p/${DATA}`, weights(1)],
      [`q/${DATA}`, weights(2)],
    );
    expect(twice).toMatch(/several of the chosen files have that name/);
  });
});

describe('a file that is not whole, or none', () => {
  test('is told from one that is too new', async () => {
    const whole = tinyNetwork(tinyWeights(1));
    expect(await refusalOf(['net.onnx', whole.slice(0, 900)])).toMatch(
      /it breaks off after 900 bytes, and should have 1,\d{3} bytes at least/,
    );
    const hole = whole.slice();
    hole.fill(0xff, 20, 60);
    expect(await refusalOf(['net.onnx', hole])).toMatch(/is damaged inside/);
    const text = new TextEncoder().encode('buy milk');
    expect(await refusalOf(['net.onnx', text])).toMatch(/does not begin as one/);
    const two = await refusalOf(['a.onnx', whole], ['b.onnx', whole]);
    expect(two).toMatch(/2 models .*a\.onnx and b\.onnx/);
  });

  test('is known without the name', async () => {
    expect(await digestOf(['download', tinyNetwork(tinyWeights(1))])).toMatch(/^[0-9a-f]{64}$/);
    const begun = joined(field(1, 8), field(2, 'x'));
    expect(await refusalOf(['download', begun])).toMatch(/breaks off/);
  });
});

describe('files changed at random', () => {
  const json = new TextEncoder().encode(
    JSON.stringify({
      format: 'graph-model',
      modelTopology: { node: [{ name: 'x', op: 'Placeholder' }] },
      weightsManifest: [
        { paths: ['w.bin'], weights: [{ name: 'w', shape: [2], dtype: 'float32' }] },
      ],
    }),
  );
  const shard: Named = ['w.bin', new Uint8Array(8)];

  test.each([
    [
      'an ONNX file',
      [
        ['model.onnx', graph],
        [DATA, weights(1)],
      ],
    ],
    ['a model.json', [['model.json', json], shard]],
  ] as const)('of %s are read or refused in words, never an error', async (_, files) => {
    const [[name, whole], ...rest] = files;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.integer({ min: 0, max: whole.length }),
        async (changes, length) => {
          const bytes = whole.slice(0, changes.length === 0 ? length : whole.length);
          for (const [at, value] of changes) bytes[at] = value;
          const found = await look([name, bytes], ...rest);
          expect('kind' in found ? said(found.text) : found.sha256).toMatch(/^\S/);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('files of several models', () => {
  const file = (path: string, bytes: Uint8Array<ArrayBuffer>): IncomingFile => ({
    path,
    fileName: path,
    byteLength: bytes.length,
    source: new Blob([bytes]),
  });
  const pathsOf = async (...files: readonly IncomingFile[]) =>
    (await splitModels(files)).map((part) => part.map(({ path }) => path));

  test('go with the model in the nearest folder above, or with all where no folder holds them', async () => {
    const parts = await pathsOf(
      file('a/model.onnx', graph),
      file('a/deep/model.onnx', graph),
      file(`a/${DATA}`, weights(1)),
      file(`a/deep/${DATA}`, weights(2)),
      file('a/deep/er/x.bin', weights(3)),
      file('shared.bin', weights(4)),
    );
    expect(parts).toEqual([
      ['a/model.onnx', `a/${DATA}`, 'shared.bin'],
      ['a/deep/model.onnx', `a/deep/${DATA}`, 'a/deep/er/x.bin', 'shared.bin'],
    ]);
  });

  test('stay together where there is one model or none', async () => {
    // Raw weights may begin as an ONNX file does.
    const alike = tinyNetwork(tinyWeights(5));
    expect(await pathsOf(file('m.onnx', graph), file(DATA, alike))).toEqual([['m.onnx', DATA]]);
    expect(await pathsOf(file('a.txt', weights(1)), file('b.txt', weights(2)))).toHaveLength(1);
  });
});

const M06 = join(root, '../shared/cases/M06');

test.skipIf(!existsSync(M06))(
  'M06: what other programs save is named, with the way on (needs the folder ../shared)',
  async () => {
    const names: Readonly<Record<string, RegExp>> = {
      safetensors: /a safetensors file/,
      ckpt: /a PyTorch checkpoint/,
      pb: /a frozen graph of TensorFlow 1/,
      tflite: /a TensorFlow Lite file/,
      h5: /a Keras file/,
      json: /as face-api\.js has it/,
      shard1: /a shard/,
    };
    const files = readdirSync(M06);
    expect(files).toHaveLength(Object.keys(names).length);
    for (const file of files) {
      const kind = Object.keys(names).find((ending) => file.endsWith(ending)) ?? '';
      const bytes = new Uint8Array(readFileSync(join(M06, file)));
      expect(await refusalOf([file, bytes]), file).toMatch(names[kind]!);
    }
  },
);
