import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { version } from 'node:process';
import { root } from './paths.mjs';

/** What a build reads. Packages are known by what npm noted of those that it installed. */
const FOLDERS = ['src', 'public', 'scripts'];
const FILES = ['index.html', 'package.json', 'vite.config.ts', 'node_modules/.package-lock.json'];

/** Says what `dist` was built from; not inside it, where it would be deployed. */
const stampFile = join(root, 'node_modules/.cache/splitpoint/built-from');

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * By content, since copying and checking out change times. A fifth of a second, most of it for the
 * weights.
 *
 * @param {string} [project] Its folder.
 * @returns {string} SHA-256 over everything that a build reads, and Node's version.
 */
export function digestOfInputs(project = root) {
  const folders = FOLDERS.map((folder) => join(project, folder)).filter((path) => existsSync(path));
  const files = FILES.map((file) => join(project, file)).filter((path) => existsSync(path));
  const settings = readdirSync(project).filter((name) => name.startsWith('tsconfig'));
  const all = [...folders.flatMap(filesBelow), ...files, ...settings.map((s) => join(project, s))];
  const hash = createHash('sha256').update(version);
  for (const path of all.toSorted()) {
    const content = createHash('sha256').update(readFileSync(path)).digest();
    hash.update(`\0${relative(project, path)}\0`).update(content);
  }
  return hash.digest('hex');
}

/** While a build runs, and after one that failed, nothing is known of what lies in `dist`. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/**
 * @param {string} digest Of the inputs before the build began: what changed meanwhile is built
 *   again.
 */
export function noteBuild(digest) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

/**
 * Whether `dist` holds what a build would give now. A model that could not be fetched is tried
 * again.
 */
export function isBuilt() {
  if (!existsSync(join(root, 'dist/index.html')) || !existsSync(stampFile)) return false;
  const missing = join(root, 'public/models/unavailable.json');
  if (!existsSync(missing) || readFileSync(missing, 'utf8').trim() !== '[]') return false;
  return readFileSync(stampFile, 'utf8') === digestOfInputs();
}
