import { type ColumnFacts, isFractional } from './column-facts.ts';
import { equalShare, type PairColumns, personPairs, photoPairs } from './pair-columns.ts';
import { type Evidence, evidence, pointsOf, weighted } from './evidence.ts';
import type { FileTruthGuess } from './file-truth.ts';
import { type ChosenScores, chooseScores, decisionEvidence } from './score-candidates.ts';
import { saysDecision } from './name-words.ts';
import { photoPersonPair } from './photo-person.ts';
import { scoreName } from './score-name.ts';
import {
  agreement,
  agreementEvidence,
  linkEvidence,
  sameByNames,
  sameText,
  scoreTest,
} from './truth-checks.ts';
import { type TruthColumn, truthColumns } from './truth-hypotheses.ts';
import { message } from '#words/message.ts';

/** Where a table of scores may say which pairs are of one person. */
export type TruthSource =
  | { readonly kind: 'column'; readonly column: TruthColumn }
  | { readonly kind: 'people' }
  | { readonly kind: 'names' }
  | { readonly kind: 'files'; readonly guess: FileTruthGuess }
  | { readonly kind: 'none' };

/** One way to read a table of scores as a whole. */
export interface ScoreHypothesis {
  readonly truth: TruthSource;
  /** By row; `null` where nothing says it. */
  readonly mated: Int8Array | null;
  readonly photos: PairColumns | null;
  readonly people: PairColumns | null;
  readonly scores: ChosenScores;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  /** People or names of photos say the same as the truth, or are where it comes from. */
  readonly borneOut: boolean;
}

const BORNE_OUT = new Set(['why.peopleBearOut', 'why.namesBearOut']);
/** Points from which two columns are taken for what they could name. */
const PAIR_ENOUGH = 1;
/** Ways to take photos and people that are followed up. */
const FOLLOWED = 3;

/**
 * Every plausible way to read a table of scores, best first: which columns name photos and people,
 * crossed with what may say the truth. Each is judged by how its parts bear each other out.
 *
 * @param fileOfRow number of the file by row, where several stand below one another.
 * @param usualPeople columns of the people in a layout that is known.
 */
export function scoreHypotheses(
  facts: readonly ColumnFacts[],
  guesses: readonly FileTruthGuess[],
  fileOfRow: ArrayLike<number>,
  usualPeople: readonly [number, number] | null,
): readonly ScoreHypothesis[] {
  const columns = truthColumns(facts);
  const oneSided = photoPersonPair(facts);
  const photoChoices = [
    ...(oneSided === null ? [] : [oneSided]),
    ...photoPairs(facts)
      .filter(({ points }) => points >= PAIR_ENOUGH)
      .slice(0, FOLLOWED),
    null,
  ];
  const found = photoChoices.flatMap((photos) => {
    const byNames = photos === null ? null : sameByNames(photos);
    const people = personPairs(facts, photos)
      .map((pair) => withLayout(pair, usualPeople))
      .filter(({ points }) => points >= 1);
    const [likely] = people;
    const byLikely =
      likely !== undefined && likely.points >= 3 ? sameText(likely.left, likely.right) : null;
    return [...people.slice(0, FOLLOWED), null].flatMap((persons) =>
      hypothesesFor({
        facts,
        columns,
        guesses,
        fileOfRow,
        photos,
        byNames,
        byLikely,
        people: persons,
        byPeople: persons === null ? null : sameText(persons.left, persons.right),
      }),
    );
  });
  return found.toSorted((a, b) => b.points - a.points);
}

/** A layout that is known to have people in two columns speaks for them. */
function withLayout(pair: PairColumns, usual: readonly [number, number] | null): PairColumns {
  if (pair.left.column !== usual?.[0] || pair.right.column !== usual[1]) return pair;
  return { ...pair, points: pair.points + 3 };
}

interface Setting {
  readonly facts: readonly ColumnFacts[];
  readonly columns: readonly TruthColumn[];
  readonly guesses: readonly FileTruthGuess[];
  readonly fileOfRow: ArrayLike<number>;
  readonly photos: PairColumns | null;
  readonly people: PairColumns | null;
  readonly byNames: Int8Array | null;
  readonly byPeople: Int8Array | null;
  /**
   * Who is in each pair by the columns that most look like people, whether they are taken for that
   * or not.
   */
  readonly byLikely: Int8Array | null;
}

function hypothesesFor(setting: Setting): readonly ScoreHypothesis[] {
  const { columns, guesses, photos, people, byNames, byPeople } = setting;
  const taken = new Set([photos?.left, photos?.right, people?.left, people?.right]);
  const free = columns.filter(({ facts }) => !taken.has(facts));
  const judge = (source: TruthSource, mated: Int8Array | null, own: readonly Evidence[]) =>
    judged(setting, source, mated, [
      ...own,
      ...(mated === null ? [] : checks(setting, source, mated)),
    ]);
  return [
    ...free.map((column) =>
      judge({ kind: 'column', column }, column.mated, [
        ...column.evidence,
        byDecision(free, column),
        decisionEvidence(
          setting.facts.filter((one) => one !== column.facts && !taken.has(one)),
          column.mated,
          [
            ...free.filter((other) => other.facts !== column.facts).map(({ mated }) => mated),
            ...[byNames, byPeople].filter((mated) => mated !== null),
          ],
        ),
      ]),
    ),
    ...(byPeople !== null && byPeople.includes(1)
      ? [judge({ kind: 'people' }, byPeople, [evidence(1), attributeEvidence(setting, byPeople)])]
      : []),
    ...(byNames !== null ? [judge({ kind: 'names' }, byNames, [evidence(-0.5)])] : []),
    ...guesses.map((guess) =>
      judge({ kind: 'files', guess }, byFile(setting, guess), [
        evidence(guess.points, guess.reason),
      ]),
    ),
    judge({ kind: 'none' }, null, [evidence(-8)]),
  ];
}

