import type { Background, Progressed } from '#application/ports.ts';
import type { AppState } from '#application/state/store.ts';
import type { ComputedKind } from '#application/state/computed.ts';
import type { AnswerOf } from '#domain/questions/questions.ts';

/** What a computation is given to run. */
export interface Run<About, Request> {
  readonly ask: Background['ask'];
  readonly request: Request;
  /** What its lane is about. */
  readonly about: About;
  readonly onProgress: Progressed;
}

/** Everything about one thing that is computed in the background. */
export interface Computation<About, Request, Answer> {
  /** Under which its results stand in the session: `pendingOf(state, key)`. */
  readonly key: string;
  /**
   * What is asked, the same value while nothing has changed that matters; `null` where there is
   * nothing to compute.
   */
  readonly requestOf: (state: AppState) => Request | null;
  /**
   * Whether anybody waits for it. While nobody does, what runs is stopped, and what is there stays.
   * Absent for what is always computed.
   */
  readonly when?: (state: AppState) => boolean;
  readonly run: (run: Run<About, Request>) => Promise<Answer>;
  /** Whether what is there for one request will also do for another; else it is computed anew. */
  readonly stillServes?: (request: Request, before: Request) => boolean;
}

/**
 * A record of a computation of which there are many at a time: `requestsOf` instead of `requestOf`.
 */
export interface Computations<About, Request, Answer> extends Omit<
  Computation<About, Request, Answer>,
  'requestOf'
> {
  /** In the order in which they are computed. */
  readonly requestsOf: (
    state: AppState,
  ) => readonly { readonly id: string; readonly request: Request }[];
}

/** A record with its types hidden, so that records of all kinds stand in one list. */
export type AnyComputation =
  | Computation<unknown, unknown, unknown>
  | Computations<unknown, unknown, unknown>;

/** A record whose results are of the type that its key promises. */
export function computation<K extends ComputedKind, About, Request>(
  record: { readonly key: K } & (
    | Computation<About, Request, AnswerOf<K>>
    | Computations<About, Request, AnswerOf<K>>
  ),
): AnyComputation {
  return record as unknown as AnyComputation;
}

/**
 * Computations that run one after the other, in their order; those of different lanes run side by
 * side.
 */
export interface Lane {
  readonly computations: readonly AnyComputation[];
  /**
   * What all of them are about. When it is another, all results go at once; `null` where there is
   * nothing to compute. Absent for results that say themselves what they are of.
   */
  readonly aboutOf?: (state: AppState) => unknown;
  /** While it rests, nothing is looked at: what has begun goes on. */
  readonly rests?: (state: AppState) => boolean;
  /** Whether one that comes earlier in the list does not wait, but ends a later one that runs. */
  readonly earlierFirst?: boolean;
}
