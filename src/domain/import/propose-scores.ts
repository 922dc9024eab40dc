import { type ColumnFacts, isConstant, isText } from './column-facts.ts';
import { type ColumnUse, IGNORED, type Side, useByName } from './column-use.ts';
import { evidenceText } from './evidence.ts';
import { fileTruthGuesses } from './file-truth.ts';
import { untoldModelColumn } from './long-table.ts';
import { missingHints } from './missing-hints.ts';
import { namingColumns, type PairColumns, roleOf } from './pair-columns.ts';
import { boxColumns, namesText, othersQuestion } from './photo-person.ts';
import type { ReadingContent } from './reading.ts';
import { type ScoreHypothesis, scoreHypotheses } from './score-hypotheses.ts';
import { mappingGaps, type ScoreMapping } from './score-mapping.ts';
import { scoreName } from './score-name.ts';
import type { TableSample } from './table-preview.ts';
import { TRUTH_WORDS } from './truth-words.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedByAnd, joinedByCommas, joinedByOr, joinedSentences } from '#domain/shared/joined.ts';

/** A meaning of the rows, with what speaks for it. */
export interface ProposedContent {
  readonly content: ReadingContent;
  readonly points: number;
  /** One sentence. */
  readonly evidence: Reason;
  /** Must be asked whatever else is proposed. */
  readonly question: Reason | null;
  /** What differs, as a clause; asked where another proposal is about as good. */
  readonly doubt: Message;
  /** What was understood of columns that are not used. */
  readonly remarks: readonly Message[];
  /** Proposals with the same text give the same result. */
  readonly outcome: string;
}

/**
 * Ways to read a table as scores, best first, with their evidence.
 *
 * @param names of the tables that stand below one another, for what they say of the class of their
 *   pairs.
 */
export function proposeScores(
  sample: TableSample,
  facts: readonly ColumnFacts[],
  names: readonly string[],
): readonly ProposedContent[] {
  const long = longColumns(facts);
  const boxes = boxColumns(facts);
  const free = facts.filter(({ column }) => !long.has(column) && !boxes.has(column));
  const isBare = facts.filter(({ filled }) => filled > 0).length === 1;
  const guesses = names.length > 1 || isBare ? fileTruthGuesses(names) : [];
  const fileOfRow = sample.fileOfRow ?? new Uint8Array(sample.rows.count);
  const hypotheses = scoreHypotheses(free, guesses, fileOfRow, bobLayout(sample, facts));
  const best = hypotheses[0]?.points ?? 0;
  return hypotheses
    .slice(0, 12)
    .filter(({ points }) => points > best - BEHIND)
    .map((hypothesis) => proposal(hypothesis, facts, long, names.length));
}

/** Hypotheses that are so far behind the best, with its gaps, are offered by nobody. */
const BEHIND = 24;

/** Columns that say of which model and metric the score in the row is. */
function longColumns(facts: readonly ColumnFacts[]): ReadonlyMap<number, ColumnUse> {
  const found = new Map<number, ColumnUse>();
  for (const role of ['model', 'metric'] as const) {
    const at = facts.find(
      (one) =>
        one.name !== '' &&
        useByName(one.name)?.role === role &&
        (isText(one) || (isConstant(one) && one.filled > 0)),
    );
    if (at) found.set(at.column, { role });
  }
  if (![...found.values()].some(({ role }) => role === 'model')) {
    const model = untoldModelColumn(facts.filter(({ column }) => !found.has(column)));
    if (model !== null) found.set(model.column, { role: 'model' });
  }
  return found;
}

/**
 * The columns of people where a table has the layout of bob's score files, which have no header.
 */
function bobLayout(
  { hasHeader, isSpaced }: TableSample,
  facts: readonly ColumnFacts[],
): readonly [number, number] | null {
  if (hasHeader || !isSpaced) return null;
  if (facts.length === 4) return [0, 1];
  return facts.length === 5 ? [0, 2] : null;
}

