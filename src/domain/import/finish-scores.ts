import type { GrowingColumn } from '#domain/import/growing-column.ts';
import { importNotes } from '#domain/import/import-notes.ts';
import type { ProblemLog } from '#domain/import/import-problem.ts';
import type {
  ImportedColumn,
  ImportedScores,
  PeopleSource,
} from '#domain/import/imported-scores.ts';
import { type ItemNumbers, NAMELESS } from '#domain/import/item-numbers.ts';
import type { PairNumbers } from '#domain/import/pair-numbers.ts';
import { peopleOfNames } from '#domain/import/photo-person.ts';
import { findPolarity } from '#domain/import/polarity.ts';
import type { ScoreColumnKey, ScoreColumns } from '#domain/import/score-columns.ts';
import { scoreName } from '#domain/import/score-name.ts';
import { packTexts, textPool, type TextTable } from '#domain/import/text-table.ts';
import { DisjointSets } from '#domain/shared/disjoint-sets.ts';
import { invariant } from '#domain/shared/invariant.ts';

/** Stands in the truth of a pair whose rows contradict each other; such pairs are left out. */
export const CONTRADICTED = 2;

/** What has come together when all rows are read. */
export interface AssembledRows {
  readonly pairs: PairNumbers;
  /** 1, 0, or CONTRADICTED. */
  readonly mated: GrowingColumn<Uint8Array>;
  readonly sourceFile: GrowingColumn<Uint8Array>;
  readonly sourceRow: GrowingColumn<Uint32Array>;
  readonly items: ItemNumbers;
  readonly columns: ScoreColumns;
  readonly log: ProblemLog;
  readonly rowsRead: number;
  readonly people: PeopleSource;
}

/** Finds people, leaves out what contradicts itself, and hands over columns without slack. */
export function finishScores(rows: AssembledRows): ImportedScores {
  const { a: left, b: right } = rows.pairs.take();
  const mated = rows.mated.take();
  const taken = rows.items.take();
  const named =
    rows.people === 'read' || rows.people === 'linked' ? withPeopleOfNames(taken) : taken;
  if (rows.people === 'read') tellByPeople(named, left, right, mated);
  // Links miss people whose photos are in no mated pair; names that agree with every pair do not.
  const areBorneOut = rows.people === 'linked' && areNamesBorneOut(named, left, right, mated);
  const source = areBorneOut ? 'read' : rows.people;
  const found = source === 'linked' ? taken : named;
  const isMated = (pair: number): boolean => mated[pair] === 1;
  const linked = linkPeople(found.file.length, left, right, mated);
  const isNamed = source === 'named' || source === 'read';
  const person = isNamed ? found.subject : linked.subject;
  const keeps = new Uint8Array(mated.length);
  let kept = 0;
  for (let pair = 0; pair < mated.length; pair++) {
    if (mated[pair] === CONTRADICTED) {
      // The row that contradicted it was named when it came; this is the one before.
      rows.log.startFile(rows.sourceFile.at(pair));
      rows.log.add('contradiction', rows.sourceRow.at(pair), '');
      continue;
    }
    if (mated[pair] === NOBODY) {
      rows.log.startFile(rows.sourceFile.at(pair));
      rows.log.add('subject-missing', rows.sourceRow.at(pair), '');
      continue;
    }
    const same = person[left[pair] as number] === person[right[pair] as number];
    if (same !== isMated(pair)) {
      rows.log.startFile(rows.sourceFile.at(pair));
      rows.log.add('truth-against-links', rows.sourceRow.at(pair), '');
      continue;
    }
    keeps[pair] = 1;
    kept += 1;
  }
  const numbering = renumbered(found.file.length, left, right, keeps);
  const compact = <T extends Uint32Array | Uint8Array | Float64Array>(
    values: T,
    make: (length: number) => T,
  ): T => (kept === mated.length ? values : compacted(values, keeps, make(kept)));
  const ends = { left: compact(left, u32), right: compact(right, u32) };
  renumber(ends.left, numbering.number);
  renumber(ends.right, numbering.number);
  const truth = compact(mated, (length) => new Uint8Array(length));
  const people = peopleOf(person, numbering.items);
  const columns = rows.columns.keys.flatMap((key, i) => {
    const scores = compact(
      rows.columns.take(i, mated.length),
      (length) => new Float64Array(length),
    );
    const column = importedColumn(key, scores, truth);
    return column.missing < kept ? [column] : [];
  });
  const result = {
    count: kept,
    ...ends,
    mated: truth,
    itemCount: numbering.items.length,
    itemNames: namesOf(found.files, found.file, numbering.items),
    subject: people.subject,
    subjectCount: people.first.length,
    subjectNames: isNamed ? namesOf(found.subjects, found.subject, people.first) : null,
    people: source,
    columns,
    rowsRead: rows.rowsRead,
    problems: rows.log.problems(),
  };
  return { ...result, notes: importNotes(result) };
}

/** Stands in the truth of a pair of which a photo's name does not say who is in it. */
const NOBODY = 3;

/** Who is in each photo, by the folders and names of all of them. */
function withPeopleOfNames(
  items: ReturnType<ItemNumbers['take']>,
): ReturnType<ItemNumbers['take']> {
  const people = textPool();
  const labels = peopleOfNames(items.files);
  const numbers = labels.map((label) => people.numberOf(label ?? ''));
  return {
    ...items,
    subject: items.file.map((file) => numbers[file] ?? 0),
    subjects: people.texts,
  };
}

