import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { buildApp } from './build.mjs';
import { onCommonPhotos } from './evaluation/common-photos.mjs';
import { domain } from './evaluation/domain.mjs';
import { driveApp } from './evaluation/drive-app.mjs';
import { figuresOfPairs } from './evaluation/figures.mjs';
import { turnPhotos } from './evaluation/turn-photos.mjs';
import { distFolder } from './serve.mjs';

/**
 * The app in a build script: processes a labelled folder with the real app in a headless browser,
 * and says how well the model tells its people apart.
 *
 * `npm run evaluate -- photos/ --json figures.json --detector ssd-mobilenet-v1 --metric cosine`
 *
 * `--pairs pairs.csv` keeps the pairs; `--against pairs.csv` compares with those of another run;
 * `--turn 90` turns the photos first.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    pairs: { type: 'string' },
    against: { type: 'string' },
    turn: { type: 'string' },
    detector: { type: 'string' },
    model: { type: 'string' },
    metric: { type: 'string' },
    alignment: { type: 'string' },
    backend: { type: 'string', default: 'wasm' },
    mirror: { type: 'boolean', default: false },
    build: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(
    folder === undefined
      ? 'Name a folder that holds one folder for each person: npm run evaluate -- <folder> [--json file].'
      : `There is no folder ${folder}.`,
  );
  exit(1);
}
if (values.against !== undefined && !existsSync(values.against)) {
  console.error(`There is no file ${values.against}. Another run makes it with --pairs.`);
  exit(1);
}
const turn = Number(values.turn ?? 0);
if (turn !== 0 && turn !== 90 && turn !== 180 && turn !== 270) {
  console.error(`--turn is "${values.turn}"; it must be 90, 180 or 270 (degrees clockwise).`);
  exit(1);
}
if (values.build || !existsSync(join(distFolder, 'index.html'))) {
  await buildApp({ logLevel: 'warn' });
}

const shown = turn === 0 ? resolve(folder) : await turnPhotos(folder, turn);
const result = await driveApp(
  shown,
  {
    Backend: values.backend,
    mirrorAveraging: values.mirror,
    ...(values.detector && { Detector: values.detector }),
    ...(values.model && { Model: values.model }),
    ...(values.metric && { Distance: values.metric }),
    ...(values.alignment && { Alignment: values.alignment }),
  },
  (text) => {
    if (stdout.isTTY) stdout.write(`\r${text.padEnd(60)}`);
  },
);
if (turn !== 0) rmSync(dirname(shown), { recursive: true });
if (stdout.isTTY) stdout.write(`\r${' '.repeat(60)}\r`);
const { counts, problems, report, pairs } = result;
const figures = {
  folder: resolve(folder),
  turn,
  ...counts,
  people: report?.dataset.people ?? counts.people,
  faces: report?.dataset.faces ?? counts.faces,
  /** Photos without a face; those that software failed on are among the problems only. */
  fta:
    report?.dataset.failureToAcquire?.count ??
    problems.filter(({ text }) => text.includes('This counts as a failure to acquire')).length,
  matedPairs: report?.dataset.matedPairs ?? 0,
  nonMatedPairs: report?.dataset.nonMatedPairs ?? 0,
  mated: report?.distributions.mated ?? null,
  nonMated: report?.distributions.nonMated ?? null,
  auc: report?.distributions.auc ?? null,
  eer: report?.distributions.eer?.rate ?? null,
  dPrime: report?.distributions.dPrime ?? null,
  /** The threshold file of the page, as it was: what it says and this file says are the same. */
  threshold: report?.threshold ?? null,
  method: report?.method ?? null,
  confusion: report?.confusion ?? null,
  metrics: report?.metrics ?? {},
  heldOut: report?.heldOut ?? null,
  notes: report?.notes ?? [],
  ...(report !== null && pairs !== null
    ? await figuresOfPairs(pairs, report.model.id, report.rule.metric)
    : { fnmrAtFmr1: null, fnmrAtFmr01: null, methods: [] }),
  common:
    report !== null && pairs !== null && values.against
      ? await onCommonPhotos(
          pairs,
          readFileSync(values.against, 'utf8'),
          `${report.model.id}_${report.rule.metric}`,
        )
      : null,
  photosPerSecond: Number.isFinite(result.photosPerSecond) ? result.photosPerSecond : null,
  metric: report?.rule.metric ?? null,
  model: report?.model ?? null,
  pipeline: report?.pipeline ?? null,
  problems,
};
/** @typedef {(value: number) => string} Writer */
/**
 * @type {Record<'distanceText' | 'indexText' | 'percentText', Writer> & { figureText: (value: number | null, write: Writer) => string, rangeText: (range: object | null, write: Writer) => string }}
 */
