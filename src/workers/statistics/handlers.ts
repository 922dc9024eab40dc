import { comparedPairs } from '#domain/aggregation/compared-pairs.ts';
import { contenderFigures, contenderResult } from '#domain/contenders/contender-figures.ts';
import { pairedDifference } from '#domain/contenders/paired-difference.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { evaluatedSetOf } from '#domain/evaluation/evaluated-set.ts';
import { type Evaluation, foreseenFigures } from '#domain/evaluation/evaluation.ts';
import { BOOTSTRAP_RUN } from '#domain/questions/runs.ts';
import {
  type AskedSet,
  SET_QUESTIONS,
  type SetQuestion,
  type SetQuestionKind,
} from '#domain/questions/set-questions.ts';
import { invariant } from '#domain/shared/invariant.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';
import type { TransferableObject } from '#workers/rpc/endpoint.ts';
import { type Progress, runSteps } from '#workers/rpc/run-steps.ts';
import { type CallContext, type Handlers, Transferred } from '#workers/rpc/serve.ts';
import type { StatisticsCalls } from '#workers/statistics/protocol.ts';

interface Contender {
  readonly evaluation: Evaluation;
  readonly pairs: PersonPairs;
}

/**
 * Answers of the statistics worker. It keeps the last evaluation, so that questions about it need
 * not send the pairs again.
 */
export function statisticsHandlers(): Handlers<StatisticsCalls> {
  let kept: { readonly key: number; readonly set: AskedSet } | null = null;
  const contenders = new Map<string, Contender>();
  const contender = (id: string): Contender => {
    const found = contenders.get(id);
    invariant(found !== undefined, 'the worker holds the contender that it is asked about');
    return found;
  };
  return {
    ...setHandlers((key) => {
      invariant(kept?.key === key, 'the worker holds another evaluation than it is asked about');
      return kept.set;
    }),
    evaluation({ key, input, context }) {
      const set = evaluatedSetOf(input, context);
      kept = { key, set: { ...set, ceiling: rateCeiling(set.people) } };
      return transferredCopy(set);
    },
    foresight: foreseenFigures,
    hold({ id, input, density }) {
      const evaluation = evaluatePairs(comparedPairs(input), density);
      contenders.set(id, { evaluation, pairs: personPairs(evaluation.pairs, evaluation.order) });
      return null;
    },
    async contender({ id, request }, context) {
      const { evaluation, pairs } = contender(id);
      const bootstrap = personBootstrap(pairs, { ...request, ...BOOTSTRAP_RUN });
      const drawn = await runSteps(bootstrap, BOOTSTRAP_RUN.replicates, context);
      return contenderResult(contenderFigures(evaluation, request, pairs), drawn, request.choice);
    },
    versus: ({ first, second }) =>
      pairedDifference(contender(first).pairs, contender(second).pairs),
  };
}

type SetHandlers = Pick<Handlers<StatisticsCalls>, SetQuestionKind>;

/** A handler of each question about a set. @param about gives the set that is kept under a key. */
function setHandlers(about: (key: number) => AskedSet): SetHandlers {
  const answering =
    ({ run, steps }: SetQuestion<unknown, unknown>) =>
    (
      { key, request }: { readonly key: number; readonly request: unknown },
      context: CallContext<Progress>,
    ) => {
      const set = about(key);
      return runSteps(run(set, request), steps(set, request), context);
    };
  return Object.fromEntries(
    Object.entries(SET_QUESTIONS).map(([kind, question]) => [
      kind,
      answering(question as SetQuestion<unknown, unknown>),
    ]),
  ) as unknown as SetHandlers;
}

/**
 * A result that the worker keeps too. It is copied here, and the copy's buffers move: a message
 * that is copied on arrival takes the page's own time, half a second for the pairs of 5,000 faces.
 */
function transferredCopy<T>(value: T): Transferred<T> {
  const copy = structuredClone(value);
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(copy, buffers);
  return new Transferred(copy, [...buffers] as readonly TransferableObject[]);
}

function collectBuffers(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) collectBuffers(each, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) collectBuffers(each, found);
  }
}
