import { suggestLabels } from '#domain/photo/label-batch.ts';

import { type ColumnFacts, isConstant, isNumeric, isUuid } from './column-facts.ts';
import { type Evidence, evidence, pointsOf, weighted } from './evidence.ts';
import { differInOne, kinOf } from './name-kin.ts';
import { saysNoScore, saysPerson, saysPhoto, saysRowNumber } from './name-words.ts';
import type { SampledCosines } from './sampled-cosines.ts';
import { separation } from './separation.ts';
import { message } from '#words/message.ts';

/** Somebody's way to tell whose embedding a row is. */
export interface PersonGuess {
  /** `null`: from the names of the photos. */
  readonly facts: ColumnFacts | null;
  readonly people: number;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  /** How well embeddings of the same group are told from others by their distance. */
  readonly auc: number;
  /** Person by sampled row. */
  readonly groups: readonly string[];
}

/** Points for `name_a` rather than `name_b` beside `emb_a`. */
const KIN = 4;

/** Points against a column that names nobody, as rows without a name are left out. */
const NAMELESS = 8;

/** Ways to tell whose embedding each row is, best first. */
export function personGuesses(
  vector: ColumnFacts,
  names: readonly ColumnFacts[],
  photo: ColumnFacts | null,
  cosines: SampledCosines,
): readonly PersonGuess[] {
  const guesses = names.flatMap((one): PersonGuess[] => {
    const isEachItsOwn = one.distinct().size >= one.filled;
    if ((isConstant(one) || isEachItsOwn) && !saysPerson(one.name)) return [];
    const texts = one.texts();
    const own = [
      ...nameEvidence(one),
      evidence(one === photo && !saysPerson(one.name) ? -9 : 0),
      evidence(isNumeric(one) ? -0.5 : 0.5),
    ];
    return [
      guessOf(
        one,
        cosines.rows.map((row) => texts[row] ?? ''),
        one.distinct().size,
        one.filled,
        own,
        cosines,
      ),
    ];
  });
  if (photo !== null) {
    const texts = photo.texts();
    const labels = suggestLabels(texts).map((label) => label ?? '');
    const groups = cosines.rows.map((row) => labels[row] ?? '');
    const people = new Set(labels).size;
    const named = labels.filter((label) => label !== '').length;
    if (named >= 0.8 * labels.length)
      guesses.push(guessOf(null, groups, people, photo.filled, [evidence(1.5)], cosines));
  }
  return nested(guesses, cosines)
    .filter(({ points }) => points > 0.5)
    .map((guess) => withKinship(guess, vector, names))
    .toSorted((a, b) => b.points - a.points);
}

/**
 * Of columns whose names differ in one word the one that shares it with the embeddings is theirs.
 */
function withKinship(
  guess: PersonGuess,
  vector: ColumnFacts,
  names: readonly ColumnFacts[],
): PersonGuess {
  const { facts } = guess;
  if (facts === null) return guess;
  const twins = names.filter(({ name }) => name === facts.name || differInOne(name, facts.name));
  const kin =
    twins.length < 2
      ? null
      : kinOf(
          vector.name,
          twins.map(({ name }) => name),
        );
  if (kin === null) return guess;
  return { ...guess, points: guess.points + (twins[kin] === facts ? KIN : -KIN) };
}

/**
 * Of two ways to group, one of which splits the groups of the other, one is not about people: an
 * attribute that they share, or a session or fold.
 */
function nested(guesses: readonly PersonGuess[], cosines: SampledCosines): readonly PersonGuess[] {
  const points = guesses.map((guess) => guess.points);
  guesses.forEach((fine, i) => {
    guesses.forEach((coarse, j) => {
      if (i === j || Math.max(fine.auc, coarse.auc) <= 0.7) return;
      if (!refines(fine.groups, coarse.groups)) return;
      const found = splitOf(cosines, fine.groups, coarse.groups);
      if (found === 'same person') points[i]! -= 5;
      else points[j]! -= found === 'other people' ? 5 : 2;
    });
  });
  return guesses.map((guess, i) => ({ ...guess, points: points[i]! }));
}

