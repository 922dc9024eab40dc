import { type ColumnFacts, isNumeric, pathLikeness } from '#domain/import/column-facts.ts';
import { embeddingGaps } from '#domain/import/reading.ts';
import { evidenceText } from '#domain/import/evidence.ts';
import { saysPerson, saysPhoto } from '#domain/import/name-words.ts';
import { namingColumns } from '#domain/import/pair-columns.ts';
import { type PersonGuess, personGuesses } from '#domain/import/person-guesses.ts';
import type { ProposedContent } from '#domain/import/propose-scores.ts';
import { sampledCosines, type SampledCosines } from '#domain/import/sampled-cosines.ts';
import { separation } from '#domain/import/separation.ts';
import type { TableSample } from '#domain/import/table-preview.ts';
import { columnName, type VectorColumns, vectorColumns } from '#domain/import/vector-columns.ts';
import { joinedSentences } from '#domain/shared/joined.ts';
import { message, type Message } from '#words/message.ts';

/** Points against tables below one another whose embeddings have nothing in common. */
const APART = 12;
/** Points against a reading that leaves other embeddings in the same table out. */
const LEFT = 5;
/** Embeddings with fewer numbers are asked about, unless their name says what they are. */
const FEWEST = 16;

/** Ways to read a table as embeddings, best first, with their evidence. */
export function proposeEmbeddings(
  sample: TableSample,
  facts: readonly ColumnFacts[],
): readonly ProposedContent[] {
  const vectors = vectorColumns(facts).slice(0, 4);
  const found = vectors
    .flatMap((vector) => {
      const taken = new Set(vector.columns);
      const names = namingColumns(facts.filter(({ column }) => !taken.has(column)));
      const parts = sample.fileOfRow ?? [];
      const cosines = sampledCosines(sample.rows, vector.columns, parts);
      const photo = photoColumn(names);
      const people = personGuesses(facts[vector.columns[0]!]!, names, photo, cosines);
      const choices = people.length > 0 ? people.slice(0, 3) : [null];
      return choices.map((person) => {
        const apart = person !== null && areSpacesApart(cosines, person.groups, parts);
        const made = proposal(vector, photoBeside(names, photo, person), person, facts);
        const left = vectors.some((other) => isAnother(other, vector)) ? LEFT : 0;
        return { ...made, points: made.points - left - (apart ? APART : 0) };
      });
    })
    .toSorted((a, b) => b.points - a.points);
  const [best, second] = found;
  return best === undefined || second === undefined || sameVector(best, second)
    ? found
    : [{ ...best, doubt: message('doubt.vectors') }, ...found.slice(1)];
}

function isAnother(a: VectorColumns, b: VectorColumns): boolean {
  const own = new Set(b.columns);
  return a.dimensions === b.dimensions && !a.columns.some((column) => own.has(column));
}

function sameVector({ content: a }: ProposedContent, { content: b }: ProposedContent): boolean {
  if (a.kind !== 'embeddings' || b.kind !== 'embeddings') return false;
  return a.mapping.vector.join() === b.mapping.vector.join();
}

function proposal(
  vector: VectorColumns,
  photo: ColumnFacts | null,
  person: PersonGuess | null,
  facts: readonly ColumnFacts[],
): ProposedContent {
  const mapping = {
    vector: vector.columns,
    subject: person?.facts?.column ?? null,
    file: photo?.column ?? null,
  };
  // Photos whose names say nothing of people are no more than their numbers.
  const gaps = embeddingGaps(person === null ? { ...mapping, file: null } : mapping);
  const all = [...vector.evidence, ...(person?.evidence ?? [])];
  const list = vector.columns.length === 1 ? facts[vector.columns[0]!] : undefined;
  const size = list?.cut
    ? message('vectors.cut')
    : message('vectors.size', { dimensions: vector.dimensions });
  return {
    content: { kind: 'embeddings', mapping },
    points: vector.points + Math.min(14, person?.points ?? 0) - 4 * gaps.length + 4,
    evidence: evidenceText(whoText(photo, person), size, all),
    question: gaps.length > 0 ? joinedSentences(gaps) : fewNumbers(vector),
    doubt: message('doubt.person'),
    remarks: [],
    outcome: JSON.stringify([
      vector.dimensions,
      // Other embeddings of the same people are another result, though they look the same here.
      fieldName(facts[vector.columns[0]!]!.name),
      person === null ? null : normalised(person.groups),
    ]),
  };
}

function whoText(photo: ColumnFacts | null, person: PersonGuess | null): Message {
  if (person === null) return message('who.nothing');
  if (person.facts !== null) {
    return message('who.column', { column: columnName(person.facts, true) });
  }
  return photo === null
    ? message('who.photoNames')
    : message('who.namesIn', { column: columnName(photo) });
}

/** The last part of a path of JSON: the same field has another path in another shape. */
export function fieldName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/**
 * Scores against a few photos look like short embeddings, and rows of them tell people apart as
 * well.
 */
function fewNumbers({ dimensions, isNamed }: VectorColumns): Message | null {
  if (dimensions >= FEWEST || isNamed) return null;
  return message('question.fewNumbers', { dimensions });
}

/** The same groups under other names are the same. */
function normalised(groups: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return groups.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group)!;
  });
}

function photoColumn(names: readonly ColumnFacts[]): ColumnFacts | null {
  const judged = names.map((one) => {
    const unique = one.distinct().size / Math.max(1, one.filled);
    const points =
      (saysPhoto(one.name) ? 3 : 0) +
      3 * pathLikeness(one) +
      (unique > 0.9 && !isNumeric(one) ? 1 : 0) +
      (saysPerson(one.name) ? -2 : 0) +
      (unique < 0.3 ? -2 : 0) +
      (isNumeric(one) ? -1 : 0);
    return { one, points };
  });
  const best = judged.toSorted((a, b) => b.points - a.points)[0];
  return best !== undefined && best.points >= 2 ? best.one : null;
}

/** A column of texts that all differ names the photos, where nothing else does. */
function photoBeside(
  names: readonly ColumnFacts[],
  photo: ColumnFacts | null,
  person: PersonGuess | null,
): ColumnFacts | null {
  if (photo !== null && photo !== person?.facts) return photo;
  const other = names.find(
    (one) =>
      one !== person?.facts &&
      !isNumeric(one) &&
      one.filled > 1 &&
      one.distinct().size === one.filled,
  );
  return other ?? null;
}

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
function areSpacesApart(
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
