import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfInputs } from '#scripts/build-stamp.mjs';
import { root } from '#scripts/paths.mjs';

/** What a script imports, directly or through other scripts. */
function importsOf(script: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(join(root, 'scripts', script), 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import|export)[^;]* from '([^']+)';$/gm)) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (name.startsWith('./')) importsOf(name, seen);
  }
  return seen;
}

test('the process that serves after `npm start` never loads what builds', () => {
  expect(importsOf('build.mjs')).toContain('vite');
  const ofServer = importsOf('start.mjs');
  expect(ofServer).toContain('./serve.mjs');
  expect(ofServer).not.toContain('vite');
  expect(ofServer).not.toContain('./build.mjs');
});

describe('whether to build again', () => {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'splitpoint-build-'));
    write('src/ui/a.ts', 'export const a = 1;');
    write('index.html', '<p>');
    write('README.md', 'Words');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['a source', () => write('src/ui/a.ts', 'export const a = 2;')],
    ['the page', () => write('index.html', '<p><p>')],
    ['a file that is new', () => write('public/models/net.bin', '1')],
    ['a setting of the compiler', () => write('tsconfig.app.json', '{}')],
    ['a package', () => write('node_modules/.package-lock.json', '{}')],
    ['a file that is gone', () => rmSync(join(folder, 'src/ui/a.ts'))],
    [
      'a file that is somewhere else',
      () => {
        rmSync(join(folder, 'src/ui/a.ts'));
        write('src/ui/b.ts', 'export const a = 1;');
      },
    ],
  ])('%s asks for it', (_, change) => {
    const before = digestOfInputs(folder);
    change();
    expect(digestOfInputs(folder)).not.toBe(before);
  });

  test.each([
    ['a time', () => utimesSync(join(folder, 'src/ui/a.ts'), 1, 1)],
    ['a document', () => write('README.md', 'Other words')],
    ['a test', () => write('tests/unit/a.test.ts', '')],
  ])('%s does not', (_, change) => {
    const before = digestOfInputs(folder);
    change();
    expect(digestOfInputs(folder)).toBe(before);
  });
});
