import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';

import type { CountedRate, DecisionFigures } from './cross-validation-result.ts';

/** Decisions counted so far. */
export interface DecisionCounts {
  mated: number;
  falseNonMatches: number;
  nonMated: number;
  falseMatches: number;
}

export function noDecisions(): DecisionCounts {
  return { mated: 0, falseNonMatches: 0, nonMated: 0, falseMatches: 0 };
}

/** Adds the decisions at `threshold` on the comparisons whose unit `counts`. */
export function addDecisions(
  into: DecisionCounts,
  pairs: PersonPairs,
  threshold: number,
  counts: (first: number, second: number) => boolean,
): void {
  const matches = countAtMost(pairs.distance, threshold);
  for (let i = 0; i < pairs.count; i++) {
    const unit = pairs.unit[i] as number;
    if (!counts(pairs.first[unit] as number, pairs.second[unit] as number)) continue;
    if (unit < pairs.subjectCount) {
      into.mated += 1;
      if (i >= matches) into.falseNonMatches += 1;
    } else {
      into.nonMated += 1;
      if (i < matches) into.falseMatches += 1;
    }
  }
}

/** @param mix mated and non-mated comparisons of the whole set. */
export function decisionFigures(
  counts: DecisionCounts,
  mix: { readonly mated: number; readonly nonMated: number },
): DecisionFigures {
  const fmr = countedRate(counts.falseMatches, counts.nonMated);
  const fnmr = countedRate(counts.falseNonMatches, counts.mated);
  const atMix =
    fmr.rate === null || fnmr.rate === null
      ? null
      : f1(mix.mated * (1 - fnmr.rate), fmr.rate * mix.nonMated, fnmr.rate * mix.mated);
  return {
    fmr,
    fnmr,
    f1: f1(counts.mated - counts.falseNonMatches, counts.falseMatches, counts.falseNonMatches),
    f1AtSetMix: atMix,
  };
}

function countedRate(errors: number, comparisons: number): CountedRate {
  return { errors, comparisons, rate: comparisons > 0 ? errors / comparisons : null };
}

function f1(hits: number, falseMatches: number, falseNonMatches: number): number | null {
  const total = 2 * hits + falseMatches + falseNonMatches;
  return total > 0 ? (2 * hits) / total : null;
}
