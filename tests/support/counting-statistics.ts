import type { InDepthStatistics } from '#application/ports.ts';
import { calibrate } from '#domain/calibration/calibrate.ts';
import { evaluatedSetOf, proposalsFor } from '#domain/evaluation/evaluated-set.ts';
import { foreseenFigures } from '#domain/evaluation/set-figures.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { likeness } from '#domain/comparison/likeness.ts';
import { compareGroups } from '#domain/groups/compare-groups.ts';
import { personInfluence } from '#domain/groups/person-influence.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { crossValidate } from '#domain/validation/cross-validate.ts';

function last<Value>(steps: Generator<number, Value>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return Promise.resolve(step.value);
  }
}

const pairsOf = ({ pairs, order }: Evaluation) => personPairs(pairs, order);

/** The statistics themselves without a worker around them, counting how often each is asked for. */
export function countingStatistics(): InDepthStatistics & {
  readonly calls: Record<
    'bootstrap' | 'crossValidate' | 'calibrate' | 'groups' | 'influence',
    number
  >;
} {
  const calls = { bootstrap: 0, crossValidate: 0, calibrate: 0, groups: 0, influence: 0 };
  return {
    calls,
    evaluate: (input, context) => Promise.resolve(evaluatedSetOf(input, context)),
    foresee: (input) => Promise.resolve(foreseenFigures(input)),
    propose: (evaluation, context) =>
      Promise.resolve(proposalsFor(evaluation, pairsOf(evaluation), context)),
    bootstrap: (evaluation, request) => {
      calls.bootstrap += 1;
      return last(personBootstrap(pairsOf(evaluation), { ...request, replicates: 50 }));
    },
    crossValidate: (evaluation, request) => {
      calls.crossValidate += 1;
      return last(crossValidate(pairsOf(evaluation), request));
    },
    calibrate: ({ scores, cuts }, matedShare) => {
      calls.calibrate += 1;
      return Promise.resolve(calibrate(scores, cuts, matedShare));
    },
    likeness: (evaluation) => last(likeness(evaluation.pairs, pairsOf(evaluation))),
    groups: (evaluation, request) => {
      calls.groups += 1;
      return last(compareGroups(pairsOf(evaluation), { ...request, permutations: 50 }));
    },
    influence: (evaluation, request) => {
      calls.influence += 1;
      return last(personInfluence(pairsOf(evaluation), request));
    },
    cancel: () => undefined,
  };
}
