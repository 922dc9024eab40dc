import { fileTruthOf } from './file-truth.ts';

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
 * Ways to put sheets together, best first: those with as many rows belong side by side, those with the same columns below one another; arrays for
 * training and for testing do both. A sheet that fits nowhere is left out, and named in the forecast.
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
  const groups = groupsOf(sheets);
  if (rows.size === 1) {
    // Two sets of embeddings side by side would be one of them left out.
    guesses.push({ parts: [all], points: groups !== null ? -4 : widths.size === 1 ? 0 : 3 });
  }
  if (widths.size === 1) {
    const isVectors = (sheets[0]?.dimensions ?? 0) > 0;
    const points = classes.size > 0 ? 4 : isVectors ? 2 : 1;
    guesses.push({ parts: all.map((index) => [index]), points });
  }
  if (groups !== null)
    guesses.push({
      parts: groups,
      points: 3 - (2 * (sheets.length - groups.flat().length)) / sheets.length,
    });
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

/**
 * Embeddings in several arrays, each with what has as many rows beside it: the arrays of labels that follow it, or whose names share a word with
 * it (`train`). All groups have as many columns. `null` where there is only one.
 */
function groupsOf(sheets: readonly SheetShape[]): readonly (readonly number[])[] | null {
  const vectors = sheets.flatMap(({ dimensions }, index) => (dimensions > 0 ? [index] : []));
  const lengths = new Set(vectors.map((index) => sheets[index]!.dimensions));
  if (vectors.length < 2 || lengths.size > 1) return null;
  const groups = vectors.map((vector) => [vector]);
  sheets.forEach(({ dimensions, rows }, index) => {
    if (dimensions > 0) return;
    const fitting = groups.filter(([vector]) => sheets[vector!]!.rows === rows);
    fitting
      .toSorted((a, b) => kinship(sheets, b[0]!, index) - kinship(sheets, a[0]!, index))[0]
      ?.push(index);
  });
  const size = groups[0]?.length ?? 0;
  return size > 1 && groups.every(({ length }) => length === size) ? groups : null;
}

/** How much two sheets belong together: words in common count most, then that one follows the other. */
function kinship(sheets: readonly SheetShape[], a: number, b: number): number {
  const words = (index: number): ReadonlySet<string> =>
    new Set(
      sheets[index]!.name.toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 1 && word !== 'arr'),
    );
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return 10 * common + 3 * commonStart(sheets[a]!.name, sheets[b]!.name) - Math.abs(b - a - 1);
}

/** `trainX` and `trainy` begin alike. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
