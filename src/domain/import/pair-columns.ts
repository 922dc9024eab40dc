import {
  type ColumnFacts,
  isConstant,
  isDate,
  isFractional,
  isNumeric,
  isRowNumber,
  isUuid,
  pathLikeness,
} from './column-facts.ts';
import { type ColumnUse, useByName } from './column-use.ts';
import { type Evidence, evidence, pointsOf, weighted } from './evidence.ts';
import { saysNoScore, saysPerson, saysPhoto, sidesOfNames } from './name-words.ts';
import { message } from '#words/message.ts';

/** Two columns that name the two things of a pair: their photos, or their people. */
export interface PairColumns {
  readonly left: ColumnFacts;
  readonly right: ColumnFacts;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  /** The right one names people with whom the photos on the left were compared. */
  readonly isPerson?: boolean;
}

/**
 * More columns than this are looked at only where they are texts, or have a name that says
 * something.
 */
const MANY_COLUMNS = 40;

/** Columns that could name something. */
export function namingColumns(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  return facts.filter(
    (one) =>
      one.filled > 0 &&
      one.vectors + one.cut < 0.5 * one.filled &&
      !isFractional(one) &&
      !isDate(one) &&
      !isRowNumber(one) &&
      (facts.length <= MANY_COLUMNS || !isNumeric(one) || roleOf(one) !== null),
  );
}

/** A single letter over numbers is a place in a picture. */
export function roleOf(facts: ColumnFacts): ColumnUse | null {
  return isBare(facts) ? null : useByName(facts.name);
}

function isBare(facts: ColumnFacts): boolean {
  return facts.name === '' || (/^[a-z]\d?$/i.test(facts.name.trim()) && isNumeric(facts));
}

function pairsOf(
  facts: readonly ColumnFacts[],
  judge: (left: ColumnFacts, right: ColumnFacts) => readonly Evidence[],
): readonly PairColumns[] {
  const columns = namingColumns(facts);
  const found = columns.flatMap((left, i) =>
    columns.slice(i + 1).map((right): PairColumns => {
      const turned = sidesOfNames(left.name, right.name) === 'right-left' || isRight(left);
      const judged = judge(left, right);
      const [first, second] = turned ? [right, left] : [left, right];
      return { left: first, right: second, evidence: judged, points: pointsOf(judged) };
    }),
  );
  return found.toSorted((a, b) => b.points - a.points);
}

function isRight(facts: ColumnFacts): boolean {
  const use = roleOf(facts);
  return use !== null && 'side' in use && use.side === 'right';
}

/** Pairs of columns that could name the photos of a pair, best first. */
export function photoPairs(facts: readonly ColumnFacts[]): readonly PairColumns[] {
  return pairsOf(facts, (a, b) => {
    const { common, equal } = comparisonOf(a, b);
    const names = nameEvidence(a, b, 'file');
    return [
      names,
      evidence(common.share >= 0.2 && common.count > 1 ? 3 : 0),
      evidence(2 * Math.min(pathLikeness(a), pathLikeness(b))),
      evidence(isNumeric(a) || isNumeric(b) ? -1.5 : 1),
      // Whole numbers without names are ages and boxes, unless the same ones stand on both sides in
      // a table of little else.
      evidence(
        isNumeric(a) && names.points <= 0 && (common.share < 0.2 || facts.length > 5) ? -6 : 0,
      ),
      // Two words are an answer, and a few an attribute.
      evidence(Math.min(a.distinct().size, b.distinct().size) <= 2 && a.filled > 8 ? -6 : 0),
      evidence(common.union <= 4 && a.filled > 2 * common.union ? -6 : 0),
      evidence(isNumeric(a) !== isNumeric(b) ? -4 : 0),
      evidence(common.count === 0 && !areAlike(a, b) ? -6 : 0),
      evidence(equal === 0 ? 1 : equal > 0.05 ? -6 : 0),
      weightedBy(a, common.union < 4 ? -4 : 1),
      // Attributes of the two have a few values, however many rows there are.
      evidence(common.union <= 8 && a.filled > 6 * common.union ? -4 : 0),
      weightedBy(a, distinctPairs(a, b) >= 0.95 ? 2 : distinctPairs(a, b) < 0.4 ? -2 : 0),
      evidence(isConstant(a) && isConstant(b) && a.filled > 4 ? -5 : 0),
      evidence(Math.max(a.name === '' ? 0 : penalty(a), penalty(b))),
    ];
  });
}

