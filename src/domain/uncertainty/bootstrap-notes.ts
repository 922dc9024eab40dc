import type { Note } from '#domain/shared/note.ts';
import { countText, percentText } from '#domain/shared/wording.ts';

import { LEAST_PEOPLE } from './people-variance.ts';

export function bootstrapNotes(people: number, replicates: number, empty: number): readonly Note[] {
  const notes: Note[] = [];
  if (people < LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-people',
      severity: 'warning',
      text: `There are no intervals here: 95% needs about ${LEAST_PEOPLE} people, and the set has ${people}. How much people differ cannot be judged from so few.`,
    });
  }
  if (empty > 0) {
    notes.push({
      code: 'bootstrap-empty-replicates',
      severity: empty > replicates / 10 ? 'warning' : 'info',
      text: `In ${percentText(empty / replicates)} of ${countText(replicates, 'draw')} there was only one kind of pair; those were left out.`,
    });
  }
  return notes;
}
