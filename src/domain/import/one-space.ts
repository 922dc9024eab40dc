import type { SampledCosines } from './sampled-cosines.ts';
import { separation } from './separation.ts';

/** Fewer pairs of the same name from two tables say nothing. */
const LEAST_PAIRS = 6;

/**
 * Whether tables of embeddings that stand below one another speak against it: those of a name are
 * near to each other within a table and no nearer than others across tables, as under two models,
 * or with the labels of another table beside them.
 *
 * @param groups person by sampled row.
 * @param partOfRow number of the table by row.
 */
export function areSpacesApart(
  cosines: SampledCosines,
  groups: readonly string[],
  partOfRow: ArrayLike<number>,
): boolean {
  const same = cosines.sameGroup(groups);
  const samePart = cosines.sameGroup(cosines.rows.map((row) => `part ${partOfRow[row] ?? 0}`));
  const found = (isWithin: boolean) =>
    separation(
      cosines.distances,
      same.map((one, pair) => ((samePart[pair] === 1) === isWithin ? one : -1)),
    );
  const [within, across] = [found(true), found(false)];
  if (within === null || across === null || across.mated < LEAST_PAIRS) return false;
  return within.auc >= 0.8 && across.auc < 0.5 + 0.4 * (within.auc - 0.5);
}