/**
 * Pairs of columns that could name the people of a pair, best first.
 *
 * @param photos the columns that name the photos.
 */
export function personPairs(
  facts: readonly ColumnFacts[],
  photos: PairColumns | null,
): readonly PairColumns[] {
  const others = facts.filter((one) => one !== photos?.left && one !== photos?.right);
  const found = pairsOf(others, (a, b) => {
    const { common, equal } = comparisonOf(a, b);
    const names = nameEvidence(a, b, 'subject');
    const perPhoto = photos === null ? null : eitherWay(photos, a, b);
    return [
      names,
      evidence(isNumeric(a) !== isNumeric(b) ? -4 : 0),
      // Whole numbers are the same now and then by chance.
      weightedBy(a, equal > 0.02 && equal < 1 ? 1.5 : -1),
      evidence(common.share >= 0.2 ? 1 : -1),
      // Sex, or left and right.
      weightedBy(a, common.union <= 2 && names.points < 6 ? -8 : 0),
      evidence(
        perPhoto === null ? 0 : perPhoto.kept ? weighted(2.5, a.filled) : -3.5,
        message('why.onePersonEach'),
      ),
      // More people than photos is impossible; a few of each tell nobody apart.
      evidence(perPhoto !== null && perPhoto.people > perPhoto.photos ? -4 : 0),
      weightedBy(a, common.union >= 3 ? 0.5 : 0),
      evidence(Math.max(penalty(a), penalty(b))),
    ];
  });
  return found.map((pair) =>
    photos !== null && isTurned(photos, pair)
      ? { ...pair, left: pair.right, right: pair.left }
      : pair,
  );
}

/** Whether the people stand in the other order than their photos. */
function isTurned(photos: PairColumns, { left, right }: PairColumns): boolean {
  return !onePerPhoto(photos, left, right).kept && onePerPhoto(photos, right, left).kept;
}

function weightedBy({ filled }: ColumnFacts, points: number): Evidence {
  return evidence(weighted(points, filled));
}

/** Whether texts of two columns are of one make: paths or none, ids or none, about as long. */
function areAlike(a: ColumnFacts, b: ColumnFacts): boolean {
  const length = (facts: ColumnFacts): number => {
    const texts = [...facts.distinct().keys()];
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  };
  const [x, y] = [length(a), length(b)];
  return (
    isUuid(a) === isUuid(b) &&
    Math.abs(pathLikeness(a) - pathLikeness(b)) < 0.5 &&
    Math.max(x, y) <= 3 * Math.min(x, y)
  );
}

function penalty({ name }: ColumnFacts): number {
  return saysNoScore(name) && !saysPhoto(name) && !saysPerson(name) ? -2 : 0;
}

/** What the two names say. */
function nameEvidence(a: ColumnFacts, b: ColumnFacts, role: 'file' | 'subject'): Evidence {
  const [useA, useB] = [roleOf(a), roleOf(b)];
  const sides = isBare(a) || isBare(b) ? null : sidesOfNames(a.name, b.name);
  const known = useA?.role === role && useB?.role === role && useA.side !== useB.side;
  const other = role === 'file' ? 'subject' : 'file';
  const isOther = useA?.role === other && useB?.role === other;
  const reason = message(role === 'file' ? 'why.namePhotos' : 'why.namePeople', {
    left: a.name,
    right: b.name,
  });
  const taken = [useA, useB].some(
    (use) => use !== null && ['truth', 'score', 'model', 'metric'].includes(use.role),
  );
  if (known) return evidence(ambiguous(a) ? 3 : 6, reason);
  if (isOther) return evidence(ambiguous(a) ? 2 : -4, reason);
  if (taken) return evidence(-4);
  return evidence(sides === null ? 0 : 3, reason);
}

