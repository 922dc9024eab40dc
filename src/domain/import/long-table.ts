import { type ColumnFacts, isText } from './column-facts.ts';

/** More models than this in one table is something else. */
const MOST_MODELS = 30;

/**
 * The column that tells apart rows of the same pair, in a table with a row for each model and no
 * telling name over it: every pair comes as often as the column has values, each time with another
 * one. `null` where there is none.
 */
export function untoldModelColumn(facts: readonly ColumnFacts[]): ColumnFacts | null {
  const texts = facts.filter((one) => isText(one) && one.distinct().size > 1);
  const found = texts.filter((one) => {
    const models = one.distinct().size;
    if (models > MOST_MODELS) return false;
    const others = texts.filter((other) => other !== one && other.distinct().size > models);
    if (others.length < 2) return false;
    const own = one.texts();
    const pairs = new Set<string>();
    const rows = new Set<string>();
    own.forEach((model, row) => {
      const pair = others.map((other) => other.texts()[row]).join('\n');
      pairs.add(pair);
      rows.add(`${pair}\n${model}`);
    });
    return rows.size === own.length && pairs.size * models <= 1.1 * own.length;
  });
  return found.length === 1 ? found[0]! : null;
}