function proposal(
  hypothesis: ScoreHypothesis,
  facts: readonly ColumnFacts[],
  long: ReadonlyMap<number, ColumnUse>,
  tables: number,
): ProposedContent {
  const { truth, photos, people, scores, points } = hypothesis;
  const uses: ColumnUse[] = facts.map(({ column }) => long.get(column) ?? IGNORED);
  const put = (pair: PairColumns | null, role: 'file' | 'subject'): void => {
    if (pair === null) return;
    uses[pair.left.column] = { role, side: 'left' };
    uses[pair.right.column] = { role, side: 'right' };
  };
  put(photos, 'file');
  put(people, 'subject');
  if (photos === null && people !== null) {
    for (const { facts: one, side } of lonePhotos(facts, people, uses)) {
      uses[one.column] = { role: 'file', side };
    }
  }
  if (truth.kind === 'column') uses[truth.column.facts.column] = { role: 'truth' };
  for (const { facts: one } of scores.chosen) {
    const { model, metric } = nameOfScores(one, hypothesis);
    uses[one.column] = { role: 'score', model, metric, polarity: null };
  }
  const fromFile = truth.kind === 'files' ? truth.guess.files : null;
  const fromNames = truth.kind === 'names' ? ('names' as const) : ('column' as const);
  const mapping: ScoreMapping = {
    columns: uses,
    truthWords: truth.kind === 'column' ? truth.column.words : TRUTH_WORDS,
    files: fromFile ?? Array.from({ length: tables }, () => fromNames),
  };
  const gaps = mappingGaps(mapping);
  const unsure = scores.unsure
    ? message('question.whichScores', { columns: scoreChoices(hypothesis) })
    : truth.kind === 'names'
      ? othersQuestion(photos)
      : null;
  return {
    content: { kind: 'scores', mapping },
    points: points - (truth.kind === 'none' ? 0 : 4 * gaps.length),
    evidence: evidenceOf(hypothesis),
    question:
      gaps.length > 0
        ? joinedSentences([...gaps, ...missingHints(facts, scores.chosen.length > 0)])
        : unsure,
    doubt: doubtOf(hypothesis),
    remarks: [
      ...cosineRemarks(hypothesis),
      ...scores.passed.flatMap(({ facts: one, repeats }) =>
        repeats === null
          ? []
          : [
              message('remark.ranksAlike', {
                column: quoted(one, true),
                other: quoted(repeats),
              }),
            ],
      ),
    ],
    outcome: JSON.stringify([
      matedWhereScored(hypothesis),
      scores.chosen.map(({ facts: one }) => one.column),
    ]),
  };
}

/**
 * `cos` names the similarity and the distance: where people or photos say who is who, the scores
 * tell which.
 */
function isCosineSimilarity(facts: ColumnFacts, { scores, borneOut }: ScoreHypothesis): boolean {
  const separation = scores.chosen.find((one) => one.facts === facts)?.test?.separation;
  return (
    borneOut &&
    scoreName(facts.name).metricId === 'cosine' &&
    !/dist/i.test(facts.name) &&
    (separation?.z ?? 0) < -4
  );
}

function nameOfScores(facts: ColumnFacts, hypothesis: ScoreHypothesis) {
  if (facts.name === '') return { model: '', metric: '' };
  const { model, metric } = scoreName(facts.name);
  return { model, metric: isCosineSimilarity(facts, hypothesis) ? 'cosine_similarity' : metric };
}

function cosineRemarks(hypothesis: ScoreHypothesis): readonly Message[] {
  return hypothesis.scores.chosen
    .filter(({ facts }) => isCosineSimilarity(facts, hypothesis))
    .map(({ facts }) => message('remark.similarities', { column: quoted(facts, true) }));
}

/**
 * Photos that a table names on one side each, as bob does: a name that always comes with the same
 * person of that side.
 */
