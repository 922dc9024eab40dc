import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { ContenderRequest, ContenderResult } from '#domain/contenders/contender-figures.ts';
import type { PairedDifference } from '#domain/contenders/paired-difference.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { Evaluation, SetFigures } from '#domain/evaluation/evaluation.ts';
import type { IslandLayout } from '#domain/graph/island-layout.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';

import type { SetAnswer, SetQuestionKind, SetRequest } from './set-questions.ts';

/** What is asked of it, and what comes back: plain data that cross between threads. */
interface Question<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Questions about a set that has been evaluated. */
type AboutSets = {
  readonly [K in SetQuestionKind]: Question<
    { readonly evaluation: Evaluation; readonly request: SetRequest<K> },
    SetAnswer<K>
  >;
};

/** A model under one distance and alignment, as it is compared with others. */
export interface ContenderQuestion {
  /** The same contender always has the same id; with other data it is another input. */
  readonly id: string;
  readonly input: ComparisonInput;
  readonly request: ContenderRequest;
}

/**
 * Where faces are drawn, and what is needed to say which of them hang together at any threshold.
 */
export interface GraphArrangement {
  readonly layout: IslandLayout;
  /** Rows of the pair table, ascending, that `joiningPairs` gave. */
  readonly joins: Uint32Array;
}

/** A point of each template, in no particular unit. */
export interface MapPoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Neighbours that each face was held near to. */
  readonly neighbours: number;
}

/** Everything that is computed beside the page, by kind. */
export interface Questions extends AboutSets {
  /** Compares all templates, or takes given pairs, and evaluates them. */
  readonly evaluation: Question<
    { readonly input: ComparisonInput; readonly context: MethodContext },
    EvaluatedSet
  >;
  /** The figures that another set would have. */
  readonly foresight: Question<ComparisonInput, SetFigures>;
  readonly contender: Question<ContenderQuestion, ContenderResult>;
  /** Two contenders on the same people, numbered alike. */
  readonly versus: Question<
    { readonly first: ContenderQuestion; readonly second: ContenderQuestion },
    PairedDifference | null
  >;
  readonly graph: Question<Evaluation, GraphArrangement>;
  /** The same templates always give the same map. */
  readonly map: Question<
    { readonly templates: TemplateTable; readonly metric: MetricId },
    MapPoints
  >;
}

export type QuestionKind = keyof Questions;
export type RequestOf<K extends QuestionKind> = Questions[K]['request'];
export type AnswerOf<K extends QuestionKind> = Questions[K]['answer'];
