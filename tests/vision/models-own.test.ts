import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelLibrary } from '#application/model-ports.ts';
import { ARCFACE_TYPE_512 } from '#domain/embedding/embedding-model.ts';
import { applyPreset, MODEL_PRESETS } from '#domain/embedding/model-presets.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { makeEmbedders } from '#vision/embedding/embedders.ts';
import type { Embedder } from '#vision/embedding/network-embedder.ts';
import { ensureBackend } from '#vision/tf-backend.ts';
import { said, saidRefusal } from '#tests/support/said.ts';
import { zipSync } from 'fflate';
import { HAS_STAND_IN, incoming, libraryOver, standInFiles } from './model-library.ts';
import { columnOf, groupPhoto, MISSING } from './photos.ts';
import { BASE, largestDifference, PATIENT, PLAIN } from './worker.ts';

const photo = 'portrait' as PhotoId;
let onnx: Blob;
let setting: ReturnType<typeof libraryOver>;
let library: ModelLibrary;

beforeAll(async () => {
  onnx = await (await fetch('/models/fr_feature.onnx')).blob();
  setting = libraryOver(new Map([[photo, await columnOf(await groupPhoto(1), 300, 420)]]));
  library = setting.library;
});
afterAll(() => setting.close());

async function inspected(...files: readonly (readonly [string, Blob])[]) {
  return library.inspect(files.map(([path, blob]) => incoming(path, blob)));
}

async function refusalOf(...files: readonly (readonly [string, Blob])[]) {
  const found = await inspected(...files);
  if (found.kind !== 'refused') throw new Error('It was taken for a model.');
  expect(said(found.text), 'is a sentence').toMatch(/^\S.*[.)]$/s);
  expect(said(found.remedy), 'is a sentence').toMatch(/^[A-Zd].*\.$/s);
  return saidRefusal(found);
}

describe('the ArcFace-type network as if it were the user’s own', () => {
  test('gives the bundled model’s embeddings', PATIENT, async () => {
    const files = [incoming('mine/net.onnx', onnx)];
    const look = await library.inspect(files);
    if (look.kind !== 'model') throw new Error(said(look.text));
    expect(look.signature).toMatchObject({
      format: 'onnx',
      inputs: [{ name: 'input', type: 'float32' }],
      outputs: [{ name: 'output' }],
    });
    expect(look.guess).toMatchObject({ input: { width: 112, height: 112, layout: 'nchw' } });
    const { input, dimensions } = ARCFACE_TYPE_512;
    const added = await library.add(files, { ...look.guess, name: 'Mine', input, dimensions });
    if (added.kind !== 'added') throw new Error(said(added.text));
    expect(library.added()).toEqual([added.model]);
    expect(added.model.id).toMatch(/^own-[0-9a-f]{16}$/);

    const info = await setting.engine.prepare({ ...PLAIN, model: added.model.id }, 'wasm', () => 0);
    expect(info.model).toMatchObject({
      name: 'Mine',
      sha256: added.sha256,
      runtime: { name: 'ONNX Runtime Web' },
    });
    const bundled = await facesWith(ARCFACE_TYPE_512.id);
    const own = await facesWith(added.model.id);
    expect(own).toHaveLength(1);
    own.forEach((face, i) => expect(face.embedding).toEqual(bundled[i]!.embedding));

    const checks = await library.check(added.model.id, [{ photo, subject: 'Ann' }], PLAIN);
    expect(checks.map(({ verdict }) => verdict)).toEqual([
      'passed',
      'unknown',
      'passed',
      'unknown',
    ]);
    const preview = await library.preview(photo, look.guess);
    if (preview.kind !== 'crop') throw new Error(said(preview.text));
    expect(preview).toMatchObject({ width: 112, height: 112 });
    expect(preview.lowest).toBeGreaterThanOrEqual(-1);
    expect(preview.highest).toBeLessThanOrEqual(1);
    const picture = new Image();
    picture.src = preview.pictureUrl;
    await picture.decode();
    expect(picture.naturalWidth).toBe(112);

    library.remove(added.model.id);
    expect(library.find(added.model.id)).toBeUndefined();
  });

  test('is refused where the description does not fit it', PATIENT, async () => {
    const files = [incoming('net.onnx', onnx)];
    const { name, input, dimensions } = ARCFACE_TYPE_512;
    const rest = {
      name,
      output: null,
      unitLength: false,
      defaultMetric: 'cosine',
      libraryName: null,
      licence: '',
      origin: '',
    } as const;
    const wrong = await library.add(files, { ...rest, input, dimensions: 128 });
    expect(wrong.kind === 'refused' && said(wrong.text)).toContain('512 numbers');
    const other = { ...input, layout: 'nhwc', width: 160, height: 160 } as const;
    const size = await library.add(files, { ...rest, input: other, dimensions });
    expect(size.kind).toBe('refused');
  });
});

