import { domain, source } from './domain.mjs';
import { pairsOf } from './pair-csv.mjs';

/** @import { PairTable } from './pair-csv.mjs' */

/**
 * @typedef {{ fnmrAtFmr: number | null, proposal: { reason: object }, chosen: { threshold: number, fmr: number | null, fnmr: number | null } | null }} Contender
 */

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
  /** @type {{ evaluatePairs: (pairs: PairTable) => any }} */
  const { evaluatePairs } = await domain('evaluation/evaluate.ts');
  /** @type {{ contenderFigures: (evaluation: any, request: any, people: any) => Contender }} */
  const { contenderFigures } = await domain('contenders/contender-figures.ts');
  /** @type {{ personPairs: (pairs: PairTable, order: Uint32Array) => any }} */
  const { personPairs } = await domain('uncertainty/person-pairs.ts');
  /**
   * @type {{ THRESHOLD_METHODS: readonly { id: string }[], DEFAULT_PARAMETERS: object }}
   */
  const { THRESHOLD_METHODS, DEFAULT_PARAMETERS } = await domain('threshold/threshold-methods.ts');
  /** @type {{ choiceName: (id: string) => string }} */
  const { choiceName } = await domain('threshold/threshold-choice.ts');
  /** @type {{ englishText: (message: object) => string }} */
  const { englishText } = await source('words/english.ts');
  /** @type {{ PANDAS_DENSITY: object }} */
  const { PANDAS_DENSITY } = await domain('distribution/density.ts');
  /**
   * @type {{ embeddingModel: (id: string) => { libraryName: string | null, dimensions: number } | undefined }}
   */
  const { embeddingModel } = await domain('embedding/embedding-model.ts');
  /** @type {{ libraryDefaultFor: (model: string, metric: string) => object | null }} */
  const { libraryDefaultFor } = await domain('comparison/library-defaults.ts');
  // As the app knows them: distances of embeddings, which others recompute in single precision.
  const origin = {
    polarity: 'distance',
    offset: 0,
    noun: 'distance',
    metric,
    dimensions: embeddingModel(model)?.dimensions ?? null,
    magnitude: 1,
  };
  const evaluation = evaluatePairs({ ...pairs, origin });
  const people = personPairs(evaluation.pairs, evaluation.order);
  const context = {
    parameters: DEFAULT_PARAMETERS,
    density: PANDAS_DENSITY,
    libraryDefault: libraryDefaultFor(embeddingModel(model)?.libraryName ?? model, metric),
  };
  /** What Compare shows of this model and distance. @param {string} method @param {number} atFmr */
  const figuresBy = (method, atFmr) =>
    contenderFigures(evaluation, { ...context, choice: { kind: 'method', method }, atFmr }, people);
  return {
    fnmrAtFmr1: figuresBy('equal-error-rate', 0.01).fnmrAtFmr,
    fnmrAtFmr01: figuresBy('equal-error-rate', 0.001).fnmrAtFmr,
    methods: THRESHOLD_METHODS.map(({ id }) => {
      const { chosen, proposal } = figuresBy(id, 0.01);
      return {
        id,
        name: choiceName(id),
        threshold: chosen?.threshold ?? null,
        fmr: chosen?.fmr ?? null,
        fnmr: chosen?.fnmr ?? null,
        reason: englishText(proposal.reason),
      };
    }),
  };
}
