import { runnerImport } from 'vite';
import { root } from '#scripts/paths.mjs';

/**
 * A module of the app's own statistics. Vite runs it, since Node 20 runs no TypeScript.
 *
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export function domain(path) {
  return source(`domain/${path}`);
}

/**
 * A module of the app that needs no browser.
 *
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export async function source(path) {
  const { module } = await runnerImport(`/src/${path}`, { root, logLevel: 'error' });
  return /** @type {T} */ (module);
}
