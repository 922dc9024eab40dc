import { createContext, useCallback, useContext } from 'react';
import {
  PLAIN_SCALE,
  type ScoreScale,
  scoreText,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { PlainCode } from '#words/message.ts';

/** The scale of what is shown; plain distances where nobody says otherwise. */
export const ScoreScaleContext = createContext<ScoreScale>(PLAIN_SCALE);

export function useScoreScale(): ScoreScale {
  return useContext(ScoreScaleContext);
}

/** Writes a distance as the score that the user knows. */
export function useScoreText(): (distance: number) => string {
  const scale = useScoreScale();
  return useCallback((distance: number) => scoreText(scale, distance), [scale]);
}

/** Writes a threshold with all its digits. */
export function useThresholdText(): (threshold: number) => string {
  const scale = useScoreScale();
  return useCallback((threshold: number) => thresholdText(scale, threshold), [scale]);
}

/** What one of the user's scores is called, at the beginning of a label. */
export const SCORE_LABELS: Readonly<Record<ScoreScale['noun'], PlainCode>> = {
  distance: 'score.distance',
  similarity: 'score.similarity',
  score: 'score.score',
};
