import type { Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { buildApp } from '#scripts/build.mjs';
import { metaPolicy } from '#scripts/headers.mjs';

/**
 * What the build would write, kept in memory. The code of a worker is an asset among the others.
 */
let output: Rolldown.OutputBundle[string][] = [];

beforeAll(async () => {
  const result = await buildApp({ logLevel: 'error', build: { write: false } });
  output = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
    'output' in bundle ? bundle.output : [],
  );
}, 120_000);

function chunks(): Rolldown.OutputChunk[] {
  return output.filter((file) => file.type === 'chunk');
}

test('what the page loads first holds no TensorFlow.js and no face-api.js', () => {
  const byName = new Map(chunks().map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  for (const chunk of chunks()) if (chunk.isEntry) visit(chunk);
  expect(first.size).toBeGreaterThan(0);
  const modules = [...first].flatMap((chunk) => Object.keys(chunk.modules));
  expect(modules.some((id) => id.endsWith('src/main.tsx'))).toBe(true);
  expect(modules.filter((id) => /node_modules\/(@tensorflow|face-api)/.test(id))).toEqual([]);
});

/**
 * Hosts that the bundles name without ever asking them anything. A new one is looked at before it
 * is added.
 */
const inertHosts = new Map([
  ['', 'tests whether an address has a scheme'],
  ['www.w3.org', 'names of XML namespaces'],
  ['react.dev', 'explanations of errors, by React'],
  ['mantine.dev', 'explanations of errors, by Mantine'],
  ['redux.js.org', 'explanations of errors, by a dependency of recharts'],
  ['redux-toolkit.js.org', 'explanations of errors, by a dependency of recharts'],
  ['rolldown.rs', 'explanations of errors, by the bundler'],
  ['github.com', 'advice in messages of TensorFlow.js, and links for people'],
  ['bit.ly', 'advice in a message of TensorFlow.js'],
  ['developer.mozilla.org', 'advice in a message of TensorFlow.js'],
  ['web.dev', 'advice in a message of ONNX Runtime'],
  ['emscripten.org', 'advice in a message of TensorFlow.js'],
  ['arxiv.org', 'a comment in a shader of TensorFlow.js'],
  ['www.shadertoy.com', 'a comment in a shader of TensorFlow.js'],
]);

test('no other host is named in the code, the styles or the page', () => {
  const named = output
    .filter((file) => /\.(js|css|html)$/.test(file.fileName))
    .flatMap((file) => {
      const text = 'code' in file ? file.code : String(file.source);
      return [...text.matchAll(/\b(?:https?|wss?):\/\/([^\s/"'`<>)?#]*)/g)].map(
        ([, host]) => host ?? '',
      );
    });
  expect(named).toContain('www.w3.org');
  expect([...new Set(named)].filter((host) => !inertHosts.has(host))).toEqual([]);
});

test('the licences of all bundled packages are published with the app', () => {
  const file = output.find(({ fileName }) => fileName === 'licenses.txt');
  const text = file && 'source' in file ? String(file.source) : '';
  for (const name of ['react', '@tensorflow/tfjs-core', '@vladmandic/face-api']) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

test('the page carries its content policy for hosts without headers', () => {
  const page = output.find((file) => file.fileName === 'index.html');
  expect(page && 'source' in page && String(page.source)).toContain(
    metaPolicy.replaceAll("'", '&#39;'),
  );
});
