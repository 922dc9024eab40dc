import type { Confusion } from '#domain/metrics/metric-value.ts';
import type { NameCode } from '#words/names.ts';
import type { Message, PlainCode } from '#words/message.ts';

/** What metrics need beside the counts. */
export interface MetricContext {
  /**
   * Photos in which no face could be acquired, of those tried; `null` where it is not known
   * (imported scores): FAR and FRR then take none.
   */
  readonly failureToAcquire: { readonly count: number; readonly attempts: number } | null;
  /** Share of mated attempts in use, 0 to 1. */
  readonly matedShare: number;
  /** Faces in the gallery that an unknown face is searched in; 1 or more. */
  readonly gallerySize: number;
}

/** What figures need beside the comparisons. */
export interface FigureUse extends Omit<MetricContext, 'failureToAcquire'> {
  /** Share of photos in which no face could be acquired, taken as known. */
  readonly failureToAcquire: number;
}

/** What a figure needs to know beside the two error rates. */
export interface FigureContext extends FigureUse {
  /** Comparisons of each class, 0 or more. */
  readonly mated: number;
  readonly nonMated: number;
}

/**
 * A row of the metrics table as a function of the two error rates at a threshold, the numbers of
 * comparisons given; NaN where it is not defined. Every one either never falls or never rises with
 * each rate, which is what its interval is made of.
 */
export type Figure = (fmr: number, fnmr: number, context: FigureContext) => number;

/** What is said of a figure, by code. */
export interface FigureWords {
  /** Row header, which scripts read the table by, in English: `Precision`, `FMR`, ... */
  readonly name: NameCode;
  /** One plain sentence. */
  readonly meaning: PlainCode;
}

/** The same of a figure at a threshold. */
interface MetricWords extends FigureWords {
  /** One sentence: why there is no figure. */
  readonly noFigure: PlainCode;
}

interface Row<Id extends string> {
  /** As in files. */
  readonly id: Id;
  readonly words: MetricWords;
  /** As the schema of the threshold file says it. */
  readonly help: string;
  /** Written in per cent; false for figures whose range is not 0 to 1 (MCC). */
  readonly isProportion: boolean;
}

/** A share of comparisons. */
export interface RatioMetric<Id extends string = string> extends Row<Id> {
  readonly kind: 'ratio';
  ratio(confusion: Confusion): readonly [numerator: number, denominator: number];
  /** For one that is an error rate, or what is left of it: exact where the counts would round. */
  readonly figure?: Figure;
}

/** What follows from the four counts alone, and is no share of comparisons. */
export interface CountMetric<Id extends string = string> extends Row<Id> {
  readonly kind: 'count';
  /** `null` where it is not defined. */
  value(confusion: Confusion): number | null;
}

/** What follows from the error rates and from what is said of the use. */
export interface UseMetric<Id extends string = string> extends Row<Id> {
  readonly kind: 'use';
  readonly figure: Figure;
  /** A sentence behind the meaning: what is assumed of the use here. */
  assumption(context: MetricContext): Message;
}

/**
 * Everything about one row of the metrics table: the table, the threshold file, the HTML report,
 * Compare and the evaluation script read it. Its interval follows from the same figure as its
 * value.
 */
export type Metric<Id extends string = string> = RatioMetric<Id> | CountMetric<Id> | UseMetric<Id>;

/** A metric as it is written, with its id and kind known to the type system. */
export function defineMetric<const Id extends string, const M extends Metric<Id>>(
  metric: M & { readonly id: Id },
): M {
  return metric;
}