/** `id1` and `id2` may be ids of photos or of people. */
function ambiguous({ name }: ColumnFacts): boolean {
  return (
    !saysPhoto(name) &&
    /^(id|name|label|class|x|y|p|key)?[ _.-]*(id)?[ _.-]*([12abxy]|left|right)?$/i.test(name.trim())
  );
}

/** Two columns are compared again for every choice of photos. */
const compared = new WeakMap<ColumnFacts, WeakMap<ColumnFacts, Comparison>>();

interface Comparison {
  /** Texts that stand in both: how many, as a share of the smaller side, and of how many in all. */
  readonly common: { readonly count: number; readonly share: number; readonly union: number };
  /** Share of the rows in which both say the same. */
  readonly equal: number;
}

function comparisonOf(a: ColumnFacts, b: ColumnFacts): Comparison {
  const known = compared.get(a) ?? new WeakMap<ColumnFacts, Comparison>();
  compared.set(a, known);
  let comparison = known.get(b);
  if (comparison === undefined) {
    comparison = { common: commonTexts(a, b), equal: equalTexts(a, b) };
    known.set(b, comparison);
  }
  return comparison;
}

function commonTexts(a: ColumnFacts, b: ColumnFacts): Comparison['common'] {
  const [x, y] = [a.distinct(), b.distinct()];
  let count = 0;
  for (const text of x.keys()) if (y.has(text)) count += 1;
  return {
    count,
    share: count / Math.max(1, Math.min(x.size, y.size)),
    union: x.size + y.size - count,
  };
}

/** Share of the rows in which both say the same. */
export function equalShare(a: ColumnFacts, b: ColumnFacts): number {
  return comparisonOf(a, b).equal;
}

function equalTexts(a: ColumnFacts, b: ColumnFacts): number {
  const [x, y] = [a.texts(), b.texts()];
  let filled = 0;
  let equal = 0;
  x.forEach((text, row) => {
    if (text === '' || y[row] === '') return;
    filled += 1;
    if (text === y[row]) equal += 1;
  });
  return filled === 0 ? 0 : equal / filled;
}

function distinctPairs(a: ColumnFacts, b: ColumnFacts): number {
  const [x, y] = [a.texts(), b.texts()];
  const pairs = new Set(
    x.map((text, row) => {
      const other = y[row] ?? '';
      return text < other ? `${text}\n${other}` : `${other}\n${text}`;
    }),
  );
  return pairs.size / Math.max(1, x.length);
}

/** The two columns may stand in either order. */
function eitherWay(photos: PairColumns, a: ColumnFacts, b: ColumnFacts) {
  const first = onePerPhoto(photos, a, b);
  return first.kept ? first : onePerPhoto(photos, b, a);
}

/** Whether a photo has the same person wherever it comes, on either side. */
function onePerPhoto(photos: PairColumns, a: ColumnFacts, b: ColumnFacts) {
  const person = new Map<string, string>();
  const people = new Set<string>();
  let broken = 0;
  let rows = 0;
  for (const [names, owners] of [
    [photos.left.texts(), a.texts()],
    [photos.right.texts(), b.texts()],
  ] as const) {
    names.forEach((name, row) => {
      const owner = owners[row] ?? '';
      if (name === '' || owner === '') return;
      rows += 1;
      people.add(owner);
      const known = person.get(name);
      if (known === undefined) person.set(name, owner);
      else if (known !== owner) broken += 1;
    });
  }
  return { kept: broken <= 0.02 * rows, people: people.size, photos: person.size };
}
