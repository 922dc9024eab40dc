import { describe, expect, test } from 'vitest';
import {
  describedModel,
  descriptionFaults,
  embeddingIdentity,
  guessDescription,
  type ModelDescription,
} from '#domain/embedding/model-description.ts';
import { applyPreset, MODEL_PRESETS } from '#domain/embedding/model-presets.ts';
import {
  embeddingOutputsOf,
  imageInputOf,
  type ModelSignature,
} from '#domain/embedding/model-signature.ts';
import { said } from '#tests/support/said.ts';

type Shape = readonly (number | null)[] | null;
const port = (name: string, shape: Shape, type = 'float32') => ({ name, shape, type });

function signature(changes: Partial<ModelSignature> = {}): ModelSignature {
  return {
    format: 'onnx',
    inputs: [port('input', [null, 3, 112, 112])],
    outputs: [port('output', [null, 512])],
    byteLength: 1,
    sha256: '0'.repeat(64),
    ...changes,
  };
}
const guess = guessDescription(signature(), 'net.onnx');
const textsOf = (description: ModelDescription, from = signature()) =>
  descriptionFaults(description, from).map(({ text }) => said(text));

describe('a model’s input', () => {
  test.each([
    [[null, 3, 112, 112], { layout: 'nchw', height: 112, width: 112 }],
    [[1, 55, 47, 3], { layout: 'nhwc', height: 55, width: 47 }],
    [[null, null, null, 3], { layout: 'nhwc', height: null, width: null }],
    [[null, null, null, null], { layout: 'nchw', height: null, width: null }],
    [null, { layout: 'nchw', height: null, width: null }],
  ])('%j is a picture', (shape, expected) => {
    expect(imageInputOf({ format: 'onnx', inputs: [port('x', shape)] })).toMatchObject(expected);
  });

  test('has its colours where exporters to the format usually put them, if nothing is said', () => {
    const inputs = [port('x', [null, null, null, null])];
    expect(imageInputOf({ format: 'tfjs-graph', inputs })).toMatchObject({ layout: 'nhwc' });
  });

  test.each([
    [[], /no input/],
    [[port('a', null), port('phase_train', [])], /2 inputs \(a, phase_train\)/],
    [[port('a', [1, 3, 8, 8], 'float16')], /type float16/],
    [[port('a', [1, 512])], /2 axes \(1 x 512\)/],
    [[port('a', [32, 3, 8, 8])], /takes 32 pictures/],
    [[port('a', [1, 1, 8, 8])], /none of its axes is for three colours/],
  ])('%j is refused in words', (inputs, expected) => {
    const found = imageInputOf({ format: 'onnx', inputs });
    expect('text' in found && said(found.text)).toMatch(expected);
    expect('remedy' in found && said(found.remedy)).toMatch(/\.$/);
  });
});

test('outputs are ordered by how likely they are the embedding, maps left out', () => {
  const outputs = [
    port('age', [1, 100]),
    port('gender', [1, 1]),
    port('map', [1, 7, 7, 512]),
    port('global_pooling/Mean', [1, 1024]),
    port('ids', [1, 5], 'int64'),
  ];
  const names = embeddingOutputsOf({ outputs }).map(({ name }) => name);
  expect(names).toEqual(['global_pooling/Mean', 'age']);
});

test('a network that takes whole bytes gets them as they are, or says so', () => {
  const from = signature({ inputs: [port('x', [1, 112, 112, 3], 'uint8')] });
  const description = guessDescription(from, 'a.onnx');
  expect(description.input).toMatchObject({ layout: 'nhwc', normalisation: 'bytes' });
  expect(textsOf(description, from)).toEqual([]);
  const scaled = {
    ...description,
    input: { ...description.input, normalisation: 'unit' },
  } as const;
  expect(textsOf(scaled, from)[0]).toMatch(/takes whole bytes/);
  const tfjs = { format: 'tfjs-graph', inputs: from.inputs } as const;
  const refused = imageInputOf(tfjs);
  expect('text' in refused && said(refused.text)).toContain('uint8');
});

