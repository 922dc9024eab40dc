import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Vite plugins that write `licenses.txt`: the licence of every package whose code is in the page or
 * in one of its workers. Bundles carry no notices of their own, which inside the inference worker
 * alone would be 1,300 copies of the same.
 *
 * @returns {{ page: import('vite').Plugin, worker: () => import('vite').Plugin }}
 */
export function licenses() {
  /** @type {Set<string>} */
  const folders = new Set();

  /** @param {Iterable<string>} moduleIds */
  function collect(moduleIds) {
    for (const id of moduleIds) {
      const folder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  }

  return {
    page: {
      name: 'splitpoint-licenses',
      apply: 'build',
      generateBundle() {
        collect(this.getModuleIds());
        const source = [...folders]
          .map(describePackage)
          .toSorted()
          .join(`\n${'-'.repeat(80)}\n\n`);
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
      },
    },
    worker: () => ({
      name: 'splitpoint-licenses-of-workers',
      generateBundle() {
        collect(this.getModuleIds());
      },
    }),
  };
}

/** @param {string} folder */
function describePackage(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : `${by ? `By ${by}. ` : ''}The package brings no licence text; it states ${license}.`;
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
