import type { LabelReading, NameExample } from '#domain/photo/label-readings.ts';
import type { Message } from '#words/message.ts';
import type { Photo, PhotoId, SubjectLabel } from '#domain/photo/photo.ts';

/** One way to say who is in the photos of the last drop. */
export interface Naming {
  readonly id: string;
  /** Beginning of a sentence that goes on with examples: "Folder 2 of 3 names the person". */
  readonly source: Message;
  readonly people: number;
  readonly example: NameExample | null;
  /** Who is in each photo that it speaks of; `null`: it gives that photo no name. */
  readonly labels: ReadonlyMap<PhotoId, SubjectLabel | null>;
}

/** How the names of a drop were read, until somebody has looked at it. */
export interface NamingChoice {
  /** Best first. */
  readonly namings: readonly Naming[];
  /** Nothing is named before somebody says which it is. */
  readonly isOpen: boolean;
  /** Choices of other drops, which have their turn when this one is answered. */
  readonly waiting: readonly NamingChoice[];
}

/**
 * What is to be kept of readings, so that somebody can look at them and choose.
 *
 * @param photos that the readings speak of, each with its row in their labels.
 * @returns `null` where there is nothing to be chosen.
 */
export function namingChoice(
  { readings, isSure }: { readonly readings: readonly LabelReading[]; readonly isSure: boolean },
  photos: readonly { readonly id: PhotoId; readonly row: number }[],
): NamingChoice | null {
  if (photos.length === 0 || (readings.length < 2 && isSure)) return null;
  const namings = readings.map(({ id, source, people, example, labels }): Naming => ({
    id,
    source,
    people,
    example,
    labels: new Map(photos.map((photo) => [photo.id, labels[photo.row] ?? null])),
  }));
  return { namings, isOpen: !isSure, waiting: [] };
}

/**
 * The choice of the latest drop beside those that are held: an open question of an earlier drop
 * goes on for those of its photos that nobody has named since, and that the latest drop does not
 * speak of.
 *
 * @param photos of the study, the latest drop's among them.
 */
export function withLatest(
  held: NamingChoice | null,
  latest: NamingChoice | null,
  photos: readonly Photo[],
): NamingChoice | null {
  if (latest === null || held === null) return latest ?? held;
  const isLatest = (id: PhotoId): boolean => latest.namings[0]?.labels.has(id) === true;
  const unnamed = new Set(
    photos.filter(({ id, subject }) => subject === null && !isLatest(id)).map(({ id }) => id),
  );
  const open = [held, ...held.waiting]
    .filter(({ isOpen }) => isOpen)
    .map((choice) => narrowed(choice, unnamed))
    .filter(({ namings }) => (namings[0]?.labels.size ?? 0) > 0);
  return inTurn(latest.isOpen ? [latest, ...open] : [...open, latest]);
}

/**
 * What is shown once this choice is made: the next one, after which this one may be changed; itself
 * where it is the last.
 */
export function whenAnswered(choice: NamingChoice): NamingChoice | null {
  return inTurn([...choice.waiting, { ...choice, isOpen: false }]);
}

/** What is shown once nobody needs to look at this choice any more. */
export function whenAccepted({ waiting }: NamingChoice): NamingChoice | null {
  return inTurn(waiting);
}

function inTurn(choices: readonly NamingChoice[]): NamingChoice | null {
  const [first, ...rest] = choices;
  return first === undefined
    ? null
    : { ...first, waiting: rest.map((one) => ({ ...one, waiting: [] })) };
}

function narrowed(choice: NamingChoice, to: ReadonlySet<PhotoId>): NamingChoice {
  const namings = choice.namings.map((naming) => ({
    ...naming,
    labels: new Map([...naming.labels].filter(([id]) => to.has(id))),
  }));
  return { ...choice, namings, waiting: [] };
}
