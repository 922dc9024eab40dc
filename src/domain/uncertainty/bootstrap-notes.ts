import type { Note } from '#domain/shared/note.ts';
import { percentText } from '#domain/shared/wording.ts';
import { message } from '#words/message.ts';

import { LEAST_PEOPLE } from './people-variance.ts';

/** @param fewErrors whether errors are too few at the threshold of the EER for an interval of it */
export function bootstrapNotes(
  {
    people,
    replicates,
    empty,
  }: { readonly people: number; readonly replicates: number; readonly empty: number },
  fewErrors: boolean,
): readonly Note[] {
  const notes: Note[] = [];
  if (people < LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-people',
      severity: 'warning',
      text: message('note.fewPeople', { needed: LEAST_PEOPLE, people }),
    });
  }
  if (fewErrors && people >= LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-errors',
      severity: 'info',
      text: message('note.fewErrors'),
    });
  }
  if (empty > 0) {
    notes.push({
      code: 'bootstrap-empty-replicates',
      severity: empty > replicates / 10 ? 'warning' : 'info',
      text: message('note.emptyDraws', {
        share: percentText(empty / replicates),
        draws: replicates,
      }),
    });
  }
  return notes;
}
