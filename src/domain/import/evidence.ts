/**
 * What speaks for or against a reading, as points that add up. A point is about a factor of two in
 * odds: 3 is strong, 6 settles it. The weights were set so that no single name outweighs what all
 * values say, and what tables without names leave open falls to habit.
 */
export interface Evidence {
  readonly points: number;
  /** What a person is told, as the end of "because ..."; empty for what needs no words. */
  readonly reason: string;
}

export function evidence(points: number, reason = ''): Evidence {
  return { points, reason };
}

export function pointsOf(all: readonly Evidence[]): number {
  return all.reduce((sum, { points }) => sum + points, 0);
}

/** The strongest reasons for, in words. */
export function reasonsOf(all: readonly Evidence[], most: number): readonly string[] {
  return all
    .filter(({ points, reason }) => points > 0 && reason !== '')
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ reason }) => reason);
}

/** How much of a weight so many observations deserve: all of it from `enough` on. */
export function weighted(points: number, observations: number, enough = 12): number {
  return points * Math.min(1, observations / enough);
}
