import { DECISION, decisionAt, type DecisionLevel } from '#ui/charts/heatmap/decision-levels.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';
import { NEAREST, type NearnessLevel } from '#ui/charts/heatmap/nearness-levels.ts';

export type HeatmapMode = 'decision' | 'distance';

/** The part of a level that is in view, in its cells. */
export interface CellWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One pixel a cell, as packed RGBA, `stride` to a line, where the first `matching` pairs match.
 * Free of allocation, as it runs on every frame of a drag.
 */
export function paintDecisions(
  pixels: Uint32Array,
  stride: number,
  level: DecisionLevel,
  { left, top, width, height }: CellWindow,
  matching: number,
  { match, falseMatch, miss, nonMatch, blank }: HeatmapColours,
): void {
  const colours = new Uint32Array(5);
  colours[DECISION.blank] = blank;
  colours[DECISION.nonMatch] = nonMatch;
  colours[DECISION.match] = match;
  colours[DECISION.miss] = miss;
  colours[DECISION.falseMatch] = falseMatch;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * level.size + left;
    const to = y * stride;
    for (let x = 0; x < width; x++) {
      pixels[to + x] = colours[decisionAt(level, from + x, matching)];
    }
  }
}

/**
 * Two ramps that meet at the threshold: it shows as a contour, the place where blue turns to
 * orange.
 */
export function paintNearness(
  pixels: Uint32Array,
  stride: number,
  { size, codes }: NearnessLevel,
  { left, top, width, height }: CellWindow,
  threshold: number,
  { near, far, blank }: HeatmapColours,
): void {
  const last = near.length - 1;
  const nearScale = threshold < NEAREST ? last / (NEAREST - Math.max(threshold, 1)) : 0;
  const farScale = threshold > 1 ? last / (Math.min(threshold, NEAREST + 1) - 1) : 0;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * size + left;
    const to = y * stride;
    for (let x = 0; x < width; x++) {
      const code = codes[from + x];
      pixels[to + x] =
        code === 0
          ? blank
          : code >= threshold
            ? near[Math.min(last, ((code - Math.max(threshold, 1)) * nearScale) | 0)]
            : far[Math.min(last, ((threshold - code) * farScale) | 0)];
    }
  }
}
