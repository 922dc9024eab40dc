import { suggestLabels } from '#domain/photo/label-batch.ts';
import { isPhotoName, photoStem } from '#domain/photo/photo.ts';
import { subjectKey, subjectLabel } from '#domain/photo/subject-label.ts';

import { type ColumnFacts, isConstant, isText, pathLikeness } from './column-facts.ts';
import { evidence } from './evidence.ts';
import type { PairColumns } from './pair-columns.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/**
 * What programs write where they found nobody: `unknown_person` and `no_persons_found` are
 * face_recognition's.
 */
const NOBODY = /^(?:unknown|unknown[ _]person|no[ _]persons?[ _]found|nobody|none|n\/?a)$/iu;

/** Share of the photos whose names must hold the name of one of the people. */
const NAMED = 0.5;

const isPath = (name: string): boolean => /[\\/]/u.test(name) || isPhotoName(name);

/**
 * Who is in each of these photos, by their folders and file names, aligned with them; `null` where
 * they do not say. Names without a folder and an ending beside photos that are called after them
 * are people, as in a photo compared with `Ann`.
 */
export function peopleOfNames(names: readonly string[]): readonly (string | null)[] {
  const gallery = new Map<string, string>();
  for (const name of names) {
    const label = isPath(name) || NOBODY.test(name) ? null : subjectLabel(name);
    if (label !== null) gallery.set(subjectKey(label), label);
  }
  const paths = names.filter(isPath);
  const found = new Map(paths.map((path) => [path, personInPath(path, gallery)]));
  const named = [...found.values()].filter((person) => person !== null).length;
  if (named === 0 || named < NAMED * paths.length) return suggestLabels(names);
  const suggested = suggestLabels(paths);
  const others = new Map(paths.map((path, i) => [path, suggested[i] ?? null]));
  return names.map((name) => {
    if (isPath(name)) return found.get(name) ?? others.get(name) ?? null;
    return NOBODY.test(name) ? null : (gallery.get(subjectKey(name)) ?? null);
  });
}

/**
 * The only one of the people whose name is a folder of the path, or the file's name but for a
 * number; a file's name that is a number says nothing.
 */
function personInPath(path: string, gallery: ReadonlyMap<string, string>): string | null {
  const folders = path.split(/[\\/]/u).slice(0, -1);
  const stem = photoStem(path);
  const parts = /\p{L}/u.test(stem) ? [stem, stem.replace(/[\s_.-]*\d+$/u, '')] : [];
  const people = new Set(
    [...folders, ...parts].flatMap((part) => gallery.get(subjectKey(part)) ?? []),
  );
  const [person] = people;
  return people.size === 1 && person !== undefined ? person : null;
}

/**
 * A column of photos and one of people that each of them was compared with, as face_recognition
 * prints them; `null` where a table is something else.
 */
export function photoPersonPair(facts: readonly ColumnFacts[]): PairColumns | null {
  const photo = onlyPhotos(facts);
  if (photo === null) return null;
  const texts = facts.filter((one) => one !== photo && isText(one) && !isConstant(one));
  // Two columns with the same words name the people of both sides, as bob's do.
  if (texts.some((one, i) => texts.slice(i + 1).some((other) => shareWords(one, other))))
    return null;
  for (const person of texts) {
    const names = [...new Set([...photo.distinct().keys(), ...person.distinct().keys()])];
    const people = peopleOfNames(names);
    const byName = new Map(names.map((name, i) => [name, people[i] ?? null]));
    const others = person.texts();
    let [same, different] = [0, 0];
    photo.texts().forEach((path, row) => {
      const [a, b] = [byName.get(path) ?? null, byName.get(others[row] ?? '') ?? null];
      if (a === null || b === null) return;
      if (a === b) same += 1;
      else different += 1;
    });
    if (same === 0 || different === 0) continue;
    const reasons = [evidence(8, message('why.photosAfterPeople'))];
    return { left: photo, right: person, evidence: reasons, points: 8, isPerson: true };
  }
  return null;
}

function shareWords(one: ColumnFacts, other: ColumnFacts): boolean {
  const [few, many] = [one.distinct(), other.distinct()].toSorted((a, b) => a.size - b.size);
  const common = [...few!.keys()].filter((word) => many!.has(word));
  return common.length >= 0.2 * few!.size;
}

/** The only column that names photos. */
export function onlyPhotos(facts: readonly ColumnFacts[]): ColumnFacts | null {
  const photos = facts.filter((one) => isText(one) && pathLikeness(one) >= 0.9);
  return photos.length === 1 && !isConstant(photos[0]!) ? photos[0]! : null;
}

/**
 * Asks where most photos come with one person only: then a program has left out whoever was no
 * match.
 */
export function othersQuestion(photos: PairColumns | null): Message | null {
  if (photos?.isPerson !== true || photos.left.filled >= 1.5 * photos.left.distinct().size)
    return null;
  return message('question.others');
}

/** How the names of photos tell which pairs are of one person. */
export function namesText(
  { left, right, isPerson }: PairColumns,
  quoted: (facts: ColumnFacts) => Reason,
): Message {
  const columns = { left: quoted(left), right: quoted(right) };
  return message(isPerson === true ? 'truth.namesAndPerson' : 'truth.names', columns);
}

/**
 * Places of faces in pictures: `source_x`, `source_y`, `source_w` and `source_h` name neither
 * photos nor people.
 */
export function boxColumns(facts: readonly ColumnFacts[]): ReadonlySet<number> {
  const byName = new Map(facts.map(({ name, column }) => [name.toLowerCase(), column]));
  const prefixes = facts.flatMap(({ name }) => /^(.+)x$/iu.exec(name.toLowerCase())?.[1] ?? []);
  return new Set(
    prefixes.flatMap((prefix) => {
      const corners = ['x', 'y', 'w', 'h'].map((side) => byName.get(prefix + side));
      return corners.every((column) => column !== undefined) ? corners : [];
    }),
  );
}