test('the output to begin with is the only one that can be meant; else it is asked for', () => {
  const outputOf = (...outputs: readonly ReturnType<typeof port>[]) => {
    const from = signature({ outputs });
    const description = guessDescription(from, 'a.onnx');
    return [description.output, textsOf(description, from)[0] ?? 'fine'];
  };
  const classes = port('683', [null, 85_742]);
  const row = port('682', [null, 512]);
  expect(outputOf(row, port('map', [1, 7, 7, 512]))).toEqual(['682', 'fine']);
  expect(outputOf(port('embedding', [1, 128]), classes)).toEqual(['embedding', 'fine']);
  const [asked, fault] = outputOf(row, classes);
  expect(asked).toBeNull();
  expect(fault).toMatch(/2 outputs \(682, 683\)/);
});

test('a model of the usual file name is called after its folder', () => {
  const nameOf = (path: string) => guessDescription(signature(), path).name;
  expect(nameOf('runs/checkpoint_a/model.onnx')).toBe('checkpoint_a');
  expect(nameOf('model.onnx')).toBe('model');
  expect(nameOf('runs/adaface.onnx')).toBe('adaface');
});

describe('a description', () => {
  test('is guessed from the file', () => {
    expect(guess).toMatchObject({
      name: 'net',
      dimensions: 512,
      output: null,
      input: { width: 112, height: 112, layout: 'nchw', alignment: 'five-points' },
    });
    expect(textsOf(guess)).toEqual([]);
  });

  test('that does not fit the file is refused in words', () => {
    const { input } = guess;
    expect(textsOf({ ...guess, name: ' ' })[0]).toMatch(/no name/);
    expect(textsOf({ ...guess, dimensions: 128 })[0]).toMatch(/512 numbers.*says 128/);
    expect(textsOf({ ...guess, dimensions: 0.5 })[0]).toMatch(/0\.5 numbers is not possible/);
    expect(textsOf({ ...guess, output: 'other' })[0]).toMatch(/no output "other"/);
    const wrong = { ...input, width: 160, layout: 'nhwc', margin: 9 } as const;
    expect(textsOf({ ...guess, input: wrong })).toEqual([
      expect.stringMatching(/160 x 112 pixels, its file takes 112 x 112/),
      expect.stringMatching(/margin/),
      expect.stringMatching(/colours last, the model's file has them first/),
    ]);
    expect(textsOf({ ...guess, input: { ...input, width: 1e6 } })[0]).toMatch(/is not possible/);
    const two = signature({ outputs: [port('a', [1, 2]), port('b', [1, 512])] });
    expect(textsOf(guess, two)[0]).toMatch(/2 outputs \(a, b\)/);
    const map = signature({ outputs: [port('map', [1, 7, 7, 64])] });
    expect(textsOf(guess, map)[0]).toMatch(/not one row of numbers/);
    expect(textsOf(guess, signature({ inputs: [] }))[0]).toMatch(/no input/);
  });

  test('becomes a model', () => {
    const preset = MODEL_PRESETS.find(({ name }) => name === 'DeepID')!;
    const model = describedModel(preset.description, 'tfjs-layers', 'own-1');
    expect(model).toMatchObject({
      id: 'own-1',
      inputSize: 55,
      dimensions: 160,
      libraryName: 'DeepID',
      normalisation: 'x / 255 (0 to 1)',
    });
  });

  test('has another identity only if embeddings would differ', () => {
    const renamed = { ...guess, name: 'Other', licence: 'MIT', dimensions: 3 };
    expect(embeddingIdentity(renamed)).toBe(embeddingIdentity(guess));
    const bgr = { ...guess, input: { ...guess.input, colour: 'bgr' } } as const;
    expect(embeddingIdentity(bgr)).not.toBe(embeddingIdentity(guess));
    expect(embeddingIdentity({ ...guess, unitLength: true })).not.toBe(embeddingIdentity(guess));
  });
});

test('presets have deepface’s names and sizes, and leave the axes to the file', () => {
  const figures = MODEL_PRESETS.map(({ name, description: { input, dimensions } }) =>
    [name, input.width, input.height, dimensions].join(' '),
  );
  expect(figures).toEqual([
    'VGG-Face 224 224 4096',
    'Facenet 160 160 128',
    'Facenet512 160 160 512',
    'OpenFace 96 96 128',
    'DeepFace 152 152 4096',
    'DeepID 47 55 160',
    'Dlib 150 150 128',
    'ArcFace 112 112 512',
    'SFace 112 112 128',
    'GhostFaceNet 112 112 512',
    'Buffalo_L 112 112 512',
  ]);
  const applied = applyPreset(MODEL_PRESETS[7]!, guess);
  expect(applied.input).toMatchObject({ layout: 'nchw', normalisation: 'centred-128' });
});