test.skipIf(!HAS_STAND_IN)(
  `the stand-in for OpenFace gives its reference vectors under the preset (${MISSING})`,
  PATIENT,
  async () => {
    const files = await standInFiles();
    const reference = JSON.parse(await files.get('reference.json')!.text()) as {
      readonly grey: readonly number[];
      readonly ramp: readonly number[];
    };
    const packed = zipSync(
      Object.fromEntries(
        await Promise.all(
          [...files].map(async ([name, blob]) => {
            return [`openface/${name}`, new Uint8Array(await blob.arrayBuffer())] as const;
          }),
        ),
      ),
      { level: 0 },
    );
    const zip = [incoming('openface.zip', new Blob([packed as Uint8Array<ArrayBuffer>]))];
    const look = await library.inspect(zip);
    if (look.kind !== 'model') throw new Error(said(look.text));
    const preset = MODEL_PRESETS.find(({ name }) => name === 'OpenFace')!;
    const added = await library.add(zip, applyPreset(preset, look.guess));
    if (added.kind !== 'added') throw new Error(said(added.text));
    expect(added.model).toMatchObject({ format: 'tfjs-graph', dimensions: 128, inputSize: 96 });

    await ensureBackend(BASE);
    const first = { model: { id: 'none' } } as Embedder;
    const embedders = makeEmbedders(first, BASE, () => undefined);
    const own = setting.ownModels.get(added.model.id);
    const embedder = await embedders.open(added.model.id, own);
    const count = 96 * 96 * 3;
    const grey = new Float32Array(count).fill(127.5);
    const ramp = Float32Array.from(grey, (_, i) => (255 * i) / count);
    for (const [rgb, expected] of [
      [grey, reference.grey],
      [ramp, reference.ramp],
    ] as const) {
      const embedding = await embedder.embed({ width: 96, height: 96, rgb });
      expect(largestDifference(embedding, expected)).toBeLessThan(1e-3);
    }
    embedders.dispose();

    // And through a photo, in the pool's workers.
    const faces = await facesWith(added.model.id);
    expect(faces.map(({ embedding }) => embedding.length)).toEqual([128]);
    expect(Math.hypot(...faces[0]!.embedding)).toBeCloseTo(1, 5);
  },
);

