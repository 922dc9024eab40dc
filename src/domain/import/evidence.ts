import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedClauses } from '#domain/shared/joined.ts';

/**
 * What speaks for or against a reading, as points that add up. A point is about a factor of two in
 * odds: 3 is strong, 6 settles it. The weights were set so that no single name outweighs what all
 * values say, and what tables without names leave open falls to habit.
 */
export interface Evidence {
  readonly points: number;
  /** A clause, as the end of "because ..."; `null` for what needs no words. */
  readonly reason: Message | null;
}

export function evidence(points: number, reason: Message | null = null): Evidence {
  return { points, reason };
}

export function pointsOf(all: readonly Evidence[]): number {
  return all.reduce((sum, { points }) => sum + points, 0);
}

/** The strongest reasons for. */
function reasonsOf(all: readonly Evidence[], most: number): readonly Message[] {
  return all
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .flatMap(({ reason }) => reason ?? [])
    .slice(0, most);
}

/** How much of a weight so many observations deserve: all of it from `enough` on. */
export function weighted(points: number, observations: number, enough = 12): number {
  return points * Math.min(1, observations / enough);
}

/** Why a table is read so: two clauses, and the strongest reasons for them. */
export function evidenceText(first: Message, second: Message, all: readonly Evidence[]): Message {
  const reasons: readonly Reason[] = reasonsOf(all, 2);
  return reasons.length === 0
    ? message('evidence.plain', { first, second })
    : message('evidence.because', { first, second, reasons: joinedClauses(reasons) });
}
