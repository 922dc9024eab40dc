import { expect, test } from 'vitest';
import type { OnnxFile } from '#domain/embedding/onnx-file.ts';
import { briefly } from '#vision/embedding/network.ts';
import { onnxRefusal } from '#vision/embedding/onnx-network.ts';
import { said } from '#tests/support/said.ts';

const FILE: OnnxFile = {
  kind: 'onnx',
  irVersion: 14,
  opsets: [{ domain: 'ai.onnx', version: 28 }],
  external: [],
};
const BEFORE =
  "Can't create a session. ERROR_CODE: 1, ERROR_MESSAGE: /mnt/a_b/1/s/onnxruntime/core/";
const refused = (reason: string) => said(onnxRefusal(new Error(reason), 'net.onnx', FILE).text);

test('what is too new is named with what the runtime says that it reads', () => {
  const model = `${BEFORE}graph/model.cc:203 onnxruntime::Model::Model(ModelProto &&, const std::function<void (int)> &) Unsupported model IR version: 14, max supported IR version: 15`;
  expect(refused(model)).toBe(
    'net.onnx is too new for this runtime: IR 14, it reads up to 15; export with opset 17.',
  );
  const opset = `${BEFORE}graph/model_load_utils.h:56 void onnxruntime::a::Validate(const std::unordered_map<std::string, int> &, bool) ONNX Runtime only *guarantees* support. ${'Long. '.repeat(90)}Current official support for domain ai.onnx is till opset 27.`;
  expect(refused(opset)).toBe(
    'net.onnx is too new for this runtime: opset 28, it reads up to 27; export with opset 17.',
  );
});

test.each([
  ['No Op registered for Poof with domain_version of 17', 'operation Poof that'],
  ['Fatal error: com.foo:Bar(-1) is not a registered function/op', 'operation com.foo:Bar that'],
  [
    "Could not find an implementation for AveragePool(1) node with name ''",
    'operation AveragePool (version 1) that',
  ],
])('an operation that is not known is named: %s', (message, expected) => {
  expect(refused(`${BEFORE}x.cc:1 ${message}`)).toContain(expected);
});

test('a reason is cut at its end, never at its beginning', () => {
  const long = `${BEFORE}graph/model.cc:203 onnxruntime::Model::Model(ModelProto &&) const\nTensor w: ${'x'.repeat(900)}`;
  expect(briefly(new Error(long))).toMatch(/^Tensor w: x{100,}…$/);
  expect(refused(long)).toMatch(/cannot load net\.onnx: Tensor w: x+…$/);
  expect(briefly('plain words (with these) stay.')).toBe('plain words (with these) stay.');
});
