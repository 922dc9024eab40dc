import { fileTruthOf } from './file-truth.ts';
import { sheetGroups } from './sheet-groups.ts';

/** What is known of a sheet before sheets are put together. */
export interface SheetShape {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** A column of it holds lists of numbers, so long; 0 for none. */
  readonly dimensions: number;
}

/** One way to put sheets together. */
export interface PartsGuess {
  readonly parts: readonly (readonly number[])[];
  readonly points: number;
}

/**
 * Ways to put sheets together, best first: those with as many rows belong side by side, those with
 * the same columns below one another; arrays for training and for testing do both. A sheet that
 * fits nowhere is left out, and named in the forecast.
 */
export function proposeParts(sheets: readonly SheetShape[]): readonly PartsGuess[] {
  if (sheets.length === 1) return [{ parts: [[0]], points: 0 }];
  const all = sheets.map((_, index) => index);
  const guesses: PartsGuess[] = [];
  const rows = new Set(sheets.map((sheet) => sheet.rows));
  const widths = new Set(sheets.map((sheet) => `${sheet.columns} ${sheet.dimensions}`));
  // A file of each class: they are read one after the other, or not at all.
  const classes = new Set(
    sheets.map(({ name }) => fileTruthOf(name)).filter((one) => one !== null),
  );
  if (classes.size === 2 && !sheets.some(({ name }) => fileTruthOf(name) === null)) {
    return [{ parts: all.map((index) => [index]), points: 4 }];
  }
  const ways = sheetGroups(sheets);
  if (rows.size === 1) {
    // Two sets of embeddings side by side would be one of them left out.
    guesses.push({ parts: [all], points: ways.length > 0 ? -4 : widths.size === 1 ? 0 : 3 });
  }
  if (widths.size === 1) {
    const isVectors = (sheets[0]?.dimensions ?? 0) > 0;
    const points = classes.size > 0 ? 4 : isVectors ? 2 : 1;
    guesses.push({ parts: all.map((index) => [index]), points });
  }
  for (const { groups, points } of ways) {
    const missing = (sheets.length - groups.flat().length) / sheets.length;
    guesses.push({ parts: groups, points: 3 + points - 2 * missing });
  }
  const [commonest] = [...rows].toSorted(
    (a, b) => countOf(sheets, b) - countOf(sheets, a) || b - a,
  );
  const same = all.filter((index) => sheets[index]!.rows === commonest);
  if (rows.size > 1 && same.length > 0) {
    guesses.push({ parts: [same], points: (-2 * (sheets.length - same.length)) / sheets.length });
  }
  const unique = new Map(guesses.map((guess) => [JSON.stringify(guess.parts), guess]));
  return [...unique.values()].toSorted((a, b) => b.points - a.points);
}

function countOf(sheets: readonly SheetShape[], rows: number): number {
  return sheets.filter((sheet) => sheet.rows === rows).length;
}
