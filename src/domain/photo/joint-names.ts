import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** Between two names, of whom there are then two in the photo. */
const SURELY = /\s*[&+]\s*|\s(?:and|und|vs\.?|with|mit|avec)\s/u;
/**
 * The same in languages, or with signs, in which it may stand inside one name: both sides have to
 * be people of the set.
 */
const MAYBE =
  /\s(?:et|y|e|i|ed|och|og|ja|en|ve|si|și|dan|и|та|і|και|و|ו)\s|\s*[,،、・]\s*|\s(?:x|con|com|med|z)\s|と|와\s|과\s|[和与與]/u;

/**
 * Keys of those labels that name two people at once: `Ann & Bob`, and `Ann, Bob` beside `Ann` and
 * `Bob`.
 */
export function jointNames(labels: readonly (SubjectLabel | null)[]): ReadonlySet<string> {
  const keys = new Set(labels.flatMap((label) => (label === null ? [] : [subjectKey(label)])));
  return new Set([...keys].filter((key) => areTwo(key, keys)));
}

function areTwo(key: string, keys: ReadonlySet<string>): boolean {
  if (sides(key, SURELY) !== null) return true;
  const two = sides(key, MAYBE);
  return two !== null && two.every((side) => keys.has(side));
}

function sides(key: string, between: RegExp): readonly string[] | null {
  const found = key.split(between).map((side) => side.trim());
  return found.length > 1 && found.every((side) => /\p{L}/u.test(side)) ? found : null;
}
