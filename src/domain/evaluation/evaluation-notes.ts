import { missingKind } from '#domain/comparison/missing-kind.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { type ScoreScale, scoreText } from '#domain/comparison/score-scale.ts';
import { maximumOf, minimumOf, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { reversedScores } from '#domain/threshold/proposal.ts';
import { message } from '#words/message.ts';

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
  const warn = (code: string, text: Note['text']): number =>
    notes.push({ code, severity: 'warning', text });
  if (leftOut > 0) {
    warn('distances-not-finite', message('note.notFinite', { pairs: leftOut }));
  }
  const counts = { mated: scores.mated.count, nonMated: scores.nonMated.count };
  const missing = missingKind(scale, counts);
  if (missing !== null) {
    if (pairs.count === 0) warn('no-pairs', missing);
    else if (people === 1) {
      warn('one-person', scale.source === 'photos' ? message('note.onePerson') : missing);
    } else warn(counts.mated === 0 ? 'no-mated-pairs' : 'no-non-mated-pairs', missing);
  }
  if (people === 2 && scores.nonMated.count > 0) {
    warn('two-people', message('note.twoPeople'));
  }
  const equal = equalDistance(scores);
  if (equal !== null) {
    warn(
      'distances-all-equal',
      message('note.allEqual', {
        pairs: pairs.count,
        noun: scale.noun,
        score: scoreText(scale, equal),
      }),
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
