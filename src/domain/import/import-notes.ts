import type { Note } from '#domain/shared/note.ts';
import { countText } from '#domain/shared/wording.ts';

import type { ImportedScores } from './imported-scores.ts';
import { standInOf } from './stand-in.ts';

/** What a person must know of an imported set as a whole before trusting a figure from it. */
export function importNotes(
  scores: Pick<
    ImportedScores,
    'count' | 'people' | 'subjectCount' | 'columns' | 'left' | 'right' | 'mated'
  >,
): readonly Note[] {
  const notes: Note[] = [];
  if (scores.count === 0) {
    notes.push({
      code: 'import-empty',
      severity: 'warning',
      text: 'No row of the file could be used: look at the problems below, and check what each column is taken for.',
    });
    return notes;
  }
  if (scores.people === 'unknown') {
    notes.push({
      code: 'people-unknown',
      severity: 'warning',
      text: 'The file does not say which photos or people the scores are of, so each pair is taken as independent of all others. Intervals and held-out figures are then too optimistic wherever pairs share people: import a table with the names of photos or people.',
    });
  }
  if (scores.people === 'read') {
    notes.push({
      code: 'people-from-names',
      severity: 'info',
      text: 'Who is in each photo was taken from the names of folders and files: check it.',
    });
  }
  if (scores.people === 'linked') {
    notes.push({
      code: 'people-linked',
      severity: 'info',
      text: `No column names the people. Photos that mated pairs link were taken as one person each: ${countText(scores.subjectCount, 'person', 'people')}.`,
    });
    const alone = itemsWithoutMatedPair(scores);
    if (alone > 0) {
      notes.push({
        code: 'people-unlinked-photos',
        severity: 'warning',
        text: `${countText(alone, 'photo')} ${alone === 1 ? 'is' : 'are'} in no mated pair, and each is taken as a person of its own. If several are of one person, intervals are too narrow: add columns that name the people.`,
      });
    }
  }
  for (const column of scores.columns) {
    const found = standInOf(column.scores, scores.mated);
    if (found === null) continue;
    const name = [column.model, column.metric].filter((part) => part !== '').join(' ') || 'score';
    notes.push({
      code: 'score-stands-in',
      severity: 'warning',
      text: `${countText(found.count, 'pair')} have a ${name} of exactly ${found.value}, far from all others. If that stands for a comparison that failed, take those rows out of the file: here they count as scores.`,
    });
  }
  const unclear = scores.columns.filter(({ polarity }) => polarity.basis === 'unclear');
  if (unclear.length > 0) {
    notes.push({
      code: 'polarity-unclear',
      severity: 'warning',
      text: `For ${countText(unclear.length, 'column')} of scores it is not clear whether larger means more or less alike: say so before using ${unclear.length === 1 ? 'it' : 'them'}.`,
    });
  }
  return notes;
}

function itemsWithoutMatedPair({
  left,
  right,
  mated,
}: Pick<ImportedScores, 'left' | 'right' | 'mated'>): number {
  let items = 0;
  for (let row = 0; row < left.length; row++) {
    items = Math.max(items, (left[row] as number) + 1, (right[row] as number) + 1);
  }
  const linked = new Uint8Array(items);
  for (let row = 0; row < mated.length; row++) {
    if (mated[row] !== 1) continue;
    linked[left[row] as number] = 1;
    linked[right[row] as number] = 1;
  }
  return linked.reduce((count, is) => count - is, items);
}