describe('files that are no model are refused in words', PATIENT, () => {
  test('ONNX files that are damaged, break off, or are something else', async () => {
    const half = await refusalOf(['net.onnx', onnx.slice(0, onnx.size / 2)]);
    expect(half).toMatch(/net\.onnx is not a whole ONNX file/);
    const noise = new Uint8Array(5000).map((_, i) => (i * 89 + 7) % 251);
    expect(await refusalOf(['net.onnx', new Blob([noise])])).toMatch(/not a whole ONNX file/);
    expect(await refusalOf(['net.onnx', new Blob([])])).toMatch(/empty/);
    expect(await refusalOf(['net.onnx', await groupPhoto(2)])).toMatch(/a picture, not an ONNX/);
    expect(await refusalOf(['a.onnx', onnx], ['b.onnx', onnx])).toMatch(/2 models .*a\.onnx and b/);
  });

  test('what other programs save', async () => {
    const keras = new Blob([new Uint8Array([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a])]);
    expect(await refusalOf(['vgg.h5', keras])).toMatch(/Keras .*docs\/models\.md/);
    expect(await refusalOf(['net.pt', new Blob(['PK\x03\x04'])])).toMatch(/PyTorch/);
    expect(await refusalOf(['notes.txt', new Blob(['hello'])])).toMatch(/neither an ONNX file/);
    expect(await refusalOf(['net.zip', new Blob(['PK\x03\x04 broken'])])).toMatch(/zip archive/);
  });

  test('models of TensorFlow.js that are damaged, incomplete, or of another kind', async () => {
    const json = (value: unknown) => new Blob([JSON.stringify(value)]);
    const model = graph([-1, 8, 8, 3]);
    expect(await refusalOf(['model.json', new Blob(['{"modelTop'])])).toMatch(/not valid JSON/);
    expect(await refusalOf(['model.json', json({ a: 1 })])).toMatch(/no model of TensorFlow\.js/);
    expect(await refusalOf(['model.json', json(model)])).toMatch(/w\.bin is not among/);
    const short = ['w.bin', new Blob([new Uint8Array(8)])] as const;
    expect(await refusalOf(['model.json', json(model)], short)).toMatch(/8 bytes, 24 are listed/);
    const shard = ['w.bin', new Blob([new Float32Array(6)])] as const;
    const strange = json({ ...model, modelTopology: { node: [{ name: 'x', op: 'Nonsense' }] } });
    expect(await refusalOf(['model.json', strange], shard)).toMatch(/no input|cannot load/);
    const flat = await refusalOf(['model.json', json(graph([-1, 192]))], shard);
    expect(flat).toMatch(/2 axes \(\? x 192\)/);
    const grey = await refusalOf(['model.json', json(graph([-1, 8, 8, 1]))], shard);
    expect(grey).toMatch(/none of its axes is for three colours/);
    const whole = await refusalOf(['model.json', json(graph([-1, 8, 8, 3], 'DT_INT32'))], shard);
    expect(whole).toMatch(/of type int32/);
    const fine = await inspected(['model.json', json(model)], shard);
    expect(fine, JSON.stringify(fine)).toMatchObject({
      kind: 'model',
      guess: { input: { width: 8, layout: 'nhwc' } },
    });
  });
});

/** The smallest graph: a mean over the picture, times a matrix of 3 x 2. */
function graph(size: readonly number[], dtype = 'DT_FLOAT') {
  const shape = { shape: { dim: size.map((length) => ({ size: String(length) })) } };
  const type = { type: dtype };
  const axes = { dtype: 'DT_INT32', tensorShape: { dim: [{ size: '2' }] }, intVal: [1, 2] };
  return {
    format: 'graph-model',
    modelTopology: {
      node: [
        { name: 'input', op: 'Placeholder', attr: { dtype: type, shape } },
        {
          name: 'axes',
          op: 'Const',
          attr: { dtype: { type: 'DT_INT32' }, value: { tensor: axes } },
        },
        { name: 'mean', op: 'Mean', input: ['input', 'axes'], attr: {} },
        { name: 'w', op: 'Const', attr: { dtype: { type: 'DT_FLOAT' } } },
        { name: 'out', op: 'MatMul', input: ['mean', 'w'], attr: {} },
      ],
      library: {},
      versions: {},
    },
    weightsManifest: [
      { paths: ['w.bin'], weights: [{ name: 'w', shape: [3, 2], dtype: 'float32' }] },
    ],
  };
}

async function facesWith(model: string) {
  const outcome = await setting.engine.acquire(photo, { ...PLAIN, model });
  if (outcome.kind !== 'acquired') throw new Error(JSON.stringify(outcome));
  return outcome.faces;
}
