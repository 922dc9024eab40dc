import { comparedPairs } from '#domain/aggregation/compared-pairs.ts';
import { calibrate } from '#domain/calibration/calibrate.ts';
import { likeness, likenessSteps } from '#domain/comparison/likeness.ts';
import { contenderFigures, contenderResult } from '#domain/contenders/contender-figures.ts';
import { pairedBootstrap } from '#domain/contenders/paired-bootstrap.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import {
  type EvaluatedSet,
  evaluatedSetOf,
  proposalsFor,
} from '#domain/evaluation/evaluated-set.ts';
import { foreseenFigures } from '#domain/evaluation/set-figures.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { compareGroups } from '#domain/groups/compare-groups.ts';
import { personInfluence } from '#domain/groups/person-influence.ts';
import { invariant } from '#domain/shared/invariant.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';
import { BOOTSTRAP_RUN } from '#domain/uncertainty/bootstrap-result.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { peopleOf } from '#domain/uncertainty/person-draws.ts';
import { personPairs, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';
import { crossValidate } from '#domain/validation/cross-validate.ts';
import { personFolds } from '#domain/validation/person-folds.ts';
import type { Handlers } from '#workers/rpc/serve.ts';
import { transferredCopy } from '#workers/rpc/transferred-copy.ts';

import type { StatisticsCalls } from './protocol.ts';
import { runSteps } from './run-steps.ts';

interface Kept {
  readonly key: number;
  readonly set: EvaluatedSet;
  /** Its bounds are found with the first parameters that are tried on the set, and serve all others. */
  readonly ceiling: RateCeiling;
}

interface Contender {
  readonly evaluation: Evaluation;
  readonly pairs: PersonPairs;
}

/** Answers of the statistics worker. It keeps the last evaluation, so that later calls need not send the pairs again. */
export function statisticsHandlers(): Handlers<StatisticsCalls> {
  let kept: Kept | null = null;
  const contenders = new Map<string, Contender>();
  const contender = (id: string): Contender => {
    const found = contenders.get(id);
    invariant(found !== undefined, 'the worker holds the contender that it is asked about');
    return found;
  };
  const keptFor = (key: number): Kept => {
    invariant(kept?.key === key, 'the worker holds another evaluation than it is asked about');
    return kept;
  };
  const about = (key: number): EvaluatedSet => keptFor(key).set;
  const pairsAbout = (key: number): PersonPairs => about(key).people;
  return {
    evaluate({ key, input, context }) {
      const set = evaluatedSetOf(input, context);
      kept = { key, set, ceiling: rateCeiling(set.people) };
      return transferredCopy(set);
    },
    foresee: ({ input }) => foreseenFigures(input),
    propose({ key, request }) {
      const { set, ceiling } = keptFor(key);
      return proposalsFor(set.evaluation, set.people, request, ceiling);
    },
    bootstrap({ key, request }, context) {
      return runSteps(personBootstrap(pairsAbout(key), request), request.replicates, context);
    },
    crossValidate({ key, request }, context) {
      const pairs = pairsAbout(key);
      const { folds } = personFolds(peopleOf(pairs), request.seed);
      return runSteps(crossValidate(pairs, request), folds.length, context);
    },
    hold({ id, input, density }) {
      const evaluation = evaluatePairs(comparedPairs(input), density);
      contenders.set(id, { evaluation, pairs: personPairs(evaluation.pairs, evaluation.order) });
      return null;
    },
    async contend({ id, request }, context) {
      const { evaluation, pairs } = contender(id);
      const bootstrap = personBootstrap(pairs, { ...request, ...BOOTSTRAP_RUN });
      const drawn = await runSteps(bootstrap, BOOTSTRAP_RUN.replicates, context);
      return contenderResult(contenderFigures(evaluation, request, pairs), drawn, request.method);
    },
    pair({ first, second, request }, context) {
      const steps = pairedBootstrap(contender(first).pairs, contender(second).pairs, request);
      return runSteps(steps, request.replicates, context);
    },
    calibrate({ key, request }) {
      const { scores, cuts } = about(key).evaluation;
      return calibrate(scores, cuts, request.matedShare);
    },
    likeness({ key }, context) {
      const { evaluation, people } = about(key);
      return runSteps(likeness(evaluation.pairs, people), likenessSteps(evaluation.pairs), context);
    },
    groups({ key, request }, context) {
      return runSteps(compareGroups(pairsAbout(key), request), request.permutations, context);
    },
    influence({ key, request }, context) {
      const pairs = pairsAbout(key);
      return runSteps(personInfluence(pairs, request), peopleOf(pairs).length, context);
    },
  };
}
