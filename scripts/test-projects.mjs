import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

/**
 * The folders of `tests/` by Vitest project: what needs no browser, what runs inside one, what
 * drives the built app, and what is slow and rarely breaks.
 *
 * @typedef {'unit' | 'browser' | 'e2e' | 'deep'} TestProject
 * @type {Readonly<Record<TestProject, readonly string[]>>}
 */
export const TEST_FOLDERS = {
  unit: ['unit', 'property', 'golden', 'state', 'protocol', 'architecture'],
  browser: ['vision', 'component'],
  e2e: ['e2e'],
  deep: ['deep'],
};

export const USUAL_PROJECTS = /** @type {const} */ (['unit', 'browser', 'e2e']);

/**
 * What `npm test` runs: rows side by side, the runs of a row one after the other. Driving the app
 * takes longer than all else, so that every tenth of its files waits for the end of the other row.
 *
 * @returns {readonly (readonly { projects: readonly TestProject[], files?: readonly string[] }[])[]}
 */
export function usualRuns() {
  const driving = testFiles().filter((file) => projectsOf([file])[0] === 'e2e');
  const isLate = (/** @type {number} */ index) => index % 10 === 0;
  return [
    [
      { projects: ['unit', 'browser'] },
      { projects: ['e2e'], files: driving.filter((_, index) => isLate(index)) },
    ],
    [{ projects: ['e2e'], files: driving.filter((_, index) => !isLate(index)) }],
  ];
}

/** @param {TestProject} project */
export const testFilesOf = (project) =>
  `tests/{${TEST_FOLDERS[project].join(',')},}/**/*.test.{ts,tsx}`;

/** Every test file, from the project's folder on, with `/` between folders. */
function testFiles() {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `tests/${file.replaceAll(sep, '/')}`)
    .toSorted();
}

/**
 * The test files whose path holds one of the words, as Vitest takes them.
 *
 * @param {readonly string[]} filters
 */
export function filesWith(filters) {
  const words = filters.map((filter) =>
    (isAbsolute(filter) ? relative(root, filter) : filter)
      .replaceAll(sep, '/')
      .replace(/^\.\//, '')
      .toLowerCase(),
  );
  return testFiles().filter((file) => words.some((word) => file.toLowerCase().includes(word)));
}

/**
 * Files of the folder `deep`, those that hold more than they usually try (`tests/support/deep.ts`),
 * and properties, which draw new cases there.
 */
export function deepFiles() {
  return testFiles().filter(
    (file) =>
      file.startsWith('tests/deep/') ||
      /support\/deep\.ts'|SPLITPOINT_DEEP|from 'fast-check'/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
}

/**
 * @param {readonly string[]} files
 * @returns {TestProject[]} those that the files belong to.
 */
export function projectsOf(files) {
  const folders = new Set(files.map((file) => file.split('/')[1] ?? ''));
  return /** @type {TestProject[]} */ (Object.keys(TEST_FOLDERS)).filter((project) =>
    TEST_FOLDERS[project].some((folder) => folders.has(folder)),
  );
}
