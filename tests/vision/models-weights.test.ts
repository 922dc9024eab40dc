import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelLibrary } from '#application/model-ports.ts';
import { applyPreset, MODEL_PRESETS } from '#domain/embedding/model-presets.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
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
import { caseFiles, HAS_CASES, incoming, libraryOver } from './model-library.ts';
import { groupPhoto, MISSING } from './photos.ts';
import { PATIENT, PLAIN } from './worker.ts';

const photo = 'group' as PhotoId;
let setting: ReturnType<typeof libraryOver>;
let library: ModelLibrary;

beforeAll(async () => {
  setting = libraryOver(new Map([[photo, await groupPhoto(1)]]));
  library = setting.library;
});
afterAll(() => setting.engine.cancel());

type Named = readonly [path: string, bytes: Uint8Array<ArrayBuffer> | Blob];

function filesOf(...files: readonly Named[]) {
  return files.map(([path, bytes]) =>
    incoming(path, bytes instanceof Blob ? bytes : new Blob([bytes])),
  );
}

async function look(...files: readonly Named[]) {
  return library.inspect(filesOf(...files));
}

async function refusalOf(...files: readonly Named[]) {
  const found = await look(...files);
  if (found.kind !== 'refused') throw new Error('It was taken for a model.');
  return `${found.text} ${found.remedy}`;
}

async function added(...files: readonly Named[]) {
  const found = await look(...files);
  if (found.kind !== 'model') throw new Error(`${found.text} ${found.remedy}`);
  const model = await library.add(filesOf(...files), found.guess);
  if (model.kind !== 'added') throw new Error(`${model.text} ${model.remedy}`);
  return model;
}

async function embeddingsWith(model: string) {
  const outcome = await setting.engine.acquire(photo, { ...PLAIN, model });
  if (outcome.kind !== 'acquired') throw new Error(JSON.stringify(outcome));
  return outcome.faces.map(({ embedding }) => embedding);
}

const DATA = 'model.onnx.data';
const graph = tinyNetwork({ location: DATA, offset: 0, length: 4 * TINY_WEIGHTS });
const weights = (seed: number) => new Uint8Array(tinyWeights(seed).buffer);

