import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#scripts/paths.mjs';
import { projectFiles } from '#tests/support/project-files.ts';

const layers = ['words', 'domain', 'application', 'vision', 'workers', 'adapters', 'ui', 'app'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const lines = (path: string): string[] => read(path).trimEnd().split('\n');

describe('each layer says what lives in it', () => {
  test.each(layers)('src/%s/README.md has 10 to 50 lines', (layer) => {
    const path = `src/${layer}/README.md`;
    expect(existsSync(join(root, path)), `${path} exists`).toBe(true);
    expect(lines(path).length).toBeGreaterThanOrEqual(10);
    expect(lines(path).length).toBeLessThanOrEqual(50);
  });
});

test('no source file has over 400 lines', () => {
  const sources = projectFiles('src', ['.ts', '.tsx', '.css']);
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((path) => lines(path).length > 400)).toEqual([]);
});

test('worker clients take only types from the vision layer', () => {
  const clients = projectFiles('src/workers', ['client.ts']);
  expect(clients.length).toBeGreaterThan(0);
  for (const path of clients) {
    const values = lines(path).filter(
      (line) => line.includes(`'#vision/`) && !/^(import|export) type /.test(line),
    );
    expect(values, path).toEqual([]);
  }
});

test("documents name no path of anybody's machine", () => {
  const documents = [
    ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].filter((path) =>
      existsSync(join(root, path)),
    ),
    ...projectFiles('docs', ['.md']),
    ...projectFiles('src', ['.md']),
    ...projectFiles('tests', ['.md']),
  ];
  expect(documents.length).toBeGreaterThan(2);
  const machinePath = /(^|[\s`'"(])(\/(work|home|root|Users|mnt|tmp)\/|[A-Z]:\\)/;
  const found = documents.flatMap((path) =>
    lines(path)
      .filter((line) => machinePath.test(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(found).toEqual([]);
});

test('the newest release of the changelog is the version of the package', () => {
  const { version, engines } = JSON.parse(read('package.json')) as {
    version: string;
    engines: { node: string };
  };
  const [, unreleased = '', released = ''] = read('CHANGELOG.md').split(/^## /m);
  expect(unreleased).toMatch(/^Unreleased\n/);
  expect(released).toMatch(
    new RegExp(`^${version.replaceAll('.', '\\.')} - \\d{4}-\\d\\d-\\d\\d\\n`),
  );
  expect(read('.nvmrc')).toBe(`${engines.node.slice(2)}.0\n`);
});

test('package.json pins exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !exact.test(version),
  );
  expect(loose).toEqual([]);
});
