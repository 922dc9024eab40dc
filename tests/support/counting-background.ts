import type { Background } from '#application/ports.ts';
import { evaluatedSetOf } from '#domain/evaluation/evaluated-set.ts';
import { type Evaluation, foreseenFigures } from '#domain/evaluation/evaluation.ts';
import type { AnswerOf, QuestionKind, RequestOf } from '#domain/questions/questions.ts';
import {
  SET_QUESTIONS,
  type SetQuestion,
  type SetQuestionKind,
} from '#domain/questions/set-questions.ts';
import { finished } from '#domain/shared/steps.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';

/** So that tests take no minutes. */
const FEW = { bootstrap: { replicates: 50 }, groups: { permutations: 50 } } as const;

/** Answers by the domain itself, without a worker around it. */
function answerAboutSet<K extends SetQuestionKind>(
  kind: K,
  { evaluation, request }: { readonly evaluation: Evaluation; readonly request: unknown },
): AnswerOf<K> {
  const people = personPairs(evaluation.pairs, evaluation.order);
  const set = { evaluation, people, ceiling: rateCeiling(people) };
  const { run } = SET_QUESTIONS[kind] as unknown as SetQuestion<unknown, AnswerOf<K>>;
  return finished(run(set, request));
}

type Answers = { readonly [K in QuestionKind]?: (request: RequestOf<K>) => Promise<AnswerOf<K>> };

/**
 * What is computed beside the page, without workers; counts how often each thing is asked for.
 *
 * @param answers in place of the domain's own, and of questions that it does not answer here.
 */
export function countingBackground(answers: Answers = {}) {
  const calls = { bootstrap: 0, crossValidation: 0, calibration: 0, groups: 0, influence: 0 };
  const own: Answers = {
    evaluation: ({ input, context }) => Promise.resolve(evaluatedSetOf(input, context)),
    foresight: (input) => Promise.resolve(foreseenFigures(input)),
    ...answers,
  };
  const background: Background = {
    ask: (kind, request) => {
      if (kind in calls) calls[kind as keyof typeof calls] += 1;
      const answer = own[kind];
      if (answer !== undefined) return answer(request);
      const about = request as RequestOf<SetQuestionKind>;
      const few = kind in FEW ? FEW[kind as keyof typeof FEW] : null;
      const asked = few === null ? about.request : { ...(about.request as object), ...few };
      return Promise.resolve(
        answerAboutSet(kind as SetQuestionKind, { ...about, request: asked }),
      ) as Promise<never>;
    },
    cancel: () => undefined,
  };
  return { ...background, calls };
}
