import type { Note } from '#domain/shared/note.ts';
import { countText, percentText } from '#domain/shared/wording.ts';

/** Fewer people than this, and a bootstrap sees too few different sets: its intervals come out much too narrow. With more they still do, by less. */
const FEW_PEOPLE = 20;

export function bootstrapNotes(people: number, replicates: number, empty: number): readonly Note[] {
  const notes: Note[] = [];
  if (people < FEW_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-people',
      severity: 'warning',
      text: `These bootstrap intervals come from ${countText(people, 'person', 'people')} and are probably too narrow: so few people stand for others only roughly.`,
    });
  }
  if (empty > 0) {
    notes.push({
      code: 'bootstrap-empty-replicates',
      severity: empty > replicates / 10 ? 'warning' : 'info',
      text: `${percentText(empty / replicates)} of the bootstrap replicates had only one kind of pair and were left out.`,
    });
  }
  return notes;
}