/** Fewer pairs of either class may agree with names by chance. */
const LEAST_PAIRS = 5;

/**
 * Whether the names of the photos name a person for each, and say of every pair what its truth
 * says.
 */
function areNamesBorneOut(
  { subject: person, subjects, files }: ReturnType<ItemNumbers['take']>,
  left: Uint32Array,
  right: Uint32Array,
  mated: Uint8Array,
): boolean {
  if (files.length === 0 || person.some((one) => subjects[one] === '')) return false;
  const counts = [0, 0];
  for (let pair = 0; pair < mated.length; pair++) {
    const truth = mated[pair] as number;
    if (truth === CONTRADICTED) continue;
    const same = person[left[pair] as number] === person[right[pair] as number] ? 1 : 0;
    if (same !== truth) return false;
    counts[same] = (counts[same] ?? 0) + 1;
  }
  return Math.min(...counts) >= LEAST_PAIRS;
}

function tellByPeople(
  { subject: person, subjects }: ReturnType<ItemNumbers['take']>,
  left: Uint32Array,
  right: Uint32Array,
  mated: Uint8Array,
): void {
  for (let pair = 0; pair < mated.length; pair++) {
    const a = person[left[pair] as number] as number;
    const b = person[right[pair] as number] as number;
    mated[pair] = subjects[a] === '' || subjects[b] === '' ? NOBODY : a === b ? 1 : 0;
  }
}

const u32 = (length: number): Uint32Array => new Uint32Array(length);

function importedColumn(
  { model, metric, stated }: ScoreColumnKey,
  scores: Float64Array,
  mated: Uint8Array,
): ImportedColumn {
  let missing = 0;
  for (let row = 0; row < scores.length; row++) if (Number.isNaN(scores[row])) missing += 1;
  const { metricId, polarity } = scoreName(metric);
  return {
    model,
    metric,
    metricId,
    scores,
    missing,
    polarity: findPolarity(scores, mated, polarity, stated),
  };
}

/** Items that a kept pair has, in their order, and the new number of each. */
function renumbered(count: number, left: Uint32Array, right: Uint32Array, keeps: Uint8Array) {
  const used = new Uint8Array(count);
  for (let pair = 0; pair < keeps.length; pair++) {
    if (keeps[pair] === 0) continue;
    used[left[pair] as number] = 1;
    used[right[pair] as number] = 1;
  }
  const number = new Uint32Array(count);
  const items = new Uint32Array(count);
  let next = 0;
  for (let item = 0; item < count; item++) {
    if (used[item] === 0) continue;
    items[next] = item;
    number[item] = next++;
  }
  return { number, items: items.slice(0, next) };
}

/** People numbered in the order of their first item; `first` is that item by its old number. */
function peopleOf(person: Uint32Array, items: Uint32Array) {
  let highest = 0;
  for (let item = 0; item < person.length; item++) {
    highest = Math.max(highest, person[item] as number);
  }
  /** New number + 1 of each person, 0 while it has none. */
  const numbers = new Uint32Array(highest + 1);
  const first = new Uint32Array(items.length);
  const subject = new Uint32Array(items.length);
  let count = 0;
  for (let item = 0; item < items.length; item++) {
    const old = items[item] as number;
    const key = person[old] as number;
    if (numbers[key] === 0) {
      first[count++] = old;
      numbers[key] = count;
    }
    subject[item] = (numbers[key] as number) - 1;
  }
  return { subject, first: first.slice(0, count) };
}

function namesOf(
  texts: readonly string[],
  column: Uint32Array,
  items: Uint32Array,
): TextTable | null {
  if (texts.length === 0) return null;
  return packTexts(
    Array.from(items, (item) => {
      const number = column[item] as number;
      return number === NAMELESS ? '' : (texts[number] as string);
    }),
  );
}

function compacted<T extends Uint32Array | Uint8Array | Float64Array>(
  values: T,
  keeps: Uint8Array,
  into: T,
): T {
  let to = 0;
  for (let row = 0; row < keeps.length; row++) {
    if (keeps[row] === 1) into[to++] = values[row] as number;
  }
  invariant(to === into.length, 'as many rows are kept as were counted');
  return into;
}

function renumber(column: Uint32Array, number: Uint32Array): void {
  for (let row = 0; row < column.length; row++)
    column[row] = number[column[row] as number] as number;
}

/**
 * People from mated pairs: items that such pairs link, directly or through others, are of one
 * person. An item without a mated pair is a person of its own. People are numbered in the order of
 * their first item.
 */
function linkPeople(
  itemCount: number,
  left: Uint32Array,
  right: Uint32Array,
  mated: Uint8Array,
): { readonly subject: Uint32Array; readonly subjectCount: number } {
  const sets = new DisjointSets(itemCount);
  for (let row = 0; row < mated.length; row++) {
    if (mated[row] === 1) sets.join(left[row] as number, right[row] as number);
  }
  // By the item that stands for the person; 0 before the person is numbered, else the number + 1.
  const numbered = new Uint32Array(itemCount);
  const subject = new Uint32Array(itemCount);
  let subjectCount = 0;
  for (let item = 0; item < itemCount; item++) {
    const root = sets.find(item);
    if (numbered[root] === 0) numbered[root] = ++subjectCount;
    subject[item] = (numbered[root] as number) - 1;
  }
  return { subject, subjectCount };
}