/**
 * What groups that lie within one wider group are to each other, by the distances between them: as
 * near as within a group, or as far as beyond the wider one. Groups by an attribute are wide; those
 * by a session or a fold are narrow, though they may lie within people only by chance.
 */
function splitOf(
  cosines: SampledCosines,
  fine: readonly string[],
  coarse: readonly string[],
): 'same person' | 'other people' | 'unclear' {
  const { distances } = cosines;
  const [narrow, wide] = [cosines.sameGroup(fine), cosines.sameGroup(coarse)];
  const isBetween = (pair: number): boolean => wide[pair] === 1 && narrow[pair] === 0;
  const within = separation(
    distances,
    narrow.map((same, pair) => (same === 1 ? 1 : isBetween(pair) ? 0 : -1)),
  );
  const beyond = separation(
    distances,
    wide.map((same, pair) => (isBetween(pair) ? 1 : same === 0 ? 0 : -1)),
  );
  if (within === null || beyond === null) return 'unclear';
  // Two people who look alike by chance are one group by an attribute; of one such group it does
  // not show.
  const splits = new Map<string, Set<string>>();
  coarse.forEach((group, i) => {
    splits.set(group, (splits.get(group) ?? new Set()).add(fine[i] ?? ''));
  });
  const split = [...splits].filter(([group, parts]) => group !== '' && parts.size > 1).length;
  if (within.auc < 0.8 && beyond.auc >= 0.85) return split > 1 ? 'same person' : 'unclear';
  return within.auc >= 0.9 && beyond.auc <= 0.8 ? 'other people' : 'unclear';
}

/** Whether each group of `fine` lies within one of `coarse`, which has fewer. */
function refines(fine: readonly string[], coarse: readonly string[]): boolean {
  const within = new Map<string, string>();
  const isInside = fine.every((group, i) => {
    const known = within.get(group) ?? coarse[i]!;
    within.set(group, known);
    return group !== '' && known === coarse[i];
  });
  return isInside && within.size > new Set(coarse).size && within.size < fine.length;
}

function nameEvidence({ name }: ColumnFacts): readonly Evidence[] {
  const isId = /^_?id$/i.test(name.trim());
  return [
    evidence(saysPerson(name) ? 3 : 0),
    evidence(saysPhoto(name) && !saysPerson(name) ? -2 : 0),
    evidence(isId ? -1 : 0),
    evidence(saysNoScore(name) && !saysPerson(name) ? -2 : 0),
    evidence(name !== '' && saysRowNumber(name) ? -6 : 0),
  ];
}

function guessOf(
  facts: ColumnFacts | null,
  groups: readonly string[],
  people: number,
  rows: number,
  own: readonly Evidence[],
  cosines: SampledCosines,
): PersonGuess {
  const mated = cosines.sameGroup(groups);
  const found = separation(cosines.distances, mated);
  // Few pairs of one group are as good as many, but say it less firmly.
  const firmness = found === null ? 0 : found.perfect && found.z >= 2 ? 1 : firmnessOf(found.z);
  const gini = found === null ? 0 : 2 * found.auc - 1;
  const isEachItsOwn = people >= rows;
  const nameless = groups.filter((group) => group === '').length / Math.max(1, groups.length);
  const all = [
    ...own,
    evidence(-NAMELESS * nameless),
    evidence(isEachItsOwn ? -weighted(5, rows, 6) : people <= 0.7 * rows ? 1.5 : 0),
    evidence(isEachItsOwn && facts !== null && isUuid(facts) ? -2 : 0),
    evidence(people < 2 ? -2 : people === 2 && rows > 12 ? -0.5 : 0),
    evidence(
      firmness > 0.25 || gini > 0.3 ? 8 * firmness * gini : 0,
      gini > 0.5 ? message('why.near') : null,
    ),
    evidence(found !== null && firmness < 1 && rows > 20 ? -2 : 0),
  ];
  return { facts, people, evidence: all, points: pointsOf(all), auc: found?.auc ?? 0.5, groups };
}

/** A quarter for standard scores up to 1.5, all from 3 on. */
function firmnessOf(z: number): number {
  return Math.min(1, Math.max(0.25, (Math.abs(z) - 1) / 2));
}
