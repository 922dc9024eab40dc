import Papa from 'papaparse';
import { domain } from './domain.mjs';
import { pairsOf } from './pair-csv.mjs';

/** @import { PairTable } from './pair-csv.mjs' */

/**
 * @typedef {object} Separation
 * @property {number | null} auc
 * @property {number | null} eer
 */

/**
 * @typedef {object} CommonPhotos
 * @property {number} matedPairs
 * @property {number} nonMatedPairs
 * @property {Separation} here
 * @property {Separation} there
 */

/**
 * Two runs compared on the photos that both acquired. One that loses the difficult photos has fewer
 * pairs, and easier ones.
 *
 * @param {string} csv The app's `pairs.csv`.
 * @param {string} otherCsv That of another run over the same photos.
 * @param {string} column Its name in both, `model_metric`.
 * @returns {Promise<CommonPhotos>}
 */
export async function onCommonPhotos(csv, otherCsv, column) {
  const photos = photosIn(csv);
  const common = new Set([...photosIn(otherCsv)].filter((photo) => photos.has(photo)));
  const here = pairsOf(among(csv, common), column);
  const there = pairsOf(among(otherCsv, common), column);
  const matedPairs = here.mated.reduce((sum, mated) => sum + mated, 0);
  return {
    matedPairs,
    nonMatedPairs: here.count - matedPairs,
    here: await separationOf(here),
    there: await separationOf(there),
  };
}

/**
 * @param {PairTable} pairs
 * @returns {Promise<Separation>}
 */
async function separationOf(pairs) {
  /**
   * @type {{ evaluatePairs: (pairs: PairTable) => { summary: { auc: number | null, equalErrorRate: { rate: number } | null } } }}
   */
  const { evaluatePairs } = await domain('evaluation/evaluate.ts');
  const { auc, equalErrorRate } = evaluatePairs(pairs).summary;
  return { auc, eer: equalErrorRate?.rate ?? null };
}

/** @param {string} csv @returns {string[][]} */
function rowsOf(csv) {
  return /** @type {{ data: string[][] }} */ (Papa.parse(csv, { skipEmptyLines: true })).data;
}

/** @param {string[]} row @returns {[string, string]} */
function photosOf([personX, fileX, personY, fileY]) {
  return [`${personX}\n${fileX}`, `${personY}\n${fileY}`];
}

/** @param {string} csv */
function photosIn(csv) {
  return new Set(rowsOf(csv).slice(1).flatMap(photosOf));
}

/** @param {string} csv @param {ReadonlySet<string>} photos */
function among(csv, photos) {
  const [header = [], ...rows] = rowsOf(csv);
  const kept = rows.filter((row) => photosOf(row).every((photo) => photos.has(photo)));
  return Papa.unparse([header, ...kept]);
}
