import { type Axis, formatValue } from '#domain/plot/axis.ts';
import { axisValue } from '#domain/shared/scale.ts';
import type { Words } from '#words/render.ts';

/**
 * What a chart says about one place on it. Positions are 0 to 1, from the left and from below;
 * outside of that they are out of view.
 */
export interface ChartReading {
  readonly u: number;
  /** Points of the lines there. */
  readonly dots: readonly { readonly v: number; readonly colour: string }[];
  /**
   * Sentences without full stops, the place itself first. A coloured one is about the line of that
   * colour.
   */
  readonly lines: readonly { readonly text: string; readonly colour?: string }[];
}

/**
 * The places that a reading cursor goes to: a number `at` stands for each, a value of the x axis or
 * a row of the data, as suits the chart. The pointer may stand between two stops where the chart
 * has something to say there.
 */
export interface ChartPath {
  /** Ascending. */
  readonly stops: ArrayLike<number>;
  readonly read: (at: number) => ChartReading | null;
  /** What lies nearest to a position in a plot of the given size. */
  readonly find: (u: number, v: number, size: PlotSize) => number | null;
  /** The threshold that a place stands for, where it does. */
  readonly thresholdAt: (at: number) => number | null;
}

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** A reading as it is said. */
export function spokenReading({ lines }: ChartReading): string {
  return `${lines.map(({ text }) => text).join('. ')}.`;
}

/** What an axis shows, in words: `FMR 1% to 5%`. */
export function shownRange(axis: Axis, say: Words['say']): string {
  return say('chart.range', {
    axis: axis.label,
    low: formatValue(axis, axisValue(axis, 0)),
    high: formatValue(axis, axisValue(axis, 1)),
  });
}
