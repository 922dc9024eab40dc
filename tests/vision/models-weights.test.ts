import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelLibrary } from '#application/model-ports.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import {
  attribute,
  node,
  TINY_WEIGHTS,
  tinyNetwork,
  tinyWeights,
} from '#tests/support/onnx-encoder.ts';
import { said, saidRefusal } from '#tests/support/said.ts';
import { message } from '#words/message.ts';
import { orRefusal } from '#vision/embedding/model-files.ts';
import { openNetwork } from '#vision/embedding/open-network.ts';
import { inspectModel } from '#vision/embedding/try-model.ts';
import { readModel } from '#vision/embedding/read-model.ts';
import { caseFiles, HAS_CASES, incoming, libraryOver } from './model-library.ts';
import { columnOf, groupPhoto, MISSING } from './photos.ts';
import { BASE, PATIENT, PLAIN } from './worker.ts';

const photo = 'portrait' as PhotoId;
let setting: ReturnType<typeof libraryOver>;
let library: ModelLibrary;

beforeAll(async () => {
  setting = libraryOver(new Map([[photo, await columnOf(await groupPhoto(1), 300, 420)]]));
  library = setting.library;
});
afterAll(() => setting.close());

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
  return saidRefusal(found);
}

async function added(...files: readonly Named[]) {
  const found = await look(...files);
  if (found.kind !== 'model') throw new Error(saidRefusal(found));
  const model = await library.add(filesOf(...files), found.guess);
  if (model.kind !== 'added') throw new Error(saidRefusal(model));
  return model;
}

async function embeddingsWith(model: string) {
  const outcome = await setting.engine.acquire(photo, { ...PLAIN, model });
  if (outcome.kind !== 'acquired') throw new Error(JSON.stringify(outcome));
  return outcome.faces.map(({ embedding }) => embedding);
}

