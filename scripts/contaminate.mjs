import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildApp } from './build.mjs';
import { acquireFaces } from './evaluation/acquire-faces.mjs';
import { root } from './paths.mjs';
import { distFolder } from './serve.mjs';

/**
 * Plants mistakes in a labelled folder (photos of strangers, group photos, two people in one
 * folder) and prints what the dataset doctor makes of them. The faces come from the real app in a
 * headless browser; the rest is simulation, the same for the same seed.
 *
 * `npm run contaminate -- photos/ --strangers others/ --model faceres-1024 --metric cosine --draws
 * 20`
 *
 * `--bias` prints instead how much choosing by agreement and leaving photos out can hide.
 * `--faces folder` keeps the faces that were found there, and takes them from there the next time.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    strangers: { type: 'string' },
    faces: { type: 'string' },
    detector: { type: 'string' },
    model: { type: 'string' },
    metric: { type: 'string', default: 'euclidean' },
    draws: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    bias: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined || values.strangers === undefined) {
  console.error(
    'Name a folder that holds one folder for each person, and one of other people: npm run contaminate -- <folder> --strangers <folder>.',
  );
  exit(1);
}
for (const each of [folder, values.strangers]) {
  if (!existsSync(each)) {
    console.error(`There is no folder ${each}.`);
    exit(1);
  }
}
if (!existsSync(join(distFolder, 'index.html'))) await buildApp({ logLevel: 'warn' });

/**
 * @param {string} photos
 * @param {string} name
 */
async function facesOf(photos, name) {
  const kept = values.faces && join(values.faces, `${name}-${values.model ?? 'default'}.json`);
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const settings = {
    Backend: 'wasm',
    ...(values.model && { Model: values.model }),
    ...(values.detector && { Detector: values.detector }),
  };
  const found = await acquireFaces(resolve(photos), settings, (text) => {
    if (stdout.isTTY) stdout.write(`\r${text.padEnd(60)}`);
  });
  if (kept) writeFileSync(kept, JSON.stringify(found));
  return found;
}

const set = await facesOf(folder, 'set');
const strangers = await facesOf(values.strangers, 'strangers');
/** @type {{ module: { whyNothingToPlant: (...given: any[]) => string | null } }} */
const planting = await runnerImport('/tests/support/contamination.ts', { root, logLevel: 'error' });
const reason = planting.module.whyNothingToPlant(set, strangers);
if (reason !== null) {
  console.error(reason);
  exit(1);
}
/**
 * @type {{ module: { [name in 'contaminationReport' | 'biasReport']: (...given: any[]) => string } }}
 */
const { module } = await runnerImport(
  `/tests/support/${values.bias ? 'bias' : 'contamination'}-report.ts`,
  { root, logLevel: 'error' },
);
const report = values.bias ? module.biasReport : module.contaminationReport;
const options = {
  metric: values.metric,
  draws: Number(values.draws),
  seed: Number(values.seed),
  only: values.only,
};
console.log(report(set, strangers, options, () => undefined));
