import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#scripts/paths.mjs';
import { projectFiles } from '#tests/support/project-files.ts';

/** What the documents say of the code, held against the code. */

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(root, path));

const FOLDERS = ['.github', 'docs', 'public', 'scripts', 'src', 'tests'];
const CODE = ['.ts', '.tsx', '.mjs', '.css', '.py'];

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...FOLDERS.flatMap((folder) => projectFiles(folder, ['.md'])),
];
const sources = ['src', 'tests', 'scripts'].flatMap((folder) => projectFiles(folder, CODE));
const sourceNames = new Set(sources.map((path) => posix.basename(path)));

/** Folders with a file in them, at any depth, from the layer's own folder on. */
function foldersOf(layer: string): string[] {
  const folders = projectFiles(layer, CODE).map((path) => posix.dirname(path));
  return [...new Set(folders)]
    .filter((folder) => folder !== layer)
    .map((folder) => folder.slice(layer.length + 1))
    .toSorted();
}

/** What stands between backticks, outside of blocks of code. */
const codeSpans = (text: string): string[] =>
  [...text.replaceAll(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

describe('the README of a layer', () => {
  const layers = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);

  test.each(layers)('of %s names each folder in it, and no other', (layer) => {
    const spans = codeSpans(read(`${layer}/README.md`));
    const folders = foldersOf(layer);
    expect(folders.filter((folder) => !spans.includes(`${folder}/`))).toEqual([]);
    const named = spans.filter((span) => /^[\w-]+(\/[\w-]+)*\/$/.test(span));
    expect(named.filter((span) => !folders.includes(span.slice(0, -1)) && !exists(span))).toEqual(
      [],
    );
  });
});

describe('records of decisions', () => {
  const records = projectFiles('docs/adr', ['.md']).filter((path) => !path.endsWith('README.md'));
  const index = read('docs/adr/README.md');

  test.each(records)('%s has its number, a status and a line in the index', (path) => {
    const name = posix.basename(path);
    const [title = '', , status = ''] = read(path).split('\n');
    expect(title).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(status).toMatch(/^\*\*Status\.\*\* (Accepted|Proposed|Superseded)\b/);
    expect(index).toContain(
      `| [${name.slice(0, 4)}](${name}) | ${title.replace(/^# \d+\. /, '')} |`,
    );
  });

  test('the index names each number once, those that are missing too', () => {
    const numbers = [...index.matchAll(/^\| \[?(\d{4})/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(records.length);
  });
});

/** What is wrong in all documents, each with its document. */
const wrongIn = (find: (text: string, document: string) => readonly string[]): string[] =>
  documents.flatMap((document) =>
    find(read(document), document).map((found) => `${document}: ${found}`),
  );

const groups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group = '']) => group);

describe('documents', () => {
  test('name commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(
      wrongIn((text) => [
        ...groups(text, /\bnpm (?:run (?:--silent )?)?(?!run\b|ci\b)([a-z][\w:-]*)/g)
          .filter((name) => text.includes(`npm run ${name}`) || /^(start|test)$/.test(name))
          .filter((name) => !(name in scripts)),
        ...groups(text, /\bnode (scripts\/[\w/.-]+)/g).filter((path) => !exists(path)),
      ]),
    ).toEqual([]);
  });

  test('name paths that exist', () => {
    expect(
      wrongIn((text, document) => [
        ...groups(text, /\]\((?!https?:|#|mailto:)([^)\s#]+)/g)
          .map((to) => posix.join(posix.dirname(document), to))
          .filter((path) => !exists(path)),
        ...codeSpans(text)
          .flatMap((span) => span.split(/[\s,]+/))
          .filter((word) => isPath(word) && !isThere(word, document)),
      ]),
    ).toEqual([]);
  });

  test('count nothing that the code lists', () => {
    const number =
      'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|dozen|\\d+';
    const noun =
      '((more|threshold|bundled|import) )*(methods|metrics|measures|presets|layers|models)';
    const counted = new RegExp(`\\b(?:${number})\\s${noun}\\b`, 'gi');
    // "A picture of two models" counts nothing.
    const pair = /^two (models|methods)$/i;
    expect(
      wrongIn((text) => (text.match(counted) ?? []).filter((count) => !pair.test(count))),
    ).toEqual([]);
  });

  test('lean on no text that a clone does not have, and neither do comments', () => {
    const outside = /\b(FIELD|DESIGN|STRUCTURE|UX)\b(\.md\b|:? |\))|\binterface contract\b/;
    const found = [...sources, ...documents].flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => path.endsWith('.md') || isComment(line))
        .filter((line) => outside.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

test('comments are not wider than a line of code', () => {
  // A type or a rule's name cannot be broken; the snippets hold comments of other programs.
  const whole = /oxlint-disable|@type(def)?\b|^\s*\*\s+(@\w+ )?\{/;
  const wide = sources
    .filter((path) => path !== 'src/domain/report/snippets.ts')
    .flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => line.length > 100 && /^\s*(\/?\*|\/\/|#)/.test(line))
        .filter((line) => !whole.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(wide).toEqual([]);
});

const isComment = (line: string): boolean => /^\s*(\/?\*|\/\/)|\s\/\/ /.test(line);

/**
 * Whether a word means a file of the project: below one of its folders, by alias, or the name of a
 * source.
 */
function isPath(word: string): boolean {
  if (/[<>$…=:]|\.\.\./.test(word)) return false;
  const [first = ''] = word.split('/');
  return (
    (word.includes('/') && FOLDERS.includes(first)) ||
    /^#(domain|application|vision|workers|adapters|ui|app|tests|scripts)\//.test(word) ||
    /^[\w*{},./-]+\.(tsx?|mjs|css|py|md)$/.test(word)
  );
}

/** Made by scripts or by tests, and not in a clone. */
const MADE = /^(public\/(models|wasm)|tests\/\.\.|test-results)(\/|$)/;

function isThere(word: string, document: string): boolean {
  const path = word
    .replace(/^#(tests|scripts)\//, '$1/')
    .replace(/^#/, 'src/')
    .replace(/^\.\//, '');
  if (MADE.test(path)) return true;
  if (path.includes('*') || path.includes('{')) {
    const shape = path
      .replaceAll(/[.+]/g, '\\$&')
      .replaceAll(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
      .replaceAll('**', '§')
      .replaceAll('*', '[^/]*')
      .replaceAll('§', '.*');
    return sources.some((source) => new RegExp(`(^|/)${shape}(/|$)`).test(source));
  }
  const near = posix.join(posix.dirname(document), path);
  if (exists(path) || exists(near)) return true;
  // The beginning of a path, as `npm test` takes it.
  if (sources.some((source) => source.startsWith(path))) return true;
  return path.includes('/')
    ? sources.some((source) => source.endsWith(`/${path}`))
    : sourceNames.has(path);
}
