import type { PlainCode } from '#words/message.ts';
import type { NameCode } from '#words/names.ts';

/** Another way in which libraries write a distance. */
interface OtherScale<Id extends string = string> {
  readonly id: Id;
  readonly name: PlainCode;
  /** Larger means more alike. */
  readonly isSimilarity: boolean;
  readonly toDistance: (value: number) => number;
  readonly fromDistance: (distance: number) => number;
}

/** What single precision does to a distance that is computed again: see `recomputationError`. */
export interface Roundoff {
  /** Half the distance between 1 and the next number. */
  readonly single: number;
  /** By how many roundoffs a sum over the dimensions errs. */
  readonly sum: number;
  /** By how much a cosine errs. */
  readonly ofCosine: number;
  /** Length of the longest embedding. */
  readonly magnitude: number;
}

/**
 * Everything about one way to say how far apart two embeddings are; smaller means more alike.
 * Settings, Compare, the converter, imports, the threshold file and the code to copy read it.
 */
export interface Distance<
  Id extends string = string,
  UnitLength extends boolean = boolean,
  Scales extends readonly OtherScale[] = readonly OtherScale[],
> {
  /** As in files; deepface's name where it has one. */
  readonly id: Id;
  readonly words: {
    /** As people and libraries write it, in English: `Cosine`. */
    readonly name: NameCode;
    /** In the list that it is chosen from. */
    readonly choice: PlainCode;
    /** Among the scales in which libraries state thresholds. */
    readonly scale: PlainCode;
  };
  /** As the schema of the threshold file says it, as the same cut under another distance. */
  readonly help: string;
  /** The distances that can occur, both ends included; `high` is Infinity where there is no end. */
  readonly bounds: { readonly low: number; readonly high: number };
  /**
   * Compares directions only: embeddings are first brought to unit length. Between such metrics a
   * threshold converts exactly.
   */
  readonly unitLength: UnitLength;
  /**
   * The distance from the squared straight-line distance between the two embeddings (at unit length
   * where `unitLength`).
   */
  readonly fromSquared: (squared: number) => number;
  /** Its inverse. */
  readonly toSquared: (distance: number) => number;
  /** How it grows where faces are near: in proportion to the straight line, or with its square. */
  readonly degree: 1 | 2;
  /** How far a distance may lie from the one here when it is computed again in single precision. */
  readonly error: (distance: number, roundoff: Roundoff) => number;
  readonly otherScales: Scales;
  /** What the name of a column of it ends with: a regular expression. */
  readonly spelling: string;
  /**
   * Statements of a function of `a` and `b` that return it; JavaScript has `dot(a, b)` at hand,
   * Python `np`.
   */
  readonly javascript: string;
  readonly python: string;
  /** What face-api.js has for it, where it has. */
  readonly faceApi?: string;
}

/** A distance as it is written, with its id and scales known to the type system. */
export function defineDistance<
  const Id extends string,
  const UnitLength extends boolean,
  const Scales extends readonly OtherScale[],
>(distance: Distance<Id, UnitLength, Scales>): Distance<Id, UnitLength, Scales> {
  return distance;
}
