import type { Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { buildApp } from '#scripts/build.mjs';
import { metaPolicy } from '#scripts/headers.mjs';

/** What the build would write, kept in memory. The code of a worker is an asset among the others. */
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

test('the page carries its content policy for hosts without headers', () => {
  const page = output.find((file) => file.fileName === 'index.html');
  expect(page && 'source' in page && String(page.source)).toContain(
    metaPolicy.replaceAll("'", '&#39;'),
  );
});
