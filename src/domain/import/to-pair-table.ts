import type { PairTable } from '#domain/comparison/pair-table.ts';
import { PLAIN_DISTANCES, scoreOf, type ScoreOrigin } from '#domain/comparison/score-scale.ts';

import type { ImportedColumn, ImportedScores } from './imported-scores.ts';
import { type Polarity, scoreName } from './score-name.ts';

/**
 * What a similarity is taken from to become a distance: `distance = offset - similarity`.
 *
 * A cosine similarity is taken from 1, which makes it the cosine distance of deepface and of this
 * app, so thresholds convert and compare. Any other similarity is taken from 0, which only turns
 * the sign: that is exact for every number, does not depend on the data, and a threshold t means
 * "match at a similarity of -t or more". Taking it from the largest observed one would move the
 * scale with every file.
 */
export function similarityOffset({ metric }: Pick<ImportedColumn, 'metric'>): number {
  return metric === 'cosine_similarity' || metric === 'cosine' ? 1 : 0;
}

/** What the scores of a column are, once they are turned into distances. */
function originOfScores(column: OriginalColumn, polarity: Polarity): ScoreOrigin {
  const named = scoreName(column.metric).polarity;
  return {
    ...PLAIN_DISTANCES,
    polarity,
    offset: polarity === 'distance' ? 0 : similarityOffset(column),
    noun: named === null ? 'score' : polarity,
    metric: polarity === 'distance' ? column.metricId : null,
  };
}

type OriginalColumn = Pick<ImportedColumn, 'metric' | 'metricId'>;

/** The score as the file has it, from a distance that `toPairTable` made. */
export function originalScore(
  column: OriginalColumn,
  polarity: Polarity,
  distance: number,
): number {
  return scoreOf(originOfScores(column, polarity), distance);
}

/**
 * One column of scores as the comparisons that everything else takes. Pairs without a score are
 * left out; where all have one, and scores are distances, nothing is copied. Items keep their
 * numbers, also those that then have no pair under this model and metric.
 *
 * @param polarity by default as found.
 */
export function toPairTable(
  imported: ImportedScores,
  column: ImportedColumn,
  polarity: Polarity = column.polarity.polarity,
): PairTable {
  const { left, right, mated, subject, subjectCount } = imported;
  const { scores } = column;
  const distance = polarity === 'distance' ? scores : turned(scores, similarityOffset(column));
  const origin = originOfScores(column, polarity);
  if (column.missing === 0) {
    return { count: imported.count, left, right, mated, distance, subject, subjectCount, origin };
  }
  const count = imported.count - column.missing;
  const kept = {
    left: new Uint32Array(count),
    right: new Uint32Array(count),
    mated: new Uint8Array(count),
    distance: new Float64Array(count),
  };
  let to = 0;
  for (let row = 0; row < imported.count; row++) {
    if (Number.isNaN(scores[row])) continue;
    kept.left[to] = left[row] as number;
    kept.right[to] = right[row] as number;
    kept.mated[to] = mated[row] as number;
    kept.distance[to] = distance[row] as number;
    to += 1;
  }
  return { count, ...kept, subject, subjectCount, origin };
}

/** Adding 0 turns -0 into 0. */
function turned(scores: Float64Array, offset: number): Float64Array {
  const distance = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row++)
    distance[row] = offset - (scores[row] as number) + 0;
  return distance;
}