/** In the page itself, where the runtime is started once: opening leaves nothing behind. */
async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const files = [{ path: 'net.onnx', blob: new Blob([bytes]) }];
  const answer = await orRefusal(async () => {
    (await openNetwork(await readModel(files), BASE)).dispose();
    return { kind: 'loads' } as const;
  });
  return answer.kind === 'loads' ? answer.kind : saidRefusal(answer);
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
    if ('text' in parts) throw new Error(said(parts.text));
    expect(parts.map((files) => files.map(({ path }) => path))).toEqual([
      ['a/model.onnx', `a/${DATA}`],
      ['b/model.onnx', `b/${DATA}`],
    ]);
    const looks = await Promise.all(parts.map((files) => library.inspect(files)));
    const seen = looks.map((found) =>
      found.kind === 'model' ? [found.guess.name, found.signature.sha256] : [said(found.text)],
    );
    expect(seen.map(([name]) => name)).toEqual(['a', 'b']);
    expect(seen[0]?.[1]).not.toBe(seen[1]?.[1]);

    // The weights of one never serve the other.
    const half = await library.split([...one, ...other.slice(0, 1)]);
    if ('text' in half) throw new Error(said(half.text));
    expect(await library.inspect(half[1]!)).toMatchObject({
      kind: 'refused',
      text: message('modelFault.weightsMissing', { file: 'model.onnx', location: DATA }),
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

describe('what the runtime does not take', PATIENT, () => {
  const made = (changes: Parameters<typeof tinyNetwork>[1]) =>
    opened(tinyNetwork(tinyWeights(1), changes));

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
    expect(await opened(newest)).toBe('loads');
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

  test('for another reason gives the reason', async () => {
    const wrong = tinyNetwork(new Float32Array(7));
    expect(await opened(wrong)).toMatch(/cannot load net\.onnx: .{20}/);
  });
});

describe('what a file leaves open', PATIENT, () => {
  const AVERAGE = [attribute('kernel_shape', [40, 40]), attribute('strides', [40, 40])];
  const toFloat = attribute('to', 1);
  const toHalf = attribute('to', 10);
  /**
   * Averages 160 x 160 pixels in 4 x 4 fields; the weights of 112 x 112 fit, as fields are as many.
   */
  const nodes = (input: string, output = 'embedding') => [
    node('AveragePool', [input], ['pool'], AVERAGE),
    node('Flatten', ['pool'], ['flat'], [attribute('axis', 1)]),
    node('MatMul', ['flat', 'w'], [output]),
  ];
  const open = ['n', 'a', 'b', 'c'];
  const outputs = [{ name: 'embedding', shape: ['n', 'd'] }];
  const inspected = async (changes: Parameters<typeof tinyNetwork>[1]) => {
    const files = [{ path: 'n.onnx', blob: new Blob([tinyNetwork(tinyWeights(1), changes)]) }];
    return (await inspectModel(files, BASE)).guess;
  };

  test('is found by trying: size, order of the axes, length of the embedding', async () => {
    const inputs = [{ name: 'input', shape: open }];
    expect(await inspected({ changes: { nodes: nodes('input'), inputs, outputs } })).toMatchObject({
      dimensions: 8,
      input: { width: 160, height: 160, layout: 'nchw', alignment: 'level-box' },
    });
    const turn = node('Transpose', ['input'], ['turned'], [attribute('perm', [0, 3, 1, 2])]);
    const turned = [turn, ...nodes('turned')];
    expect(await inspected({ changes: { nodes: turned, inputs, outputs } })).toMatchObject({
      dimensions: 8,
      input: { width: 160, height: 160, layout: 'nhwc' },
    });
  });

  test('and bytes are given as bytes, half floats read as numbers', async () => {
    const inputs = [{ name: 'input', shape: [1, 3, 160, 160], type: 'uint8' as const }];
    const half = [{ name: 'embedding', shape: [1, 8], type: 'float16' as const }];
    const cast = node('Cast', ['input'], ['floats'], [toFloat]);
    const back = node('Cast', ['full'], ['embedding'], [toHalf]);
    const bytes = tinyNetwork(tinyWeights(1), {
      changes: { nodes: [cast, ...nodes('floats', 'full'), back], inputs, outputs: half },
    });
    const plain = tinyNetwork(tinyWeights(1), {
      changes: {
        nodes: nodes('input'),
        inputs: [{ name: 'input', shape: [1, 3, 160, 160] }],
      },
    });
    const picture = Float32Array.from({ length: 3 * 160 * 160 }, (_, i) => (i * 7) % 256);
    const rows: Float32Array[] = [];
    for (const file of [bytes, plain]) {
      const contents = await readModel([{ path: 'n.onnx', blob: new Blob([file]) }]);
      const network = await openNetwork(contents, BASE);
      rows.push((await network.run(picture, [1, 3, 160, 160], 'embedding')).values);
      network.dispose();
    }
    const [ofBytes, ofFloats] = rows as [Float32Array, Float32Array];
    // Half floats have eleven bits.
    ofFloats.forEach((value, i) => {
      expect(Math.abs((ofBytes[i] ?? NaN) - value)).toBeLessThanOrEqual(Math.abs(value) / 1024);
    });
  });
});

describe.skipIf(!HAS_CASES)(`cases of other people (${MISSING})`, PATIENT, () => {
  test('M01: two checkpoints of one graph are two models', async () => {
    const files = await caseFiles('M01');
    const parts = await library.split(filesOf(...files));
    if ('text' in parts) throw new Error(said(parts.text));
    const models = [];
    for (const part of parts) {
      const found = await library.inspect(part);
      if (found.kind !== 'model') throw new Error(said(found.text));
      models.push(await library.add(part, found.guess));
    }
    const [a, b] = models;
    if (a?.kind !== 'added' || b?.kind !== 'added') throw new Error(JSON.stringify(models));
    expect([a.model.name, b.model.name]).toEqual(['checkpoint_a', 'checkpoint_b']);
    expect(a.sha256).not.toBe(b.sha256);
    expect(await embeddingsWith(a.model.id)).not.toEqual(await embeddingsWith(b.model.id));
  });

  test('M02: what is too new is said to be', async () => {
    for (const [name, blob] of await caseFiles('M02')) {
      const answer = await opened(new Uint8Array(await blob.arrayBuffer()));
      expect(answer, name).toMatch(/too new for this runtime: (IR|opset) \d+, it reads up to \d+/);
    }
  });
});
