import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeModelFile, readableModel } from '#domain/embedding/model-file-format.ts';
import { field, joined, tinyNetwork, tinyWeights } from '#tests/support/onnx-encoder.ts';
import { said } from '#tests/support/said.ts';

/** A file's first bytes: a character each. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The local header of a zip archive's entry. */
function entry(name: string): string {
  const length = String.fromCharCode(name.length);
  return `PK\x03\x04\x14${'\0'.repeat(21)}${length}\0\0\0${name}`;
}

const safetensors = `@\0\0\0\0\0\0\0{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}`;
const manifest = '[{"weights":[{"name":"a","shape":[1],"dtype":"float32"}],"paths":["x-shard1"]}]';
const late = [{ paths: ['x-shard1'], weights: [{ name: 'a', shape: [1], dtype: 'float32' }] }];

describe('a foreign format is known', () => {
  test.each([
    ['safetensors', safetensors],
    ['GGUF', 'GGUF\x03\0\0\0'],
    ['TensorFlow Lite', '\x1c\0\0\0TFL3\0\0'],
    ['ONNX Runtime (ORT)', '\x1c\0\0\0ORTM\0\0'],
    ['HDF5', '\x89HDF\r\n\x1a\n\0\0'],
    ['Keras 3', entry('metadata.json') + entry('config.json') + entry('model.weights.h5')],
    ['TorchScript', entry('net/data.pkl') + entry('net/code/__torch__/net.py')],
    ['PyTorch', entry('archive/data.pkl') + entry('archive/data/0')],
    ['pickle', '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.'],
    ['pickle', '\x80\x04\x95\x10\0\0\0'],
    ['Core ML', '\x08\x04\x12\x1f\x0a\x0b\x0a\x05image'],
    ['SavedModel', '\x08\x01\x12\xa0\x8d\x06\x0a\x52\x12\x10'],
    ['TensorFlow 1', '\x0a\x1e\x0a\x05input\x12\x0bPlaceholder*\x0b'],
    ['TensorFlow checkpoint', 'model_checkpoint_path: "model-1"\n'],
    ['face-api.js', manifest],
    ['face-api.js', JSON.stringify(late, null, 2)],
    ['OpenVINO', '<?xml version="1.0"?>\n<net name="reid" version="11">'],
    ['ncnn', '7767517\n75 83\nInput data 0 1 data'],
    ['ncnn', '\xdd\x85\x76\0\x4b\0\0\0'],
    ['MXNet', '\x12\x01\0\0\0\0\0\0\0\0\0\0'],
    ['MXNet', '{\n  "nodes": [\n    {\n      "op": "null",\n      "name": "data"'],
    ['Caffe', '\x0a\x07ResNet1\xa2\x06\x20'],
    ['Caffe', '# SENet\nname: "SENet"\ninput: "data"\n'],
    ['TensorRT', 'ftrt\0\0\0\0'],
    ['dlib', '\x01\x01\x01\x20\x0bloss_metric_'],
  ])('%s, by its content under any name', (name, content) => {
    for (const fileName of ['upload', 'net.onnx', 'a/b.bin']) {
      const found = describeModelFile(fileName, bytes(content));
      expect(said(found?.format), fileName).toContain(name);
      expect(said(found?.wayOn), 'is a sentence').toMatch(/^[A-Z]\S.*\.$/s);
    }
  });

  test.each([
    ['PyTorch', 'adaface_ir50.ckpt', 'PK\x03\x04\0\0'],
    ['PyTorch or TensorFlow 1', 'model.ckpt', '\0\0\0\0'],
    ['PyTorch', 'net.pth', 'no magic'],
    ['TensorFlow checkpoint', 'model.ckpt-275.data-00000-of-00001', '\x01\x02'],
    ['TensorFlow checkpoint', 'model.ckpt-275.meta', '\x0a\xff\xff'],
    ['shard', 'face_recognition_model-shard1', '\0\0\0\0'],
    ['shard', 'group1-shard2of4.bin', '\0\0\0\0'],
    ['PaddlePaddle', 'inference.pdiparams', '\0\0\0\0'],
    ['dlib', 'dlib_face_recognition_resnet_model_v1.dat.bz2', 'BZh91AY'],
    ['Torch 7', 'nn4.small2.v1.t7', '\x04\0\0\0'],
    ['one chip', 'net.mnn', '\0\0'],
  ])('%s, by the name %s where the content says nothing', (name, fileName, content) => {
    expect(said(describeModelFile(fileName, bytes(content))?.format)).toContain(name);
  });

  test('by its content where the name says something else', () => {
    expect(said(describeModelFile('vgg.h5', bytes(safetensors))?.format)).toContain('safetensors');
    expect(describeModelFile('net.safetensors', tinyNetwork(tinyWeights(1)))).toBeNull();
  });
});

test('models that run here, and files of other kinds, are no foreign format', () => {
  const onnx = tinyNetwork(tinyWeights(1));
  const tfjs = bytes('{"format":"graph-model","modelTopology":{"node":[]}}');
  for (const [name, content, kind] of [
    ['model.onnx', onnx, 'onnx'],
    ['download', onnx.subarray(0, 600), 'onnx'],
    ['model.pb', joined(field(1, 7), field(2, 'pytorch'), onnx.subarray(9)), 'onnx'],
    ['net.json', tfjs, 'tfjs'],
    ['model.json', bytes('{"a": 1}'), 'tfjs'],
    ['photo.jpg', bytes('\xff\xd8\xff\xe0'), null],
    ['scores.csv', bytes('label,score\n1,0.3\n'), null],
    ['labels.json', bytes('{"a": 1}'), null],
    ['list.json', bytes('[{"file": "a.jpg", "person": "Ann"}]'), null],
    ['vectors.npy', bytes('\x93NUMPY\x01\0'), null],
    ['vectors.npz', bytes(entry('arr_0.npy')), null],
    ['photos.zip', bytes(entry('Ann/1.jpg')), null],
    ['page.pb', bytes('<!doctype html><title>Sign in</title>'), null],
    ['table.parquet', bytes('PAR1'), null],
  ] as const) {
    expect(readableModel(name, content), name).toBe(kind);
    expect(describeModelFile(name, content), name).toBeNull();
  }
});

test('any bytes under any name are looked at without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (head, name) => {
      const found = describeModelFile(name, head);
      expect(found === null || said(found.wayOn).length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
