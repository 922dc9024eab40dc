import type { LabelReading, NameExample } from '#domain/photo/label-readings.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';

/** One way to say who is in the photos of the last drop. */
export interface Naming {
  readonly id: string;
  /** Beginning of a sentence that goes on with examples: "Folder 2 of 3 names the person". */
  readonly told: string;
  readonly people: number;
  readonly example: NameExample | null;
  /** Who is in each photo that it speaks of; `null`: it gives that photo no name. */
  readonly labels: ReadonlyMap<PhotoId, SubjectLabel | null>;
}

/** How the names of the last drop were read, until somebody has looked at it. */
export interface NamingChoice {
  /** Best first. */
  readonly namings: readonly Naming[];
  /** Nothing is named before somebody says which it is. */
  readonly isOpen: boolean;
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
  const namings = readings.map(({ id, told, people, example, labels }): Naming => ({
    id,
    told,
    people,
    example,
    labels: new Map(photos.map((photo) => [photo.id, labels[photo.row] ?? null])),
  }));
  return { namings, isOpen: !isSure };
}
