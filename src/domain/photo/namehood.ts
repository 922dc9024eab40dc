import { isMachineName } from '#domain/photo/file-name-label.ts';
import { nameParts } from '#domain/photo/name-parts.ts';
import {
  isStorage,
  namesATime,
  namesNobody,
  numbersPeople,
  variesWithinPeople,
} from '#domain/photo/name-words.ts';

/**
 * Whether a folder only holds what has no other place: `images`, `Neuer Ordner (2)`, but not
 * `person 2`.
 */
export function isStorageName(name: string): boolean {
  const { parts } = nameParts(name);
  const words = parts.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase());
  if (words.length === 0) return parts.length === 0 && !isPictograph(name);
  const isNumbered = words.length < parts.length && numbersPeople(words.join(' '));
  return isStorage(words.join(' ')) && !isNumbered;
}

/** Whether somebody is called by a picture: `🐶`. */
function isPictograph(name: string): boolean {
  return /\p{Extended_Pictographic}/u.test(name);
}

/** Years in which photos are taken; other numbers of four digits are numbers. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2039;

const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

/**
 * How much a name of a folder, or a part of a file's name, looks like a person: -1 (a word for
 * something else, a date) over 0 (a bare number) to 1 (several capitalised words). A prior only:
 * what structure says goes before it.
 */
export function namehood(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = judged(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, found);
  return found;
}

function judged(name: string): number {
  const { text, parts } = nameParts(name);
  if (parts.length === 0) return isPictograph(name) ? 0.2 : -1;
  const phrase = text
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();
  if (isStorage(phrase) || namesNobody(phrase)) return -1;
  if (isDate(phrase)) return -0.9;
  if (parts.every(({ kind }) => kind === 'number')) return ofNumber(phrase);
  const words = parts.filter(({ kind }) => kind === 'word').map((part) => part.text);
  const lower = words.map((word) => word.toLowerCase());
  const hasNumber = parts.length > words.length;
  if (parts.length === 2 && words.length === 1 && numbersPeople(lower[0] ?? ''))
    return words[0]?.length === 1 ? 0.5 : 0.9;
  if (namesNobody(lower.join(' '))) return -1;
  if (lower.every((word) => namesNobody(word))) return words.length > 1 && hasNumber ? -0.2 : -1;
  if (isMachineName(text)) return -0.3;
  if (lower.every((word) => namesATime(word))) return hasNumber ? -0.8 : -0.4;
  const strange =
    lower.filter((word) => isStorage(word) || variesWithinPeople(word)).length / lower.length;
  return (hasNumber ? ofCode(parts, words) : ofWords(words)) - strange;
}

/**
 * Whether a part of a name only tells one photo session of a person from another: a date, a year, a
 * word of poses or of cameras.
 */
export function saysWhenOrHow(rest: string): boolean {
  const { text, parts } = nameParts(rest);
  const words = parts.filter(({ kind }) => kind === 'word').map((part) => part.text.toLowerCase());
  const bare = text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (words.length === 0) return isYear(bare) || isDate(bare);
  return words.every((word) => variesWithinPeople(word));
}

function ofNumber(phrase: string): number {
  const digits = phrase.replace(/\D/gu, '');
  if (digits.length >= 12) return -0.6;
  if (isYear(phrase)) return -0.35;
  return digits.length >= 3 && digits.length === phrase.length ? 0.15 : 0;
}

/** Letters and digits: `s1`, `n000001`, `lab 3`, `Ann 2019`. */
function ofCode(parts: ReturnType<typeof nameParts>['parts'], words: readonly string[]): number {
  const numbers = parts.filter(({ kind }) => kind === 'number');
  if (numbers.some(({ text }) => isYear(text) || isDate(text))) return 0;
  if (words.length === 1 && numbers.length === 1) return (words[0] ?? '').length <= 2 ? 0.5 : 0.3;
  return 0.2;
}

function ofWords(words: readonly string[]): number {
  const letters = words.join('');
  const manySigns = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    letters,
  );
  if (manySigns) return letters.length <= 12 ? 0.7 : 0.3;
  if (letters.length === 1) return -0.3;
  if (letters.length === 2) return 0.2;
  if (words.length > 5) return 0.2;
  // Scripts without capitals write names as they write everything.
  const areCapital = words.every(
    (word) => word.charAt(0) !== word.charAt(0).toLowerCase() || !/\p{Lu}|\p{Ll}/u.test(word),
  );
  if (words.length > 1) return areCapital ? 0.9 : 0.7;
  return areCapital ? 0.7 : 0.6;
}

/** Whether a number is likelier a year than a number. */
export function isYear(text: string): boolean {
  return /^\d{4}$/u.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}

/**
 * A day or month with its year, in any common order and with or without signs between; eight digits
 * in a row too.
 */
export function isDate(text: string): boolean {
  const ymd = /^(\d{4})[ .\-/_]?(\d\d?)(?:[ .\-/_]?(\d\d?))?$/u.exec(text);
  if (ymd !== null && (text.length === 8 || /\D/u.test(text) || text.length === 6)) {
    if (isYear(ymd[1] ?? '') && isMonth(ymd[2]) && (ymd[3] === undefined || isDay(ymd[3])))
      return true;
  }
  const dmy = /^(\d\d?)[ .\-/_](\d\d?)[ .\-/_](\d{4}|\d\d)$/u.exec(text);
  if (dmy !== null) {
    const [, a, b] = dmy;
    return (isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b));
  }
  return false;
}

function isMonth(text: string | undefined): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string | undefined): boolean {
  return Number(text) >= 1 && Number(text) <= 31;
}