describe('two networks of one graph and other weights', PATIENT, () => {
  test('are two models, under any names, one after the other', async () => {
    const a = await added(['model.onnx', graph], [DATA, weights(1)]);
    const b = await added(['model.onnx', graph], [DATA, weights(2)]);
    const inZip = zipSync({ 'c/model.onnx': graph, [`c/${DATA}`]: weights(3) }, { level: 0 });
    const c = await added(['c.zip', inZip as Uint8Array<ArrayBuffer>]);
    const d = await added(['inside.onnx', tinyNetwork(tinyWeights(1))]);
    const all = [a, b, c, d];
    expect(new Set(all.map(({ model }) => model.id)).size).toBe(4);
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(4);
    expect(all.map(({ model }) => model.name)).toEqual(['model', 'model (2)', 'c', 'inside']);
    expect(all.every(({ already }) => !already)).toBe(true);

    const [ofA, ofB, ofC, ofD] = [
      await embeddingsWith(a.model.id),
      await embeddingsWith(b.model.id),
      await embeddingsWith(c.model.id),
      await embeddingsWith(d.model.id),
    ];
    expect(ofB).not.toEqual(ofA);
    expect(ofC).not.toEqual(ofA);
    // The same weights inside the file or beside it compute the same.
    expect(ofD).toEqual(ofA);

    const info = await setting.engine.prepare({ ...PLAIN, model: b.model.id }, 'wasm', () => 0);
    expect(info.model).toMatchObject({
      sha256: b.sha256,
      runtime: { name: 'ONNX Runtime Web', backend: 'wasm' },
    });
  });

  test('are told apart where they are dropped together', async () => {
    const one = filesOf(['a/model.onnx', graph], [`a/${DATA}`, weights(4)]);
    const other = filesOf(['b/model.onnx', graph], [`b/${DATA}`, weights(5)]);
    const parts = await library.split([...one, ...other]);
    if ('text' in parts) throw new Error(parts.text);
    expect(parts.map((files) => files.map(({ path }) => path))).toEqual([
      ['a/model.onnx', `a/${DATA}`],
      ['b/model.onnx', `b/${DATA}`],
    ]);
    const looks = await Promise.all(parts.map((files) => library.inspect(files)));
    const seen = looks.map((found) =>
      found.kind === 'model' ? [found.guess.name, found.signature.sha256] : found.text,
    );
    expect(seen.map(([name]) => name)).toEqual(['a', 'b']);
    expect(seen[0]?.[1]).not.toBe(seen[1]?.[1]);

    // The weights of one never serve the other.
    const half = await library.split([...one, ...other.slice(0, 1)]);
    if ('text' in half) throw new Error(half.text);
    expect(await library.inspect(half[1]!)).toMatchObject({
      kind: 'refused',
      text: `model.onnx keeps its weights in ${DATA}, which is not among the chosen files.`,
    });
    expect(await refusalOf(['a/model.onnx', graph], [`b/${DATA}`, weights(4)])).toMatch(
      /is not among the chosen files/,
    );
  });

  test('the very same is not added twice, and what has its weights is said', async () => {
    const files = [
      ['x/model.onnx', graph],
      [`x/${DATA}`, weights(6)],
    ] as const;
    const first = await added(...files);
    const copy = [
      ['y/copy.onnx', graph],
      [`y/${DATA}`, weights(6)],
      ['y/readme.md', new Blob(['notes'])],
    ] as const;
    expect(await look(...copy)).toMatchObject({ sameWeights: ['x'] });
    const before = library.added().length;
    const again = await added(...copy);
    expect(again).toMatchObject({ already: true, model: { id: first.model.id, name: 'x' } });
    expect(library.added()).toHaveLength(before);
  });
});

describe('weights in files beside an ONNX file', PATIENT, () => {
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
    const put = (first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>) =>
      look(['m/net.onnx', split], ['m/weights/one.bin', first], ['m/weights/two.bin', second]);
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
      const found = await put(first, second);
      if (found.kind !== 'model') throw new Error(found.text);
      digests.push(found.signature.sha256);
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
    expect(await look(['model.onnx', graph], [DATA, padded])).toMatchObject({ kind: 'model' });
    const twice = await refusalOf(
      ['model.onnx', graph],
      [`p/${DATA}`, weights(1)],
      [`q/${DATA}`, weights(2)],
    );
    expect(twice).toMatch(/several of the chosen files have that name/);
  });
});

