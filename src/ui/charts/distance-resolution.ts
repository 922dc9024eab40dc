import { useCallback } from 'react';
import { type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import { useScoreScale } from '#ui/score-scale.ts';

/**
 * The power of ten to which distances are rounded where an axis spans `span`: at most 1/2000 of it,
 * which is finer than a pixel, so that a threshold that was dragged is a number one can read out.
 */
export function distanceResolution(span: number): number {
  return span > 0 && Number.isFinite(span) ? 10 ** Math.floor(Math.log10(span / 2000)) : 1e-4;
}

export function roundToResolution(value: number, resolution: number): number {
  return Number((Math.round(value / resolution) * resolution).toPrecision(15));
}

/** A distance as the user's score, as fine as the resolution. */
export function scoreAtResolution(scale: ScoreScale, distance: number, resolution: number): string {
  return scoreText(scale, distance, Math.max(0, Math.round(-Math.log10(resolution))));
}

/** The same for whoever draws in the scale of the page. */
export function useScoreAtResolution(resolution: number): (distance: number) => string {
  const scale = useScoreScale();
  return useCallback(
    (distance: number) => scoreAtResolution(scale, distance, resolution),
    [scale, resolution],
  );
}
