import { fileTruthOf } from '#domain/import/file-truth.ts';
import { countingOf, kinOf } from '#domain/import/name-kin.ts';
import { saysPerson, saysPhoto } from '#domain/import/name-words.ts';

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

/** Embeddings in several sheets, each with its labels beside it. */
export interface SheetGroups {
  /** The embeddings first, then what belongs to them, by number. */
  readonly groups: readonly (readonly number[])[];
  /** 0, or less for an order in which they are seldom saved. */
  readonly points: number;
}

/**
 * Ways to tell which labels belong to which embeddings where several of both come together: by the
 * number of rows, the words in their names, or else the order they stand in; several ways where
 * none of that says. All groups have as many sheets. Empty where there is only one group.
 */
function sheetGroups(sheets: readonly SheetShape[]): readonly SheetGroups[] {
  const vectors = sheets.flatMap(({ dimensions }, index) => (dimensions > 0 ? [index] : []));
  const lengths = new Set(vectors.map((index) => sheets[index]!.dimensions));
  if (vectors.length < 2 || lengths.size > 1) return [];
  const groups = new Map(vectors.map((vector) => [vector, [vector]]));
  const open = new Map<number, number[]>();
  sheets.forEach(({ name, dimensions, rows }, index) => {
    if (dimensions > 0) return;
    const fitting = vectors.filter((vector) => sheets[vector]!.rows === rows);
    const names = fitting.map((vector) => sheets[vector]!.name);
    const kin = fitting.length === 1 ? 0 : kinOf(name, names);
    if (kin !== null) groups.get(fitting[kin]!)!.push(index);
    else if (fitting.length > 1) open.set(rows, [...(open.get(rows) ?? []), index]);
  });
  let ways: readonly SheetGroups[] = [{ groups: [...groups.values()], points: 0 }];
  for (const [rows, lists] of open) {
    const own = vectors.filter((vector) => sheets[vector]!.rows === rows);
    const orders = ordersOf(sheets, own, lists);
    ways = ways.flatMap((way) =>
      orders.map(({ owners, points }) => ({
        groups: way.groups.map((group) => [
          ...group,
          ...lists.filter((_, i) => owners[i] === group[0]),
        ]),
        points: way.points + points,
      })),
    );
  }
  return ways.filter(({ groups: [first = [], ...others] }) => {
    return first.length > 1 && others.every((group) => areAlike(sheets, first, group));
  });
}

/** Whether two groups have as many lists, and none has people where the other has photos. */
function areAlike(
  sheets: readonly SheetShape[],
  first: readonly number[],
  second: readonly number[],
): boolean {
  const photos = (group: readonly number[]): number =>
    group.slice(1).filter((at) => isOfPhotos(sheets[at]!.name)).length;
  return first.length === second.length && photos(first) === photos(second);
}

function isOfPhotos(name: string): boolean {
  return saysPhoto(name) && !saysPerson(name);
}

interface Order {
  /** For each list the sheet of embeddings that it belongs to. */
  readonly owners: readonly number[];
  readonly points: number;
}

/** Nobody is asked about an order that is seldom, unless the data speak for it. */
const SELDOM = -3;

function ordersOf(
  sheets: readonly SheetShape[],
  vectors: readonly number[],
  lists: readonly number[],
): readonly Order[] {
  const each = lists.length / vectors.length;
  if (!Number.isInteger(each)) return [];
  const inTurn = lists.map((_, i) => vectors[i % vectors.length]!);
  const inRuns = lists.map((_, i) => vectors[Math.floor(i / each)]!);
  const all = [...vectors, ...lists].toSorted((a, b) => a - b);
  const isVector = (index: number): boolean => vectors.includes(index);
  // Embeddings, their labels, embeddings, their labels; or labels first.
  const isAlternating = all.every((index, i) => isVector(index) === isVector(all[i % (each + 1)]!));
  const backwards = lists.map((_, i) => vectors.at(-1 - (i % vectors.length))!);
  if (isAlternating) {
    return [
      { owners: inRuns, points: 0 },
      { owners: each > 1 ? inTurn : backwards, points: SELDOM },
    ];
  }
  const isBlocks = vectors.at(-1)! < lists[0]! || vectors[0]! > lists.at(-1)!;
  const counting = (part: readonly number[]) => countingOf(part.map((at) => sheets[at]!.name));
  const [ofVectors, ofLists] = [counting(vectors), counting(lists)];
  const isContrary = ofVectors !== null && ofLists !== null && ofVectors !== ofLists;
  if (each > 1) {
    return [
      { owners: inTurn, points: 0 },
      { owners: inRuns, points: 0 },
    ];
  }
  return [
    { owners: inTurn, points: 0 },
    { owners: backwards, points: isBlocks && !isContrary ? SELDOM : 0 },
  ];
}