describe('what the runtime does not take', PATIENT, () => {
  const made = (changes: Parameters<typeof tinyNetwork>[1]) =>
    refusalOf(['net.onnx', tinyNetwork(tinyWeights(1), changes)]);

  test('for its age is named, with what it reads', async () => {
    const ir = await made({ changes: { irVersion: 99 } });
    expect(ir).toMatch(/^net\.onnx is too new for this runtime: IR 99, it reads up to \d+; export/);
    const opset = await made({ changes: { opset: 99 } });
    expect(opset).toMatch(/too new for this runtime: opset 99, it reads up to \d+; export/);
    // As far as the runtime itself goes, and no less.
    const newestIr = Number(/up to (\d+)/.exec(ir)?.[1]);
    const newestOpset = Number(/up to (\d+)/.exec(opset)?.[1]);
    const newest = tinyNetwork(tinyWeights(1), {
      changes: { irVersion: newestIr, opset: newestOpset },
    });
    expect(await look(['net.onnx', newest])).toMatchObject({ kind: 'model' });
    expect(await made({ changes: { irVersion: newestIr + 1 } })).toMatch(/too new/);
    expect(await made({ changes: { opset: newestOpset + 1 } })).toMatch(/too new/);
  });

  test('for an operation names it', async () => {
    const poof = { changes: { nodes: [node('Poof', ['input'], ['embedding'])] } };
    expect(await made(poof)).toMatch(/does not know the operation Poof that net\.onnx uses/);
    const own = node('Bar', ['input'], ['embedding'], [], 'com.foo');
    const custom = { changes: { nodes: [own], opsets: [{ domain: 'com.foo', version: 1 }] } };
    expect(await made(custom)).toMatch(/operation com\.foo:Bar that/);
  });

  test('because it is not whole says so, and not that it is too new', async () => {
    const whole = tinyNetwork(tinyWeights(1));
    const cut = await refusalOf(['net.onnx', whole.slice(0, 900)]);
    expect(cut).toMatch(/it breaks off after 900 bytes, and should have 1,\d{3} bytes at least/);
    const hole = whole.slice();
    hole.fill(0xff, 20, 60);
    expect(await refusalOf(['net.onnx', hole])).toMatch(/is damaged inside/);
    const wrong = tinyNetwork(new Float32Array(7));
    expect(await refusalOf(['net.onnx', wrong])).toMatch(/cannot load net\.onnx: .{20}/);
  });
});

test('an ONNX file is known without its name', PATIENT, async () => {
  const bytes = tinyNetwork(tinyWeights(1));
  expect(await look(['download', bytes])).toMatchObject({ kind: 'model' });
  const other = joined(field(1, 8), field(2, 'x'));
  expect(await refusalOf(['download', other])).toMatch(/breaks off/);
});

test('a preset keeps what was asked of the file', PATIENT, async () => {
  const found = await look(['net.onnx', tinyNetwork(tinyWeights(1))]);
  if (found.kind !== 'model') throw new Error(found.text);
  const preset = MODEL_PRESETS.find(({ name }) => name === 'SFace')!;
  expect(applyPreset(preset, found.guess).input.layout).toBe('nchw');
});

describe.skipIf(!HAS_CASES)(`cases of other people (${MISSING})`, PATIENT, () => {
  test('M01: two checkpoints of one graph are two models', async () => {
    const files = await caseFiles('M01');
    const parts = await library.split(filesOf(...files));
    if ('text' in parts) throw new Error(parts.text);
    const models = [];
    for (const part of parts) {
      const found = await library.inspect(part);
      if (found.kind !== 'model') throw new Error(found.text);
      models.push(await library.add(part, found.guess));
    }
    const [a, b] = models;
    if (a?.kind !== 'added' || b?.kind !== 'added') throw new Error(JSON.stringify(models));
    expect([a.model.name, b.model.name]).toEqual(['checkpoint_a', 'checkpoint_b']);
    expect(a.sha256).not.toBe(b.sha256);
    expect(await embeddingsWith(a.model.id)).not.toEqual(await embeddingsWith(b.model.id));
  });

  test('M02: what is too new is said to be', async () => {
    for (const file of await caseFiles('M02')) {
      expect(await refusalOf(file)).toMatch(
        /too new for this runtime: (IR|opset) \d+, it reads up/,
      );
    }
  });

  test('M06: what other programs save is named, with the way on', async () => {
    const names: Readonly<Record<string, RegExp>> = {
      safetensors: /a safetensors file/,
      ckpt: /a PyTorch checkpoint/,
      pb: /a frozen graph of TensorFlow 1/,
      tflite: /a TensorFlow Lite file/,
      h5: /a Keras file/,
      json: /as face-api\.js has it/,
      shard1: /a shard/,
    };
    const files = await caseFiles('M06');
    expect(files).toHaveLength(7);
    for (const file of files) {
      const kind = Object.keys(names).find((ending) => file[0].endsWith(ending)) ?? '';
      expect(await refusalOf(file), file[0]).toMatch(names[kind]!);
    }
  });
});