/** A program's decisions are right more often than not: they tell which way the truth points. */
function byDecision(columns: readonly TruthColumn[], truth: TruthColumn): Evidence {
  const decision = columns.find(
    ({ facts, turned }) => facts !== truth.facts && !turned && saysDecision(facts.name),
  );
  const found = decision === undefined ? null : agreement(truth.mated, decision.mated);
  if (found === null || (found.share > 0.3 && found.share < 0.7)) return evidence(0);
  const points = weighted(2.5, found.rows);
  return evidence(found.share > 0.5 ? points : -points, message('why.decided'));
}

/**
 * Two people may share an attribute, so where all pairs of one person have the same in two columns,
 * and some pairs of different people as well, those columns do not name people.
 */
function attributeEvidence({ facts, columns }: Setting, same: Int8Array): Evidence {
  const isWider = columns.some(({ mated }) => {
    let [within, beyond, others] = [0, 0, 0];
    mated.forEach((value, row) => {
      if (value < 0 || (same[row] as number) < 0) return;
      if (value === 0) others += 1;
      if (value === 1 && same[row] === 0) within += 1;
      if (value === 0 && same[row] === 1) beyond += 1;
    });
    if (within > 0 || beyond < 0.05 * others || beyond < 2) return false;
    return strongest(facts, mated) >= strongest(facts, same) - 0.05;
  });
  return evidence(isWider ? -8 : 0);
}

function strongest(facts: readonly ColumnFacts[], mated: Int8Array): number {
  return Math.max(
    0,
    ...facts.filter(isFractional).map((one) => scoreTest(one, mated)?.strength ?? 0),
  );
}

function byFile({ facts, fileOfRow }: Setting, { files }: FileTruthGuess): Int8Array {
  const rows = facts[0]?.numbers.length ?? 0;
  return Int8Array.from({ length: rows }, (_, row) =>
    files[fileOfRow[row] ?? 0] === 'mated' ? 1 : 0,
  );
}

/** How the truth agrees with people, names and links. */
function checks(
  { photos, people, byNames, byPeople, byLikely }: Setting,
  source: TruthSource,
  mated: Int8Array,
): readonly Evidence[] {
  const isColumn = source.kind === 'column' || source.kind === 'files';
  const withPeople =
    byPeople === null || source.kind === 'people' ? null : agreement(mated, byPeople);
  const withNames = byNames === null || source.kind === 'names' ? null : agreement(mated, byNames);
  return [
    agreementEvidence(withPeople, 6, message('why.peopleBearOut')),
    // People who say something else cost rows.
    evidence(
      people !== null &&
        source.kind !== 'people' &&
        withPeople !== null &&
        withPeople.share < (withPeople.rows > 4 ? 0.95 : 0.6)
        ? -weighted(12, withPeople.rows - 1, 12) - 3
        : 0,
    ),
    evidence(people !== null && source.kind === 'none' ? -1 : 0),
    // Leaving people aside does not do away with what they say.
    people === null && byLikely !== null
      ? agreementEvidence(agreement(mated, byLikely), 5, null)
      : evidence(0),
    agreementEvidence(withNames, 5, message('why.namesBearOut')),
    isColumn && photos !== null ? linkEvidence(photos, mated) : evidence(0),
  ];
}

function judged(
  { facts, photos, people }: Setting,
  truth: TruthSource,
  mated: Int8Array | null,
  found: readonly Evidence[],
): ScoreHypothesis {
  const taken = new Set<ColumnFacts | undefined>([
    photos?.left,
    photos?.right,
    people?.left,
    people?.right,
    truth.kind === 'column' ? truth.column.facts : undefined,
  ]);
  const scores = chooseScores(
    facts.filter((one) => !taken.has(one)),
    mated,
  );
  const best = Math.max(0, ...scores.chosen.map(({ test }) => test?.strength ?? 0));
  // A confidence that ranks the pairs as a score does says which way that points.
  const telling = [...scores.chosen, ...scores.passed.filter(({ repeats }) => repeats !== null)];
  const pointing = telling.toSorted(
    (a, b) => Math.abs(b.test?.direction ?? 0) - Math.abs(a.test?.direction ?? 0),
  )[0];
  const isNamed = pointing !== undefined && scoreName(pointing.facts.name).polarity !== null;
  const rows = mated?.filter((value) => value >= 0).length ?? 0;
  const missed = mated === null || mated.length === 0 ? 0 : 1 - rows / mated.length;
  const all = [
    ...found,
    evidence(photos === null ? 0 : Math.min(8, photos.points)),
    evidence(people === null ? 0 : Math.min(8, people.points)),
    evidence(4 * best),
    evidence(pointing?.test?.direction ?? 0, isNamed ? message('why.scoresPoint') : null),
    evidence(scores.chosen.length === 0 ? -8 : Math.min(4, scores.chosen[0]!.points / 2)),
    evidence(-8 * missed),
    evidence(photos !== null && people === null ? weighted(0.5, rows) : 0),
    evidence(repeatedPhotos(photos)),
  ];
  const borneOut =
    truth.kind === 'people' ||
    truth.kind === 'names' ||
    found.some(({ points, reason }) => points >= 3 && BORNE_OUT.has(reason?.code ?? ''));
  return { truth, mated, photos, people, scores, evidence: all, points: pointsOf(all), borneOut };
}

/** Photos that are compared with themselves in many rows are none. */
function repeatedPhotos(photos: PairColumns | null): number {
  return photos !== null && equalShare(photos.left, photos.right) > 0.2 ? -4 : 0;
}