const { distanceText, figureText, indexText, percentText, rangeText } =
  await domain('shared/wording.ts');
/** @type {{ metricWriter: (id: string) => Writer }} */
const { metricWriter } = await domain('metrics/metric-rows.ts');
print(figures);
if (values.json) save(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (values.pairs && pairs !== null) save(values.pairs, pairs);

/** @param {string} file @param {string} content */
function save(file, content) {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, content);
}

/** @param {typeof figures} all */
function print({ photos, people, faces, fta, matedPairs, nonMatedPairs, ...all }) {
  /** @param {string} name @param {string | number} value */
  const line = (name, value) => console.log(`${name.padEnd(34)} ${value}`);
  /** @param {number | null} rate */
  const percent = (rate) => (rate === null ? 'undefined' : percentText(rate));
  /** @param {number | null | undefined} value */
  const index = (value) => (value == null ? 'undefined' : indexText(value));
  /** @param {{ mean: number | null, std: number | null } | null} spread */
  const spreadOf = (spread) =>
    spread === null || spread.mean === null
      ? 'none'
      : `${distanceText(spread.mean)} ± ${spread.std === null ? 'undefined' : distanceText(spread.std)}`;
  line('photos, people, faces', `${photos}, ${people}, ${faces}`);
  line('failures to acquire', fta);
  line(`mated pairs (${all.metric ?? 'none'})`, `${matedPairs}, ${spreadOf(all.mated)}`);
  line('non-mated pairs', `${nonMatedPairs}, ${spreadOf(all.nonMated)}`);
  line('AUC', index(all.auc));
  line('EER', percent(all.eer));
  line(
    `FNMR at FMR ${percent(0.01)} / ${percent(0.001)}`,
    `${percent(all.fnmrAtFmr1)} / ${percent(all.fnmrAtFmr01)}`,
  );
  if (all.threshold !== null && all.method !== null) {
    line(`at the threshold of ${all.method.name}`, all.threshold);
    for (const [id, { name, value, interval }] of Object.entries(all.metrics)) {
      const write = metricWriter(id);
      const range = rangeText(interval, write);
      line(`  ${name}`, `${figureText(value, write)}${range === '' ? '' : ` (95%: ${range})`}`);
    }
  }
  if (all.common) {
    const { matedPairs: mated, nonMatedPairs: nonMated, here, there } = all.common;
    line('on photos that both runs acquired', `${mated} mated, ${nonMated} non-mated pairs`);
    line('  AUC, and of the other run', `${index(here.auc)}, ${index(there.auc)}`);
    line('  EER, and of the other run', `${percent(here.eer)}, ${percent(there.eer)}`);
  }
  for (const { name, threshold, fmr, fnmr } of all.methods) {
    const rates = `FMR ${percent(fmr)}, FNMR ${percent(fnmr)}`;
    line(`  ${name}`, threshold === null ? 'no threshold' : `${threshold}  ${rates}`);
  }
  line('photos per second', all.photosPerSecond?.toFixed(1) ?? 'undefined');
  for (const { path, text } of all.problems) console.log(`! ${path}: ${text}`);
}
