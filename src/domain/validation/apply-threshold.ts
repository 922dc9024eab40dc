import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { Note } from '#domain/shared/note.ts';
import { percentText } from '#domain/shared/wording.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals, type RateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { message } from '#words/message.ts';

import type { DecisionFigures } from './cross-validation-result.ts';
import { addDecisions, decisionFigures, noDecisions } from './decision-figures.ts';

/**
 * The rates that came with a threshold, e.g. from an exported JSON. Fractions; `null` where not
 * stated.
 */
export interface ClaimedRates {
  readonly fmr: number | null;
  readonly fnmr: number | null;
}

export interface AppliedThreshold extends DecisionFigures {
  readonly threshold: number;
  readonly intervals: RateIntervals;
  /** Says where a claimed rate lies outside the interval found here. */
  readonly notes: readonly Note[];
}

/** What a threshold from elsewhere costs on this set. */
export function applyThreshold(
  evaluation: Evaluation,
  threshold: number,
  claimed: ClaimedRates = { fmr: null, fnmr: null },
): AppliedThreshold {
  const pairs = personPairs(evaluation.pairs, evaluation.order);
  const counts = noDecisions();
  addDecisions(counts, pairs, threshold, () => true);
  const figures = decisionFigures(counts, counts);
  const intervals = prepareRateIntervals(pairs)(threshold);
  const notes: Note[] = [];
  for (const name of ['fmr', 'fnmr'] as const) {
    const claim = claimed[name];
    const { rate } = figures[name];
    const interval = intervals[name];
    if (claim === null || rate === null || interval === null) continue;
    if (claim >= interval.low && claim <= interval.high) continue;
    const worse = rate > claim;
    notes.push({
      code: `applied-${name}-${worse ? 'worse' : 'better'}`,
      severity: worse ? 'warning' : 'info',
      text: message(worse ? 'note.worseHere' : 'note.betterHere', {
        rate: name,
        claimed: percentText(claim),
        found: percentText(rate),
        low: percentText(interval.low),
        high: percentText(interval.high),
      }),
    });
  }
  return { threshold, ...figures, intervals, notes };
}
