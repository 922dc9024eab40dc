import Papa from 'papaparse';
import { runnerImport } from 'vite';
import { root } from '#scripts/paths.mjs';

/**
 * @typedef {object} PairTable The columns of `src/domain/comparison/pair-table.ts`.
 * @property {number} count
 * @property {Uint32Array} left
 * @property {Uint32Array} right
 * @property {Uint8Array} mated
 * @property {Float64Array} distance
 * @property {Uint32Array} subject
 * @property {number} subjectCount
 */

/** @typedef {{ method: string, threshold?: number, reason: string }} Proposal A refusal has no threshold. */

/**
 * @typedef {object} MethodFigure
 * @property {string} id
 * @property {string} name
 * @property {number | null} threshold `null` where the method refuses.
 * @property {number | null} fmr
 * @property {number | null} fnmr
 * @property {string} reason Why this value, or why none.
 */

/**
 * @typedef {object} PairFigures
 * @property {number | null} fnmrAtFmr1 FNMR at an FMR of at most 1 %.
 * @property {number | null} fnmrAtFmr01 FNMR at an FMR of at most 0.1 %.
 * @property {readonly MethodFigure[]} methods
 */

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function domain(path) {
  const { module } = await runnerImport(`/src/domain/${path}`, { root, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/**
 * What the threshold file does not say: computed from all pairs with the app's own code, which Vite runs, since Node 20 runs no TypeScript.
 *
 * @param {string} csv The app's `pairs.csv`.
 * @param {string} model Id of the model.
 * @param {string} metric
 * @returns {Promise<PairFigures>}
 */
export async function figuresOfPairs(csv, model, metric) {
  const pairs = pairsOf(csv, `${model}_${metric}`);
  /** @type {{ evaluatePairs: (pairs: PairTable) => any, methodInput: (evaluation: any, parameters: any, libraryDefault: any) => any }} */
  const { evaluatePairs, methodInput } = await domain('evaluation/evaluate.ts');
  /** @type {{ proposeAll: (input: any) => readonly Proposal[], thresholdMethod: (id: string) => { name: string } }} */
  const { proposeAll, thresholdMethod } = await domain('threshold/threshold-methods.ts');
  /** @type {{ DEFAULT_PARAMETERS: object }} */
  const { DEFAULT_PARAMETERS } = await domain('threshold/threshold-method.ts');
  /** @type {{ embeddingModel: (id: string) => any }} */
  const { embeddingModel } = await domain('embedding/embedding-model.ts');
  /** @type {{ fnmrAtFmr: (cuts: any, fmr: number) => number }} */
  const { fnmrAtFmr } = await domain('metrics/fnmr-at-fmr.ts');
  const evaluation = evaluatePairs(pairs);
  const libraryDefault = embeddingModel(model)?.libraryDefaults[metric] ?? null;
  const proposals = proposeAll(methodInput(evaluation, DEFAULT_PARAMETERS, libraryDefault));
  return {
    fnmrAtFmr1: defined(fnmrAtFmr(evaluation.cuts, 0.01)),
    fnmrAtFmr01: defined(fnmrAtFmr(evaluation.cuts, 0.001)),
    methods: proposals
      .filter(({ method }) => method !== 'manual')
      .map((proposal) => ({
        id: proposal.method,
        name: thresholdMethod(proposal.method).name,
        ...outcomeOf(proposal, pairs),
        reason: proposal.reason,
      })),
  };
}

/** @param {number} value */
const defined = (value) => (Number.isFinite(value) ? value : null);

/**
 * @param {Proposal} proposal
 * @param {PairTable} pairs
 */
function outcomeOf({ threshold }, { count, mated, distance }) {
  if (threshold === undefined) return { threshold: null, fmr: null, fnmr: null };
  let matedPairs = 0;
  let trueMatches = 0;
  let falseMatches = 0;
  for (let i = 0; i < count; i++) {
    // The one rule: at or below the threshold is a match.
    const match = (distance[i] ?? Number.NaN) <= threshold;
    if (mated[i] === 1) {
      matedPairs += 1;
      if (match) trueMatches += 1;
    } else if (match) falseMatches += 1;
  }
  return {
    threshold,
    fmr: defined(falseMatches / (count - matedPairs)),
    fnmr: defined(1 - trueMatches / matedPairs),
  };
}

/**
 * @param {string} csv
 * @param {string} column
 * @returns {PairTable}
 */
function pairsOf(csv, column) {
  /** @type {{ data: string[][] }} */
  const { data } = Papa.parse(csv, { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const at = header.indexOf(column);
  if (at === -1) throw new Error(`The pairs have no column ${column}, only ${header.join(', ')}.`);
  const items = new Map();
  const subjects = new Map();
  /** @type {number[]} */
  const subject = [];
  /** @param {string | undefined} person @param {string | undefined} file */
  const itemOf = (person = '', file = '') => {
    const key = `${person}\n${file}`;
    const known = items.get(key);
    if (known !== undefined) return known;
    const item = items.size;
    items.set(key, item);
    if (!subjects.has(person)) subjects.set(person, subjects.size);
    subject.push(subjects.get(person));
    return item;
  };
  const count = rows.length;
  const table = {
    count,
    left: new Uint32Array(count),
    right: new Uint32Array(count),
    mated: new Uint8Array(count),
    distance: new Float64Array(count),
  };
  rows.forEach((row, i) => {
    table.left[i] = itemOf(row[0], row[1]);
    table.right[i] = itemOf(row[2], row[3]);
    table.mated[i] = row[4] === 'Yes' ? 1 : 0;
    table.distance[i] = Number(row[at]);
  });
  return { ...table, subject: Uint32Array.from(subject), subjectCount: subjects.size };
}
