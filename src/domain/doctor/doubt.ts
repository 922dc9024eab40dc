/**
 * A face that is probably not of the person whose name it has. Numbers of items are rows of the
 * template table.
 */
export interface DoubtedLabel {
  readonly item: number;
  /**
   * Index of the person whom it agrees with as that person's own photos do; `null`: with nobody of
   * the set.
   */
  readonly looksLike: number | null;
  /** Evidence: the nearest of the photos that agree on who its own person is. */
  readonly nearestOwn: Neighbour;
  /** Evidence: the nearest face of the person it looks like; `null` with `looksLike`. */
  readonly nearestOther: Neighbour | null;
  /** Mean distance to the photos that agree on who its own person is, and how many those are. */
  readonly ownMean: number;
  readonly ownCount: number;
  /** Probability that the label is wrong, 0 to 1, by the distances alone. */
  readonly strength: number;
}

/** Photos of one name of which no two agree, so that nothing says which are right. */
export interface Disagreement {
  readonly person: number;
  readonly items: readonly number[];
  /** The nearest two of them. */
  readonly nearest: { readonly item: number; readonly other: Neighbour };
  /** As of a doubted label. */
  readonly strength: number;
}

/**
 * One name that photos of two people have: each part agrees within itself and not with the other.
 */
export interface MixedPerson {
  readonly person: number;
  /**
   * Those that keep the name: the larger part, or, of two equal ones, the one that agrees better.
   */
  readonly kept: readonly number[];
  readonly apart: readonly number[];
  /** Both parts are equally large, so that nothing says whose name it is. */
  readonly undecided: boolean;
  /** The nearest two across the parts: `item` is of `apart`. */
  readonly nearest: { readonly item: number; readonly other: Neighbour };
  readonly strength: number;
}

/** Two names that may belong to one person. */
export interface DoubtedPerson {
  readonly person: number;
  readonly sameAs: number;
  /** Evidence: the nearest two faces. */
  readonly item: number;
  readonly nearestOther: Neighbour;
  readonly strength: number;
}

export interface Neighbour {
  readonly item: number;
  readonly distance: number;
}

/**
 * Why silence says nothing: photos of one name are hardly nearer than those of two (`overlap`); so
 * many are of two people that some stay hidden (`mixed`); more faces and people than are looked at
 * (`too-many`).
 */
export type Unsure = 'overlap' | 'mixed' | 'too-many';

/** Each list: strongest first. */
export interface Doubts {
  readonly labels: readonly DoubtedLabel[];
  readonly disagreements: readonly Disagreement[];
  readonly mixed: readonly MixedPerson[];
  readonly people: readonly DoubtedPerson[];
  /** `null` where labels without a doubt are probably right. */
  readonly unsure: Unsure | null;
}

export const NO_DOUBTS: Doubts = {
  labels: [],
  disagreements: [],
  mixed: [],
  people: [],
  unsure: null,
};

/**
 * A set with more of a kind has no right labels to speak of; keeping their distances would take the
 * memory of all pairs.
 */
export const MOST_DOUBTS = 500;

/** Strongest first. */
export function byStrength(
  a: { readonly strength: number },
  b: { readonly strength: number },
): number {
  return b.strength - a.strength;
}
