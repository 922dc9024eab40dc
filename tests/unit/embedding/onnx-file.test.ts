import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsAsOnnx, readOnnxFile } from '#domain/embedding/onnx-file.ts';
import {
  attribute,
  field,
  joined,
  node,
  onnxFile,
  TINY_WEIGHTS,
  tensor,
  tinyNetwork,
  tinyWeights,
} from '#tests/support/onnx-encoder.ts';

const PORTS = {
  inputs: [{ name: 'x', shape: [1, 3, 8, 8] }],
  outputs: [{ name: 'y', shape: [1, 8] }],
} as const;
const inside = tinyNetwork(tinyWeights(1));

test('versions are read from the file itself', () => {
  const bytes = tinyNetwork(tinyWeights(1), {
    changes: { irVersion: 14, opset: 28, opsets: [{ domain: 'com.foo', version: 3 }] },
  });
  expect(readOnnxFile(bytes)).toEqual({
    kind: 'onnx',
    irVersion: 14,
    opsets: [
      { domain: '', version: 28 },
      { domain: 'com.foo', version: 3 },
    ],
    external: [],
  });
});

describe('weights that lie outside', () => {
  test('are named with the bytes that are needed, wherever the tensors are', () => {
    const outside = (location: string, offset?: number, length?: number) =>
      tensor('t', [2, 3], {
        location,
        ...(offset !== undefined && { offset }),
        ...(length !== undefined && { length }),
      });
    const constant = joined(field(1, 'value'), field(5, outside('constant.bin', 8)), field(20, 4));
    const body = onnxGraph(outside('branch.bin', 4096, 24));
    const branch = joined(field(1, 'then_branch'), field(6, body), field(20, 5));
    const bytes = onnxFile({
      ...PORTS,
      nodes: [node('Constant', [], ['c'], [constant]), node('If', ['c'], ['y'], [branch])],
      weights: [
        outside('w.data'),
        outside('w.data', 100, 24),
        outside('w.data', 50, 24),
        tensor('in', [1], new Float32Array(1)),
      ],
    });
    const reading = readOnnxFile(bytes);
    expect(reading.kind === 'onnx' && reading.external).toEqual([
      { location: 'constant.bin', byteLength: 32 },
      { location: 'branch.bin', byteLength: 4120 },
      { location: 'w.data', byteLength: 124 },
    ]);
  });

  test('are whole bytes where values take fewer', () => {
    const four = joined(
      field(1, 3),
      field(2, 22),
      field(13, joined(field(1, 'location'), field(2, 'é.bin'))),
      field(14, 1),
    );
    const reading = readOnnxFile(onnxFile({ ...PORTS, nodes: [], weights: [four] }));
    expect(reading).toMatchObject({ external: [{ location: 'é.bin', byteLength: 2 }] });
  });
});

/** A graph by itself, without the model around it. */
function onnxGraph(weight: Uint8Array): Uint8Array {
  return joined(field(1, node('Identity', ['t'], ['y'])), field(5, weight));
}

describe('a file that is not whole', () => {
  test('breaks off at every length, and says how long it must be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: inside.length - 1 }), (length) => {
        const reading = readOnnxFile(inside.subarray(0, length));
        expect(reading.kind).toBe('breaks-off');
        expect(reading.kind === 'breaks-off' && reading.neededLength).toBeGreaterThan(length);
      }),
    );
    expect(inside.length).toBeGreaterThan(4 * TINY_WEIGHTS);
  });

  test('is damaged where its bytes make no sense', () => {
    const damaged = inside.slice();
    damaged.fill(0xff, 20, 60);
    expect(readOnnxFile(damaged).kind).toBe('damaged');
  });

  test('that is something else is no ONNX file', () => {
    for (const text of ['buy milk', ': a list', 'Big text file', '{"a": 1}', '']) {
      expect(readOnnxFile(new TextEncoder().encode(text)).kind, text).toBe('other');
    }
  });

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(inside.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(inside.length),
        (changes, length) => {
          const bytes = inside.slice(0, length);
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          expect(['onnx', 'breaks-off', 'damaged', 'other']).toContain(readOnnxFile(bytes).kind);
        },
      ),
      { numRuns: 1000 },
    );
    let nested: Uint8Array = field(2, 'g');
    for (let depth = 0; depth < 3000; depth++) {
      const branch = joined(field(1, 'b'), field(6, nested));
      nested = field(1, field(5, branch));
    }
    const bytes = joined(field(1, 8), field(7, nested), field(8, field(2, 17)));
    expect(['onnx', 'damaged']).toContain(readOnnxFile(bytes).kind);
  });
});

test('its beginning is known by few bytes; that of other formats is not', () => {
  expect(beginsAsOnnx(inside.subarray(0, 64))).toBe(true);
  const later = joined(field(8, joined(field(1, ''), field(2, 17))), field(7, field(2, 'g')));
  expect(beginsAsOnnx(later), 'fields in another order').toBe(true);
  const savedModel = joined(field(1, 1), field(2, joined(field(1, attribute('x', 1)))));
  expect(beginsAsOnnx(savedModel)).toBe(false);
  expect(beginsAsOnnx(joined(field(1, 1), Uint8Array.of(0x12, 0xff, 0xff, 0x03, 0x0a)))).toBe(
    false,
  );
  expect(beginsAsOnnx(field(1, 'graph def'))).toBe(false);
});
