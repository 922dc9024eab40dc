import { domain } from './domain.mjs';
import { pairsOf } from './pair-csv.mjs';

/** @import { PairTable } from './pair-csv.mjs' */

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
 * What the threshold file does not say: computed from all pairs with the app's own code.
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
