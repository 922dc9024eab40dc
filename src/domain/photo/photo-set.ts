import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { Note } from '#domain/shared/note.ts';
import { message, type Message } from '#words/message.ts';

/** One person with all photos that carry their label, excluded ones too. */
export interface SubjectPhotos<P extends Labelled = Photo> {
  readonly key: string;
  /** The spelling first seen. */
  readonly label: SubjectLabel;
  /** In the order given. */
  readonly photos: readonly P[];
}

type Labelled = Pick<Photo, 'subject' | 'included'>;

export interface PhotoCounts {
  readonly photos: number;
  /** Labelled and not excluded: those that take part in comparisons. */
  readonly usable: number;
  readonly excluded: number;
  /** Without a label and not excluded. */
  readonly unlabelled: number;
  /** People with at least one usable photo. */
  readonly people: number;
}

export interface PairCounts {
  readonly mated: number;
  readonly nonMated: number;
}

const BY_NAME = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Photos by person, people in alphabetical order whatever the order they came in; photos without a
 * label apart.
 */
export function groupBySubject<P extends Labelled>(
  photos: readonly P[],
): { readonly people: readonly SubjectPhotos<P>[]; readonly unlabelled: readonly P[] } {
  const groups = new Map<string, { key: string; label: SubjectLabel; photos: P[] }>();
  const unlabelled: P[] = [];
  for (const photo of photos) {
    if (photo.subject === null) {
      unlabelled.push(photo);
      continue;
    }
    const key = subjectKey(photo.subject);
    const group = groups.get(key);
    if (group) group.photos.push(photo);
    else groups.set(key, { key, label: photo.subject, photos: [photo] });
  }
  const people = [...groups.values()].toSorted(
    (a, b) => BY_NAME.compare(a.label, b.label) || (a.key < b.key ? -1 : 1),
  );
  return { people, unlabelled };
}

export function countPhotos(photos: readonly Labelled[]): PhotoCounts {
  const usable = photos.filter(isUsable);
  const included = photos.filter((photo) => photo.included);
  return {
    photos: photos.length,
    usable: usable.length,
    excluded: photos.length - included.length,
    unlabelled: included.length - usable.length,
    people: photosPerPerson(photos).length,
  };
}

/** The comparisons that all-pairs work makes of the usable photos, one face each. */
export function pairCounts(photos: readonly Labelled[]): PairCounts {
  const perPerson = photosPerPerson(photos);
  const total = perPerson.reduce((sum, n) => sum + n, 0);
  const mated = perPerson.reduce((sum, n) => sum + choose2(n), 0);
  return { mated, nonMated: choose2(total) - mated };
}

/**
 * What stands between this set and a threshold, as sentences that say what to add. Nothing is in
 * the way exactly when no note is a warning: two people, and two photos of at least one of them.
 */
export function readinessNotes(photos: readonly Labelled[]): readonly Note[] {
  const counts = countPhotos(photos);
  const perPerson = photosPerPerson(photos);
  const pairs = pairCounts(photos);
  const notes: Note[] = [];
  if (photos.length === 0) return [warning('no-photos', message('readiness.noPhotos'))];
  if (counts.unlabelled > 0) {
    notes.push({
      code: 'unlabelled-photos',
      severity: counts.usable === 0 ? 'warning' : 'info',
      text: message('readiness.unlabelled', { photos: counts.unlabelled }),
    });
  }
  if (counts.usable > 0 && pairs.nonMated === 0) {
    notes.push(warning('one-person', message('readiness.onePerson')));
  }
  if (counts.usable > 0 && pairs.mated === 0) {
    notes.push(warning('no-second-photo', message('readiness.noSecondPhoto')));
  }
  if (counts.usable === 0 && counts.unlabelled === 0) {
    notes.push(warning('all-excluded', message('readiness.allExcluded')));
  }
  const strangers = photos.filter((photo) => isUsable(photo) && areStrangers(photo.subject)).length;
  const single = perPerson.filter((n) => n === 1).length - strangers;
  if (single > 0 && pairs.mated > 0) {
    notes.push({
      code: 'people-with-one-photo',
      severity: 'info',
      text: message('readiness.onePhoto', { people: single }),
    });
  }
  return notes;
}

function isUsable(photo: Labelled): boolean {
  return photo.included && photo.subject !== null;
}

/** Each stranger is a person of their own. */
function photosPerPerson(photos: readonly Labelled[]): readonly number[] {
  const count = new Map<string, number>();
  let strangers = 0;
  for (const photo of photos) {
    if (!photo.included || photo.subject === null) continue;
    if (areStrangers(photo.subject)) {
      strangers += 1;
      continue;
    }
    const key = subjectKey(photo.subject);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return [...count.values(), ...Array.from({ length: strangers }, () => 1)];
}

function choose2(n: number): number {
  return n < 2 ? 0 : (n * (n - 1)) / 2;
}

function warning(code: string, text: Message): Note {
  return { code, severity: 'warning', text };
}
