import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Doubts } from '#domain/doctor/doubt.ts';
import { doubtsAbout } from '#domain/doctor/doubted-labels.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { agreedFaces, personConsensus } from '#domain/face/agreed-faces.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import { finished } from '#domain/shared/steps.ts';
import type { SeededRandom } from '#domain/shared/seeded-random.ts';

/** A photo of a labelled folder with all faces that were found. */
export interface FoundPhoto {
  readonly path: string;
  readonly subject: string | null;
  readonly width: number;
  readonly height: number;
  readonly faces: readonly {
    readonly box: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
    readonly embedding: ArrayLike<number>;
  }[];
}

/** A photo of a simulated set. */
export interface PlantedPhoto {
  readonly path: string;
  /** As labelled. */
  readonly subject: string;
  /** Who really has the face; a name of nobody else for a stranger. */
  readonly truth: string;
  readonly faces: readonly ArrayLike<number>[];
  /** The face that size and place speak for, and the one that is the person's (-1: none is). */
  readonly likely: number;
  readonly right: number;
}

/** The set with each photo's face, chosen by agreement once: what is taken to be right. */
export function cleanSet(found: readonly FoundPhoto[]): readonly PlantedPhoto[] {
  const photos = found.flatMap(({ path, subject, faces, width, height }): PlantedPhoto[] => {
    if (subject === null || faces.length === 0) return [];
    const likely = selectFace(faces, width, height);
    const embeddings = faces.map(({ embedding }) => embedding);
    return [{ path, subject, truth: subject, faces: embeddings, likely, right: likely }];
  });
  const chosen = chosenFaces(photos);
  return photos.map((photo, index) => {
    const right = chosen[index] as number;
    return { ...photo, likely: right, right };
  });
}

/** Faces of people who are not in the set, as far as names tell. */
export function strangersOf(
  found: readonly FoundPhoto[],
  set: readonly PlantedPhoto[],
): readonly ArrayLike<number>[] {
  const known = new Set(set.map(({ subject }) => subject));
  return found.flatMap(({ faces, width, height, subject }) => {
    if (subject !== null && known.has(subject)) return [];
    const face = faces[selectFace(faces, width, height)];
    return face === undefined ? [] : [face.embedding];
  });
}

/**
 * A sentence that says why nothing can be planted into these photos; `null` where something can.
 */
export function whyNothingToPlant(
  found: readonly FoundPhoto[],
  others: readonly FoundPhoto[],
): string | null {
  const set = cleanSet(found);
  const people = itemsOfSubjects(set);
  if (people.size < 2 || ![...people.values()].some((items) => items.length > 1)) {
    return 'No figures can be made of this folder: it takes photos with a face of two people at least, and two of one of them. Add photos, one folder for each person.';
  }
  if (strangersOf(others, set).length > 0) return null;
  return 'Nobody in the folder of strangers is a stranger: in none of its photos was a face found, or all of their names are names of the set as well. Choose a folder of other people.';
}

/** Of every photo the face that the app would choose. */
export function chosenFaces(photos: readonly PlantedPhoto[]): readonly number[] {
  const agreed = facesByAgreement(photos);
  return photos.map(({ likely }, index) => {
    const face = agreed[index] ?? -1;
    return face >= 0 ? face : likely;
  });
}

/**
 * Of every photo the face that agrees with the person's others; -1 where none does or nobody of
 * that name has a choice.
 */
export function facesByAgreement(photos: readonly PlantedPhoto[]): readonly number[] {
  const groups = [...itemsOfSubjects(photos).values()]
    .map((items) => items.map((index) => ({ photo: photos[index] as PlantedPhoto, index })))
    .filter((group) => group.some(({ photo }) => photo.faces.length > 1));
  const agreed = finished(
    agreedFaces(
      groups.map((group) => finished(personConsensus(group.map(({ photo }) => photo.faces)))),
      groups.map((group) => group.map(({ photo }) => photo.likely)),
    ),
  );
  const chosen = photos.map(() => -1);
  groups.forEach((group, person) => {
    group.forEach(({ index }, place) => {
      chosen[index] = agreed[person]?.[place] ?? -1;
    });
  });
  return chosen;
}

/** Indices of the photos of each name. */
export function itemsOfSubjects(
  photos: readonly { readonly subject: string }[],
): ReadonlyMap<string, readonly number[]> {
  const items = new Map<string, number[]>();
  photos.forEach(({ subject }, index) => {
    const known = items.get(subject);
    if (known === undefined) items.set(subject, [index]);
    else known.push(index);
  });
  return items;
}

/** Each photo is, with this probability, of a stranger instead. */
export function withStrangers(
  photos: readonly PlantedPhoto[],
  strangers: readonly ArrayLike<number>[],
  share: number,
  random: SeededRandom,
): readonly PlantedPhoto[] {
  const draw = drawerOf(strangers, random);
  return photos.map((photo) =>
    random.uniform() < share
      ? { ...photo, truth: `nobody ${random.uniform()}`, faces: [draw()], likely: 0, right: -1 }
      : photo,
  );
}

