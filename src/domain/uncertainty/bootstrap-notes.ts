import type { Note } from '#domain/shared/note.ts';
import { countText, percentText } from '#domain/shared/wording.ts';

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
      text: `There are no intervals here: 95% needs about ${LEAST_PEOPLE} people, and the set has ${people}. How much people differ cannot be judged from so few.`,
    });
  }
  if (fewErrors && people >= LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-errors',
      severity: 'info',
      text: 'EER has no interval here: at its threshold there are too few errors, or too few people make them.',
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
