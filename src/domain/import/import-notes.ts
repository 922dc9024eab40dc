import type { Note } from '#domain/shared/note.ts';
import { message } from '#words/message.ts';

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
      text: message('importNote.noRow'),
    });
    return notes;
  }
  if (scores.people === 'unknown') {
    notes.push({
      code: 'people-unknown',
      severity: 'warning',
      text: message('importNote.peopleUnknown'),
    });
  }
  if (scores.people === 'read') {
    notes.push({
      code: 'people-from-names',
      severity: 'info',
      text: message('importNote.peopleFromNames'),
    });
  }
  if (scores.people === 'linked') {
    notes.push({
      code: 'people-linked',
      severity: 'info',
      text: message('importNote.peopleLinked', { people: scores.subjectCount }),
    });
    const alone = itemsWithoutMatedPair(scores);
    if (alone > 0) {
      notes.push({
        code: 'people-unlinked-photos',
        severity: 'warning',
        text: message('importNote.unlinked', { photos: alone }),
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
      text: message('importNote.standsIn', {
        pairs: found.count,
        score: name,
        value: String(found.value),
      }),
    });
  }
  const unclear = scores.columns.filter(({ polarity }) => polarity.basis === 'unclear');
  if (unclear.length > 0) {
    notes.push({
      code: 'polarity-unclear',
      severity: 'warning',
      text: message('importNote.polarityUnclear', { columns: unclear.length }),
    });
  }
  return notes;
}

/**
 * Notes that were kept with their words in English, as messages again.
 *
 * @param found of the same import, now.
 */
export function renewedNotes(kept: readonly Note[], found: readonly Note[]): readonly Note[] {
  const left = [...found];
  return kept.map((note) => {
    const at = left.findIndex(({ code }) => code === note.code);
    return at < 0 ? note : (left.splice(at, 1)[0] ?? note);
  });
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
