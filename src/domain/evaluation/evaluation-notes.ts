import { missingPairsText } from '#domain/comparison/missing-pairs-text.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf, minimumOf, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { countText } from '#domain/shared/wording.ts';
import { reversedScores } from '#domain/threshold/proposal.ts';

/**
 * People and items that are in at least one of the comparisons, which need not be all that could be
 * made.
 */
export function takingPart({ count, left, right, subject, subjectCount }: PairTable): {
  readonly people: number;
  /** 1 for each item that takes part. */
  readonly items: Uint8Array;
} {
  const items = new Uint8Array(subject.length);
  for (let row = 0; row < count; row++) {
    items[left[row] as number] = 1;
    items[right[row] as number] = 1;
  }
  const people = new Uint8Array(subjectCount);
  for (let item = 0; item < items.length; item++) {
    if (items[item] === 1) people[subject[item] as number] = 1;
  }
  return { people: people.reduce((sum, is) => sum + is, 0), items };
}

const ONE_PERSON =
  'All photos show one person, so there are no non-mated pairs: add photos of somebody else to learn what false matches cost.';

/** What a person must know about a set before trusting any figure from it. */
export function evaluationNotes(
  pairs: PairTable,
  scores: ScoreSet,
  scale: ScoreScale,
  people: number,
  auc: number | null,
  leftOut: number,
): readonly Note[] {
  const notes: Note[] = [];
  const warn = (code: string, text: string): number =>
    notes.push({ code, severity: 'warning', text });
  if (leftOut > 0) {
    warn(
      'distances-not-finite',
      `${countText(leftOut, 'pair')} ${leftOut === 1 ? 'was' : 'were'} left out because the distance is not a finite number; check the embeddings or the imported scores.`,
    );
  }
  const counts = { mated: scores.mated.count, nonMated: scores.nonMated.count };
  const missing = missingPairsText(scale, counts);
  if (missing !== null) {
    if (pairs.count === 0) warn('no-pairs', missing);
    else if (people === 1) warn('one-person', scale.source === 'photos' ? ONE_PERSON : missing);
    else warn(counts.mated === 0 ? 'no-mated-pairs' : 'no-non-mated-pairs', missing);
  }
  if (people === 2 && scores.nonMated.count > 0) {
    warn(
      'two-people',
      'All non-mated pairs are of the same two people, so they say next to nothing about false matches between others: it takes more people.',
    );
  }
  const equal = equalDistance(scores);
  if (equal !== null) {
    warn(
      'distances-all-equal',
      `All ${countText(pairs.count, 'pair')} have the same ${scale.noun}, ${scoreText(scale, equal)}: no threshold can tell them apart; check the embeddings.`,
    );
  }
  const reversed = reversedScores(auc);
  if (reversed !== null) warn('scores-reversed', reversed);
  return notes;
}

/** The distance that all of two or more pairs have; `null` where they differ. */
function equalDistance({ mated, nonMated }: ScoreSet): number | null {
  if (mated.count + nonMated.count < 2) return null;
  const classes = [mated, nonMated].filter(({ count }) => count > 0);
  const low = Math.min(...classes.map(minimumOf));
  return low === Math.max(...classes.map(maximumOf)) ? low : null;
}