/** Each photo has, with this probability, the name of somebody else of the set. */
export function withWrongNames(
  photos: readonly PlantedPhoto[],
  share: number,
  random: SeededRandom,
): readonly PlantedPhoto[] {
  return photos.map((photo) => {
    const other = photos[random.integer(photos.length)];
    const subject = other?.subject ?? photo.subject;
    return random.uniform() < share ? { ...photo, subject } : photo;
  });
}

/** In each photo, with this probability, there is somebody else as well who is larger. */
export function withGroupPhotos(
  photos: readonly PlantedPhoto[],
  strangers: readonly ArrayLike<number>[],
  share: number,
  random: SeededRandom,
  others = 1,
): readonly PlantedPhoto[] {
  const draw = drawerOf(strangers, random);
  return photos.map((photo) => {
    if (random.uniform() >= share) return photo;
    const faces = [...photo.faces, ...Array.from({ length: others }, draw)];
    return { ...photo, faces, likely: photo.faces.length };
  });
}

/** Each photo is, with this probability, one of so many others in which its person is not. */
export function withAbsentPeople(
  photos: readonly PlantedPhoto[],
  strangers: readonly ArrayLike<number>[],
  share: number,
  random: SeededRandom,
  others: number,
): readonly PlantedPhoto[] {
  const draw = drawerOf(strangers, random);
  return photos.map((photo) => {
    if (random.uniform() >= share) return photo;
    const faces = Array.from({ length: others }, draw);
    return { ...photo, truth: `nobody ${random.uniform()}`, faces, likely: 0, right: -1 };
  });
}

/** The photos of some people lie in the folders of others. */
export function withMixedFolders(
  photos: readonly PlantedPhoto[],
  folders: number,
  random: SeededRandom,
): readonly PlantedPhoto[] {
  const people = [...itemsOfSubjects(photos)].flatMap(([subject, items]) =>
    items.length > 1 ? [subject] : [],
  );
  const into = new Map<string, string>();
  for (let folder = 0; folder < folders && people.length > 1; folder++) {
    const [first] = people.splice(random.integer(people.length), 1);
    const [second] = people.splice(random.integer(people.length), 1);
    into.set(second as string, first as string);
  }
  return photos.map((photo) => ({ ...photo, subject: into.get(photo.subject) ?? photo.subject }));
}

function drawerOf<T>(all: readonly T[], random: SeededRandom): () => T {
  const left = [...all];
  return () => {
    if (left.length === 0) left.push(...all);
    return left.splice(random.integer(left.length), 1)[0] as T;
  };
}

export interface Examined {
  readonly eer: number;
  readonly doubts: Doubts;
  readonly chosen: readonly number[];
}

/** What the app says of a set. */
export function examine(
  photos: readonly PlantedPhoto[],
  metric: MetricId,
  chosen = chosenFaces(photos),
): Examined {
  const { pairs, scores, summary } = evaluated(photos, metric, chosen);
  const doubts = doubtsAbout(pairs, scores);
  return { eer: summary.equalErrorRate?.rate ?? Number.NaN, doubts, chosen };
}

/** The equal error rate with these faces, 0 to 1. */
export function eerOf(
  photos: readonly PlantedPhoto[],
  metric: MetricId,
  chosen: readonly number[],
): number {
  return evaluated(photos, metric, chosen).summary.equalErrorRate?.rate ?? Number.NaN;
}

/**
 * The same photos under their true names with the right faces; those that show nobody of the set
 * are left out.
 */
export function trueEerOf(photos: readonly PlantedPhoto[], metric: MetricId): number {
  const known = photos.flatMap((photo) =>
    photo.right < 0 ? [] : [{ ...photo, subject: photo.truth }],
  );
  return eerOf(
    known,
    metric,
    known.map(({ right }) => right),
  );
}

function evaluated(
  photos: readonly PlantedPhoto[],
  metric: MetricId,
  chosen: readonly number[],
): Evaluation {
  const { table } = buildTemplateTable(
    photos.map(({ faces, subject }, index) => ({
      embedding: faces[chosen[index] as number] as ArrayLike<number>,
      subject,
    })),
  );
  return evaluateTemplates(table, metric);
}

/** The set after every finding was accepted. */
export function accepted(photos: readonly PlantedPhoto[], doubts: Doubts): readonly PlantedPhoto[] {
  const subjects = photos.map(({ subject }): string | null => subject);
  const names = [...itemsOfSubjects(photos).keys()];
  const nameOf = (person: number): string => names[person] as string;
  for (const { item, looksLike } of doubts.labels) {
    subjects[item] = looksLike === null ? null : nameOf(looksLike);
  }
  for (const { items } of doubts.disagreements) for (const item of items) subjects[item] = null;
  for (const { person, apart } of doubts.mixed) {
    for (const item of apart) subjects[item] = `${nameOf(person)} (2)`;
  }
  for (const { person, sameAs } of doubts.people) {
    subjects.forEach((subject, item) => {
      if (subject === nameOf(person)) subjects[item] = nameOf(sameAs);
    });
  }
  return photos.flatMap((photo, item) => {
    const subject = subjects[item];
    return subject == null ? [] : [{ ...photo, subject }];
  });
}
