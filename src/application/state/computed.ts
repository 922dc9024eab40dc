import type { AnswerOf, QuestionKind } from '#domain/questions/questions.ts';
import type { Reason } from '#words/reason.ts';

/** A result that takes a while. */
export type Pending<Value> =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  /** `of` is what it was asked for, as the computation's record has it. */
  | { readonly kind: 'ready'; readonly value: Value; readonly of: unknown }
  | { readonly kind: 'failed'; readonly reason: Reason }
  /** By the user; it begins again when asked for. */
  | { readonly kind: 'stopped' };

/** What is computed in the background once there is an evaluation. */
export type ComputedKind = Exclude<QuestionKind, 'evaluation' | 'foresight' | 'proposals'>;

/** Results by kind and, where there are several of a kind, by id. */
export type Computed = {
  readonly [K in ComputedKind]?: Readonly<Record<string, Pending<AnswerOf<K>>>>;
};

/** The id of a result that is the only one of its kind. */
export const ONLY = '';

const NONE = { kind: 'none' } as const;

export function pendingOf<K extends ComputedKind>(
  { session }: { readonly session: { readonly computed: Computed } },
  kind: K,
  id: string = ONLY,
): Pending<AnswerOf<K>> {
  const ofKind: Readonly<Record<string, Pending<AnswerOf<K>>>> | undefined = session.computed[kind];
  return ofKind?.[id] ?? NONE;
}

/** The value where it is ready. */
export function readyValue<Value>(pending: Pending<Value>): Value | null {
  return pending.kind === 'ready' ? pending.value : null;
}
