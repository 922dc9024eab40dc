import { calibrate } from '#domain/calibration/calibrate.ts';
import { evaluatePairs, evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import { type EvaluatedSet, evaluatedSet, proposalsFor } from '#domain/evaluation/evaluated-set.ts';
import { compareGroups } from '#domain/groups/compare-groups.ts';
import { personInfluence } from '#domain/groups/person-influence.ts';
import { invariant } from '#domain/shared/invariant.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { peopleOf } from '#domain/uncertainty/person-draws.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { crossValidate } from '#domain/validation/cross-validate.ts';
import { personFolds } from '#domain/validation/person-folds.ts';
import type { Handlers } from '#workers/rpc/serve.ts';

import type { StatisticsCalls } from './protocol.ts';
import { runSteps } from './run-steps.ts';

interface Kept {
  readonly key: number;
  readonly set: EvaluatedSet;
}

/** Answers of the statistics worker. It keeps the last evaluation, so that later calls need not send the pairs again. */
export function statisticsHandlers(): Handlers<StatisticsCalls> {
  let kept: Kept | null = null;
  const about = (key: number): EvaluatedSet => {
    invariant(kept?.key === key, 'the worker holds another evaluation than it is asked about');
    return kept.set;
  };
  const pairsAbout = (key: number): PersonPairs => about(key).people;
  return {
    evaluate({ key, input, context }) {
      const { density } = context;
      const evaluation =
        input.kind === 'pairs'
          ? evaluatePairs(input.pairs, density)
          : evaluateTemplates(input.templates, input.metric, density);
      kept = { key, set: evaluatedSet(evaluation, context) };
      return kept.set;
    },
    propose: ({ key, request }) => proposalsFor(about(key).evaluation, request),
    bootstrap({ key, request }, context) {
      return runSteps(personBootstrap(pairsAbout(key), request), request.replicates, context);
    },
    crossValidate({ key, request }, context) {
      const pairs = pairsAbout(key);
      const { folds } = personFolds(peopleOf(pairs), request.seed);
      return runSteps(crossValidate(pairs, request), folds.length, context);
    },
    calibrate({ key, request }) {
      const { scores, cuts } = about(key).evaluation;
      return calibrate(scores, cuts, request.matedShare);
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
