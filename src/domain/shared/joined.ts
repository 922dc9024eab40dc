import { message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/**
 * Names and sentences put together for a placeholder, in the language in which they are shown.
 * Nothing gives an empty text.
 */
type Joined = (items: readonly Reason[]) => Reason;

/** "a, b, c" */
export const joinedByCommas: Joined = (items) => join('join.comma', items);
/** "a and b and c" */
export const joinedByAnd: Joined = (items) => join('join.and', items);
/** "a or b or c" */
export const joinedByOr: Joined = (items) => join('join.or', items);
/** Clauses: "a, and b" */
export const joinedClauses: Joined = (items) => join('join.commaAnd', items);
/** Whole sentences, one after the other. */
export const joinedSentences: Joined = (items) => join('join.sentences', items);

function join(
  code: 'join.comma' | 'join.and' | 'join.or' | 'join.commaAnd' | 'join.sentences',
  items: readonly Reason[],
): Reason {
  const [head, ...rest] = items;
  return head === undefined
    ? ''
    : rest.reduce((first, second) => message(code, { first, second }), head);
}
