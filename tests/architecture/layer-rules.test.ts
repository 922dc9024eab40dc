import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * The lint rules that keep the layers apart, tried on files that break them: a rule whose pattern
 * matches nothing would otherwise pass for years.
 */

const forbidden: readonly (readonly [file: string, line: string])[] = [
  ['src/domain/a/package.ts', `import 'fflate';`],
  ['src/domain/a/node.ts', `import 'node:fs';`],
  ['src/domain/a/layer.ts', `import type { A } from '#application/ports.ts'; export type { A };`],
  ['src/domain/a/relative.ts', `import '../b/c.ts';`],
  ['src/domain/a/words.ts', `import { wordsIn } from '#words/render.ts'; export { wordsIn };`],
  ['src/domain/a/text.ts', `import { english } from '#words/en/catalogue.ts'; export { english };`],
  ['src/words/layer.ts', `import type { A } from '#domain/a.ts'; export type { A };`],
  ['src/domain/a/random.ts', `export const a = (): number => Math.random();`],
  ['src/domain/a/clock.ts', `export const a = (): number => Date.now();`],
  ['src/application/a/layer.ts', `import '#adapters/a.ts';`],
  ['src/application/a/react.ts', `import 'react';`],
  ['src/application/a/words.ts', `import { wordsIn } from '#words/render.ts'; export { wordsIn };`],
  ['src/vision/layer.ts', `import '#workers/a.ts';`],
  ['src/vision/react.ts', `import 'react';`],
  ['src/vision/words.ts', `import { wordsIn } from '#words/render.ts'; export { wordsIn };`],
  ['src/workers/a/serve.ts', `import '#application/a.ts';`],
  ['src/workers/a/client.ts', `import { a } from '#vision/a.ts'; export { a };`],
  ['src/workers/b/client.ts', `import '@tensorflow/tfjs';`],
  ['src/adapters/a/layer.ts', `import '#ui/a.tsx';`],
  ['src/adapters/a/vision.ts', `import '#vision/a.ts';`],
  ['src/adapters/a/worker.ts', `import '#workers/a/a.worker.ts';`],
  ['src/ui/a/adapters.ts', `import '#adapters/a.ts';`],
  ['src/ui/a/workers.ts', `import type { A } from '#workers/a/client.ts'; export type { A };`],
  ['src/ui/a/tensors.ts', `import '@tensorflow/tfjs';`],
  ['src/app/relative.ts', `import '../ui/a.ts';`],
  ['src/app/default.ts', `export default 1;`],
];

const allowed: readonly (readonly [file: string, line: string])[] = [
  ['src/domain/a/own.ts', `import { a } from '#domain/b/c.ts'; export const own = a;`],
  ['src/domain/a/message.ts', `import { message } from '#words/message.ts'; export { message };`],
  [
    'src/domain/a/names.ts',
    `import { englishName } from '#words/names.ts'; export { englishName };`,
  ],
  ['src/workers/c/client.ts', `import type { A } from '#vision/a.ts'; export type B = A;`],
  ['src/app/compose.ts', `import { a } from '#adapters/a.ts'; export const composed = a;`],
];

let folder = '';
let complaints = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'splitpoint-layer-rules-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, line] of [...forbidden, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'unix', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  complaints = run.stdout.replaceAll('\\', '/');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(forbidden)('%s may not say: %s', (file) => {
  expect(complaints).toMatch(
    new RegExp(`${file}:.*no-(restricted-(imports|properties|globals)|default-export)`),
  );
});

test.each(allowed)('%s may say: %s', (file) => {
  expect(complaints).toContain('problems');
  expect(complaints).not.toContain(`${file}:`);
});