function lonePhotos(
  facts: readonly ColumnFacts[],
  people: PairColumns,
  uses: readonly ColumnUse[],
): readonly { readonly facts: ColumnFacts; readonly side: Side }[] {
  const free = namingColumns(facts).filter(
    (one) => uses[one.column]?.role === 'ignored' && !isConstant(one) && one.distinct().size > 1,
  );
  const taken = new Set<ColumnFacts>();
  return (['left', 'right'] as const).flatMap((side) => {
    const owner = people[side];
    const fits = free.filter((one) => !taken.has(one) && isOf(one, owner));
    const named = fits.find((one) => {
      const use = roleOf(one);
      return use?.role === 'file' && use.side === side;
    });
    const other = side === 'left' ? people.right : people.left;
    const found = named ?? fits.find((one) => one.name === '' && isText(one) && !isOf(one, other));
    if (found === undefined) return [];
    taken.add(found);
    return [{ facts: found, side }];
  });
}

/** Whether each text of one column always comes with the same text of the other. */
function isOf(one: ColumnFacts, owner: ColumnFacts): boolean {
  const owners = owner.texts();
  const known = new Map<string, string>();
  return one.texts().every((text, row) => {
    const first = known.get(text) ?? owners[row] ?? '';
    known.set(text, first);
    return text === '' || first === owners[row];
  });
}

/** @param isFirst at the beginning of a sentence. */
function quoted({ name, column }: ColumnFacts, isFirst = false): Reason {
  if (name !== '') return `"${name}"`;
  return message(isFirst ? 'column.numberedFirst' : 'column.numbered', { column: column + 1 });
}

function scoreChoices({ scores }: ScoreHypothesis): Reason {
  const columns = [...scores.chosen, ...scores.passed].filter(({ repeats }) => repeats === null);
  return joinedByOr(columns.slice(0, 4).map(({ facts }) => quoted(facts)));
}

/** What the rows with scores are: others have no part in any figure. */
function matedWhereScored({ mated, scores }: ScoreHypothesis): string {
  if (mated === null) return '';
  return mated
    .filter((_, row) => scores.chosen.some(({ facts }) => !Number.isNaN(facts.numbers[row])))
    .join('');
}

function truthText({ truth, people, photos }: ScoreHypothesis): Message {
  switch (truth.kind) {
    case 'column': {
      const { facts, words, turned } = truth.column;
      const word = [...facts.distinct().keys()].find((text) => words.mated.includes(text));
      return message('truth.column', {
        column: quoted(facts, true),
        hasWord: word === undefined ? 'no' : 'yes',
        word: word ?? '',
        turned: turned ? 'yes' : 'no',
      });
    }
    case 'people':
      return message('truth.people', {
        left: quoted(people!.left),
        right: quoted(people!.right),
      });
    case 'names':
      return namesText(photos!, (facts) => quoted(facts));
    case 'files':
      return message('truth.files');
    case 'none':
      return message('truth.none');
  }
}

function evidenceOf(hypothesis: ScoreHypothesis): Message {
  const { scores, evidence } = hypothesis;
  const columns = scores.chosen.map(({ facts }) => quoted(facts));
  const count = columns.length;
  const held =
    count === 0
      ? message('held.none')
      : count > 4
        ? message('held.many', { columns: count })
        : message('held.few', { columns: joinedByCommas(columns), count });
  return evidenceText(truthText(hypothesis), held, evidence);
}

function doubtOf({ truth }: ScoreHypothesis): Message {
  switch (truth.kind) {
    case 'column': {
      const { facts } = truth.column;
      const words = [...facts.distinct().keys()].slice(0, 2).map((word) => `"${word}"`);
      return message('doubt.words', { words: joinedByAnd(words), column: quoted(facts) });
    }
    case 'files':
      return message('doubt.files');
    case 'people':
      return message('doubt.people');
    case 'names':
      return message('doubt.names');
    case 'none':
      return message('doubt.anyTruth');
  }
}
